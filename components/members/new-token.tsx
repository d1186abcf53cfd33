"use client";
import { useState } from "react";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import styles from "./new-token.module.css";

/** The secret of a new token, with a button that copies it. */
export function NewToken({ token, text, copy, copied }: { token: string; text: string; copy: string; copied: string }) {
  const [done, setDone] = useState(false);
  return (
    <div role="status">
      <Notice tone="green">
        <p>{text}</p>
        <p className={styles.secret}>
          <code>{token}</code>
          <Button size="small" onClick={() => void navigator.clipboard.writeText(token).then(() => setDone(true), () => {})}>{done ? copied : copy}</Button>
        </p>
      </Notice>
    </div>
  );
}
