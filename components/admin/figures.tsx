import Link from "next/link";
import styles from "./figures.module.css";

export type Figure = { label: string; value: number; note?: string; href?: string };

/** Numbers that tell at a glance; those that have a page lead there. */
export const FigureGrid = ({ figures }: { figures: Figure[] }) => (
  <dl className={styles.figures}>
    {figures.map(({ label, value, note, href }) => (
      <div key={label} className={styles.figure}>
        <dt>{href ? <Link href={href}>{label}</Link> : label}</dt>
        <dd className={styles.value}>{value}</dd>
        {note ? <dd className={styles.note}>{note}</dd> : null}
      </div>
    ))}
  </dl>
);
