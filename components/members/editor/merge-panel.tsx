"use client";
import { useEffect, useState } from "react";
import { Button } from "#components/ui/button.tsx";
import type { OwnProfile } from "#lib/members/queries/profile.ts";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";
import { brief, compare, type Difference, merge } from "./merge.ts";
import type { Edition } from "./profile-editor.tsx";
import { type ProfileValues, valuesOf } from "./values.ts";
import type { EditorWords } from "./words.ts";

type Props = { base: ProfileValues; mine: ProfileValues; locale: string; onMerged: (values: ProfileValues, on: Edition) => void };

/** What was changed elsewhere, what here, and what in both places, which is chosen. */
export function MergePanel({ base, mine, locale, onMerged }: Props) {
  const { words } = useEditor();
  const [theirs, setTheirs] = useState<Edition | "failed" | null>(null);
  const [takeTheirs, setTakeTheirs] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    let gone = false;
    void readEdition(locale).then((edition) => { if (!gone) setTheirs(edition); });
    return () => void (gone = true);
  }, [locale]);
  if (!theirs) return null;
  if (theirs === "failed") return <div className={styles.merge} role="alert">{words.merge.failed}</div>;

  const differences = compare(base, mine, theirs.values);
  const of = (by: Difference["by"]) => differences.filter((difference) => difference.by === by);
  const choose = (unit: string, other: boolean) => setTakeTheirs(new Set(other ? [...takeTheirs, unit] : [...takeTheirs].filter((one) => one !== unit)));
  const named = (list: Difference[]) => list.map(({ unit }) => nameOf(unit, words)).join(", ");
  return (
    <section className={styles.merge} aria-label={words.merge.title}>
      <p>{words.merge.text}</p>
      {of("theirs").length ? <p>{words.merge.theirs} {named(of("theirs"))}</p> : null}
      {of("mine").length ? <p>{words.merge.mine} {named(of("mine"))}</p> : null}
      {of("both").length ? (
        <>
          <p>{words.merge.both}</p>
          <ul className={styles.differences}>
            {of("both").map(({ unit, mine: my, theirs: their }) => (
              <li key={unit}>
                <fieldset className={styles.choice}>
                  <legend>{nameOf(unit, words)}</legend>
                  {([[false, words.merge.keepMine, my], [true, words.merge.takeTheirs, their]] as const).map(([other, label, value]) => (
                    <label key={String(other)}>
                      <input type="radio" name={`$merge.${unit}`} checked={takeTheirs.has(unit) === other} onChange={() => choose(unit, other)} />
                      <span>{label.replace("{value}", () => shown(unit, value, words) || words.merge.empty)}</span>
                    </label>
                  ))}
                </fieldset>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Button variant="primary" onClick={() => onMerged(merge(theirs.values, differences, takeTheirs), theirs)}>{words.merge.go}</Button>
    </section>
  );
}

async function readEdition(locale: string): Promise<Edition | "failed"> {
  const response = await fetch("/api/v1/me/profile", { headers: { accept: "application/json" }, cache: "no-store" }).catch(() => null);
  if (!response?.ok) return "failed";
  const profile = (await response.json()) as OwnProfile;
  return { values: valuesOf(profile, locale), rev: profile.rev };
}

/** `headline.be` → Who you are, in one line (Беларуская); `visibility.phone` → who sees: Phone. */
function nameOf(unit: string, words: EditorWords): string {
  const [field = "", part] = unit.split(".");
  const fields: Record<string, string> = { ...words.fields, name: words.name, photoId: words.photo, language: words.letters };
  if (field === "visibility") return words.merge.visibilityOf.replace("{field}", () => fields[part!] ?? part!);
  const language = words.locales.find(({ value }) => value === part)?.label;
  return language ? `${fields[field]} (${language})` : (fields[field] ?? field);
}

function shown(unit: string, value: unknown, words: EditorWords): string {
  if (unit.startsWith("visibility.")) return words.audience.find((one) => one.value === value)?.label ?? "";
  if (unit === "photoId") return value ? words.photo : "";
  return brief(value);
}
