"use client";
import { type ReactNode, useEffect, useRef } from "react";
import styles from "./sent-notice.module.css";

/** It is done: said in place of the form, with the next step. */
export function DoneNotice({ title, text, children }: { title: string; text: ReactNode; children?: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.sent} role="status">
      <h2 ref={heading} tabIndex={-1}>{title}</h2>
      <p>{text}</p>
      <div>{children}</div>
    </div>
  );
}
