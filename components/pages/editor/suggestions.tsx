"use client";
import type { Suggestion } from "./use-suggestions.ts";
import styles from "./editor.module.css";

/** What may be put in, over the end of the text; the keys are the textarea's, which keeps the focus. */
export const Suggestions = ({ id, label, list, marked, onChoose }: { id: string; label: string; list: readonly Suggestion[]; marked: number; onChoose: (one: Suggestion) => void }) => (
  <div id={id} role="listbox" aria-label={label} className={styles.suggestions}>
    {list.map((one, at) => (
      // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the textarea's, which keeps the focus
      <div key={one.key} id={`${id}-${at}`} role="option" tabIndex={-1} aria-selected={at === marked} onMouseDown={(press) => press.preventDefault()} onClick={() => onChoose(one)}>
        {one.label}{one.beside ? <span className={styles.beside}> {one.beside}</span> : null}
      </div>
    ))}
  </div>
);
