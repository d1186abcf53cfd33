"use client";
import { useEffect, useId, useRef, useState } from "react";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Button } from "#components/ui/button.tsx";
import { useField } from "#components/ui/form/context.ts";
import form from "#components/ui/form/form.module.css";
import styles from "./network.module.css";

export type Chosen = { slug: string; name: string };
export type PickerWords = Record<"placeholder" | "none" | "choose" | "remove" | "failed", string>;
type Card = { slug: string; name: LocalizedText; originalLocale: Locale; city: string | null; country: string };

const wait = 250;

/** Chooses clusters by their names, one or several: what is typed is looked for at once. Sends their slugs under the field's name. */
export function ClusterPicker({ locale, words, several = false, most = 20, without }: { locale: Locale; words: PickerWords; several?: boolean; most?: number; /** Ours */ without: string }) {
  const { id, name, invalid, describedBy } = useField();
  const [chosen, setChosen] = useState<Chosen[]>([]);
  const { typed, setTyped, found, failed } = useSearch();
  const list = useId();
  const options = (found ?? []).filter(({ slug }) => slug !== without && !chosen.some((one) => one.slug === slug));
  const full = chosen.length >= (several ? most : 1);
  const choose = (one: Chosen) => { setChosen(several ? [...chosen, one] : [one]); setTyped(""); };
  return (
    <div className={styles.picker}>
      {chosen.length ? (
        <ul className={styles.chosen}>
          {chosen.map(({ slug, name: called }) => (
            <li key={slug}><input type="hidden" name={name} value={slug} />{called} <Button size="small" variant="quiet" aria-label={`${words.remove}: ${called}`} onClick={() => setChosen(chosen.filter((one) => one.slug !== slug))}>{words.remove}</Button></li>
          ))}
        </ul>
      ) : null}
      {full ? null : (
        <input id={id} type="search" value={typed} onChange={({ target }) => setTyped(target.value)} placeholder={words.placeholder} maxLength={200} autoComplete="off" aria-controls={list}
          aria-invalid={invalid || undefined} aria-describedby={describedBy} className={form.control} onKeyDown={(press) => { if (press.key === "Enter") press.preventDefault(); }} />
      )}
      <div id={list} role="status" className={styles.options}>
        {typed.trim() && !full ? failed ? words.failed : found && !options.length ? words.none : (
          <ul>
            {options.map(({ slug, name: called, originalLocale, city, country }) => {
              const text = inLocale(called, locale, originalLocale).text;
              return <li key={slug}><Button size="small" onClick={() => choose({ slug, name: text })} aria-label={`${words.choose}: ${text}`}>{text}</Button> <small>{[city, country].filter(Boolean).join(", ")}</small></li>;
            })}
          </ul>
        ) : null}
      </div>
    </div>
  );
}

function useSearch() {
  const [typed, setTyped] = useState("");
  const [answer, setAnswer] = useState<{ q: string; items: Card[]; failed: boolean } | null>(null);
  const latest = useRef("");
  const q = typed.trim();
  useEffect(() => {
    latest.current = q;
    if (!q) return;
    const timer = setTimeout(async () => {
      const items = await fetch(`/api/v1/clusters?${new URLSearchParams({ q, limit: "8" })}`).then(async (response) => (response.ok ? ((await response.json()) as { items: Card[] }).items : null)).catch(() => null);
      if (latest.current === q) setAnswer({ q, items: items ?? [], failed: !items });
    }, wait);
    return () => clearTimeout(timer);
  }, [q]);
  const current = answer?.q === q ? answer : null;
  return { typed, setTyped, found: current?.items ?? null, failed: current?.failed ?? false };
}
