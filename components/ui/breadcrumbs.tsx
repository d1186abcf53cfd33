import Link from "next/link";
import styles from "./breadcrumbs.module.css";

/** The way here from above, without the page itself. */
export const Breadcrumbs = ({ label, items }: { label: string; items: readonly { href: string; label: string }[] }) => (
  <nav aria-label={label} className={styles.crumbs}>
    <ol className={styles.list}>
      {items.map(({ href, label: text }) => <li key={href} className={styles.item}><Link href={href}>{text}</Link></li>)}
    </ol>
  </nav>
);
