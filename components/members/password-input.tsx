"use client";
import { useState } from "react";
import { TextInput } from "#components/ui/form/controls.tsx";
import styles from "./password-input.module.css";

export type PasswordWords = { show: string; hide: string; showLabel: string; hideLabel: string };

/** A password with a way to see it. `new` lets the browser offer one; `current` lets it fill in. Stands inside a Field. */
export function PasswordInput({ kind, words }: { kind: "new" | "current"; words: PasswordWords }) {
  const [shown, setShown] = useState(false);
  return (
    <span className={styles.password}>
      <TextInput type={shown ? "text" : "password"} autoComplete={`${kind}-password`} autoCapitalize="off" autoCorrect="off" spellCheck={false} maxLength={1000} className={styles.input} />
      <button type="button" className={styles.eye} onClick={() => setShown(!shown)} aria-label={shown ? words.hideLabel : words.showLabel}>{shown ? words.hide : words.show}</button>
    </span>
  );
}
