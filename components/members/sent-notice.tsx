"use client";
import { useEffect, useRef } from "react";
import styles from "./sent-notice.module.css";

/** A letter is on its way: said in place of the form that asked for it. `text` has the address in place of `{email}`. */
export function SentNotice({ title, text, missing, email }: { title: string; text: string; missing: string; email: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []); // the form that had the focus is gone
  const [before, after] = text.split("{email}");
  return (
    <div className={styles.sent} role="status">
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      <p>{before}<strong>{email}</strong>{after}</p>
      <p className={styles.missing}>{missing}</p>
    </div>
  );
}
