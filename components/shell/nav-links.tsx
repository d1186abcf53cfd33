"use client";
import Link from "next/link";
import { isIn, usePath } from "./path.tsx";
import type { Place } from "./sections.ts";
import styles from "./nav-links.module.css";

/** Links of the bar, the one that the address begins with marked. */
export function NavLinks({ items }: { items: readonly Place[] }) {
  const path = usePath();
  return (
    <ul className={styles.links}>
      {items.map(({ href, label, member }) => (
        <li key={href} className={member ? styles.member : undefined}>
          <Link href={href} prefetch={member ? false : undefined} className={styles.link} aria-current={isIn(path, href) ? "page" : undefined} onClick={closeMenu}>{label}</Link>
        </li>
      ))}
    </ul>
  );
}

/** The menu lies over the page and would stay when the page changes beneath it. */
const closeMenu = (click: React.MouseEvent) => click.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
