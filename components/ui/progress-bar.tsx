import { useId } from "react";
import styles from "./progress-bar.module.css";

/** How far long work is. Without `value` it only says that it goes on. `text` is shown beside the label: "120 of 345". */
export function ProgressBar({ label, value, max = 100, text }: { label: string; value?: number; max?: number; text?: string }) {
  const id = useId();
  return (
    <div className={styles.box}>
      <label htmlFor={id} className={styles.label}><span>{label}</span>{text ? <span className={styles.text}>{text}</span> : null}</label>
      <progress id={id} className={styles.bar} value={value} max={max} />
    </div>
  );
}
