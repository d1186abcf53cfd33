"use client";
import { useId, useRef, useState } from "react";
import { __iconData as check } from "#icons/check";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";

type Found = { slug: string; name: Record<string, string | undefined>; originalLocale: string; city: string | null };

/** An organisation by its name: one of the platform as soon as the name is exactly theirs, else what was typed. Stands in a Field. */
export function OrganizationInput({ name, slug, typed }: { name: string; slug?: string; typed?: string }) {
  const { words, locale } = useEditor();
  const [found, setFound] = useState<{ slug: string; label: string; place: string }[]>(slug && typed ? [{ slug, label: typed, place: "" }] : []);
  const [chosen, setChosen] = useState(slug ?? "");
  const options = useId();
  const latest = useRef("");

  async function look(value: string) {
    latest.current = value;
    setChosen(found.find(({ label }) => label === value)?.slug ?? "");
    if (value.trim().length < 2 || found.some(({ label }) => label === value)) return;
    const response = await fetch(`/api/v1/organizations?limit=8&q=${encodeURIComponent(value)}`, { headers: { accept: "application/json", "accept-language": locale } }).catch(() => null);
    if (!response?.ok || latest.current !== value) return; // an older answer than what stands there now
    const { items } = (await response.json()) as { items: Found[] };
    const next = items.map((item) => ({ slug: item.slug, label: item.name[locale] ?? item.name[item.originalLocale] ?? item.slug, place: item.city ?? "" }));
    setFound(next);
    setChosen(next.find(({ label }) => label === value)?.slug ?? "");
  }
  return (
    <>
      <TextInput defaultValue={typed} maxLength={200} list={options} autoComplete="off" onInput={({ currentTarget }) => void look(currentTarget.value)} />
      <datalist id={options}>{found.map((one) => <option key={one.slug} value={one.label}>{one.place}</option>)}</datalist>
      <input type="hidden" name={name} value={chosen} />
      {chosen ? <span className={styles.platform} role="status"><Icon of={check} size={14} />{words.onPlatform}</span> : null}
    </>
  );
}
