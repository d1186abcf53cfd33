"use client";
import { useContext, useEffect, useEffectEvent, useRef, useState } from "react";
import { FormContext } from "#components/ui/form/context.ts";
import { Notice } from "#components/ui/notice.tsx";
import { applyChoice, mergeInto, type Clash } from "./merge-fields.ts";
import styles from "./merge.module.css";

export type MergeWords = Record<"title" | "text" | "none" | "mine" | "theirs" | "empty", string>;
type Props = {
  /** What the form was made of, by the names of its fields; several values are joined by a comma. */
  base: Record<string, string>;
  /** The same as it is now, with its revision. */
  read: () => Promise<{ rev: number; values: Record<string, string> } | null>;
  labels: Record<string, string>;
  words: MergeWords;
};

/**
 * Stands in a form that may be stale: tells that somebody else has saved, takes over what only they changed, and asks where
 * both changed the same. Saving again then saves both.
 */
export function Merge({ base, read, labels, words }: Props) {
  const { state } = useContext(FormContext);
  const here = useRef<HTMLDivElement>(null);
  const known = useRef(base);
  const [clashes, setClashes] = useState<Clash[] | null>(null);
  const attempt = state?.code === "stale" ? state.attempt : undefined;
  const meet = useEffectEvent(async () => {
    const now = await read();
    const form = here.current?.closest("form");
    if (!now || !form) return;
    setClashes(mergeInto(form, known.current, now.values));
    known.current = now.values;
    const rev = form.elements.namedItem("rev") as HTMLInputElement | null;
    if (rev) rev.value = String(now.rev);
  });
  useEffect(() => {
    if (attempt) void meet();
    else setClashes(null);
  }, [attempt]);

  const shown = (value: string) => value || words.empty;
  return (
    <div ref={here} aria-live="polite">
      {attempt && clashes ? (
        <Notice tone="amber">
          <p><b>{words.title}</b></p>
          <p>{clashes.length ? words.text : words.none}</p>
          {clashes.map(({ name, mine, theirs }) => (
            <fieldset key={name} className={styles.clash}>
              <legend>{labels[name] ?? name}</legend>
              <label className={styles.choice}><input type="radio" name={`merge-${name}`} defaultChecked onChange={() => applyChoice(here.current, name, mine)} /> <b>{words.mine}:</b> <span>{shown(mine)}</span></label>
              <label className={styles.choice}><input type="radio" name={`merge-${name}`} onChange={() => applyChoice(here.current, name, theirs)} /> <b>{words.theirs}:</b> <span>{shown(theirs)}</span></label>
            </fieldset>
          ))}
        </Notice>
      ) : null}
    </div>
  );
}
