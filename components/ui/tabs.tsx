import Link from "next/link";
import { classes } from "./classes.ts";
import { TabStrip } from "./tab-strip.tsx";
import styles from "./tabs.module.css";

export type Tab = { href: string; label: string; count?: number };

/** The parts of a place, each with its own address. `current` is the address of the open one. */
export function Tabs({ tabs, current, label }: { tabs: readonly Tab[]; current: string; label: string }) {
  return (
    <TabStrip current={current} label={label}>
      <ul className={styles.list}>
        {tabs.map(({ href, label: text, count }) => (
          <li key={href}>
            <Link href={href} aria-current={href === current ? "page" : undefined} className={styles.tab}>
              {text}
              {count ? <span className={classes(styles.count)}>{count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </TabStrip>
  );
}
