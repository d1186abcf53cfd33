"use client";
import { useState } from "react";
import { Textarea } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";
import { Group } from "./group.tsx";

/** What somebody offers, or seeks: from the common list, and in their own words. */
export function Trade({ field }: { field: "offers" | "seekings" }) {
  const { values, words, attempt } = useEditor();
  const { keys = [], words: own } = values[field] ?? {};
  return (
    <Group field={field} title={words[field]}>
      <Ticks key={attempt} field={field} given={keys} />
      <Field name={`${field}.words`} label={words.words} help={words.wordsHelp} optional={words.optional}><Textarea defaultValue={own} rows={2} maxLength={2000} /></Field>
    </Group>
  );
}

function Ticks({ field, given }: { field: string; given: string[] }) {
  const { words } = useEditor();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(given));
  const turn = (key: string, on: boolean) => setChosen(new Set(on ? [...chosen, key] : [...chosen].filter((other) => other !== key)));
  return (
    <div className={styles.keys}>
      {words.taxonomy.map(({ label, keys }) => {
        const count = keys.filter(({ value }) => chosen.has(value)).length;
        return (
          <details key={label} open={keys.some(({ value }) => given.includes(value)) || undefined}>
            <summary>{label}{count ? <span className={styles.count}>{count}</span> : null}</summary>
            <ul className={styles.ticks}>
              {keys.map(({ value, label: name }) => (
                <li key={value}>
                  <label><input type="checkbox" name={`${field}.keys[]`} value={value} checked={chosen.has(value)} onChange={({ target }) => turn(value, target.checked)} /><span>{name}</span></label>
                </li>
              ))}
            </ul>
          </details>
        );
      })}
    </div>
  );
}
