import Link from "next/link";
import { __iconData as x } from "#icons/x";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./directory.module.css";

export type Chip = { key: string; label: string; remove: string; href: string };

/** The filters in use, each with a way to drop it. */
export function Chips({ label, chips }: { label: string; chips: readonly Chip[] }) {
  if (!chips.length) return null;
  return (
    <ul className={styles.chips} aria-label={label}>
      {chips.map(({ key, label: text, remove, href }) => (
        <li key={key}>
          <Link href={href} scroll={false} prefetch={false} className={styles.chip} aria-label={remove}>{text}<Icon of={x} size={14} /></Link>
        </li>
      ))}
    </ul>
  );
}
