"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import styles from "./recovery-codes.module.css";

export type RecoveryWords = { title: string; text: string; copy: string; copied: string; print: string; done: string };

/** The recovery codes, this once: to be copied, printed or written down. */
export function RecoveryCodes({ codes, words, onDone }: { codes: string[]; words: RecoveryWords; onDone: () => void }) {
  const [copied, setCopied] = useState(false);
  return (
    <div role="status">
      <Notice tone="green">
        <h3>{words.title}</h3>
        <p>{words.text}</p>
        <ul className={styles.codes}>{codes.map((code) => <li key={code}>{code}</li>)}</ul>
        <div className={styles.actions}>
          <Button onClick={() => void navigator.clipboard.writeText(codes.join("\n")).then(() => setCopied(true), () => {})}>{copied ? words.copied : words.copy}</Button>
          <Button onClick={() => window.print()}>{words.print}</Button>
          <Button variant="primary" onClick={onDone}>{words.done}</Button>
        </div>
      </Notice>
    </div>
  );
}
