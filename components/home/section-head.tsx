import Link from "next/link";
import { __iconData as onward } from "#icons/arrow-right";
import { Icon } from "#components/ui/icon.tsx";
import styles from "./home.module.css";

/** The head of a part of the page, with the way to all of it. */
export const SectionHead = ({ id, title, more }: { id: string; title: string; more?: { href: string; label: string } }) => (
  <div className={styles.head}>
    <h2 id={id}>{title}</h2>
    {more ? <Link href={more.href} className={styles.more}>{more.label}<Icon of={onward} size={16} /></Link> : null}
  </div>
);
