"use client";
import { Notice } from "#components/ui/notice.tsx";
import styles from "./editor.module.css";

export type ConflictWords = Record<"conflictTitle" | "conflictText" | "conflictMine" | "conflictTheirs" | "conflictEmpty", string> & { labels: Record<string, string> };

/** Fields that both changed, with what stands there now; the reader chooses for each. */
export function Conflicts({ theirs, fields, words }: { theirs: Record<string, unknown>; fields: readonly string[]; words: ConflictWords }) {
  return (
    <Notice tone="amber">
      <p>{words.conflictText}</p>
      {fields.map((name) => (
        <fieldset key={name} className={styles.conflict}>
          <legend>{words.labels[name] ?? name}</legend>
          <label><input type="radio" name={`resolve.${name}`} value="mine" defaultChecked /> {words.conflictMine}</label>
          <label><input type="radio" name={`resolve.${name}`} value="theirs" /> <span>{words.conflictTheirs.replace("#", () => textOf(theirs[name]) || words.conflictEmpty)}</span></label>
        </fieldset>
      ))}
    </Notice>
  );
}

/** A value of any shape in one line. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join("; ");
  if (typeof value === "object") return Object.values(value).map(textOf).filter(Boolean).join(", ");
  return String(value as string | number);
}
