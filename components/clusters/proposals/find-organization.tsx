"use client";
import { useEffect, useId, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import styles from "./proposals.module.css";

type Found = { id: string; name: Record<string, string | undefined>; originalLocale: string; city: string | null; country: string };

/** Finds an organisation of the directory by a part of its name; each hit is a button. */
export function FindOrganization({ locale, words, onFound }: { locale: string; words: Record<"find" | "findNone" | "add", string>; onFound: (id: string, name: string) => void }) {
  const id = useId();
  const [q, setQ] = useState("");
  const [found, setFound] = useState<readonly Found[] | null>(null);
  useEffect(() => {
    if (q.trim().length < 2) return;
    const stop = new AbortController();
    const timer = setTimeout(() => void fetch(`/api/v1/organizations?limit=6&q=${encodeURIComponent(q)}`, { signal: stop.signal, headers: { "accept-language": locale } })
      .then((answer) => (answer.ok ? answer.json() : { items: [] })).then((page: { items: Found[] }) => setFound(page.items)).catch(() => {}), 200);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [q, locale]);
  const nameOf = ({ name, originalLocale }: Found) => name[locale] ?? name[originalLocale] ?? Object.values(name)[0] ?? "";
  const shown = q.trim().length < 2 ? null : found;
  const pick = (organization: Found) => {
    onFound(organization.id, nameOf(organization));
    setQ("");
  };
  return (
    <div className={styles.find}>
      <label htmlFor={id}>{words.find}</label>
      <input
        id={id} type="search" className={styles.search} value={q} maxLength={200} autoComplete="off" onChange={(change) => setQ(change.target.value)}
        onKeyDown={(key) => { if (key.key === "Enter") { key.preventDefault(); const [only] = shown ?? []; if (only) pick(only); } }}
      />
      <div aria-live="polite" className={styles.hits}>
        {shown?.map((organization) => <Button key={organization.id} size="small" onClick={() => pick(organization)}>{nameOf(organization)}{organization.city ? `, ${organization.city}` : ""}</Button>)}
        {shown?.length === 0 ? <p className={styles.help}>{words.findNone}</p> : null}
      </div>
    </div>
  );
}
