"use client";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { Place } from "./sections.ts";
import styles from "./nav-links.module.css";

/** Links of the bar, the one that the address begins with marked. */
export function NavLinks({ items }: { items: readonly Place[] }) {
  const path = usePathname();
  return <PlainLinks items={items} current={items.find(({ href }) => path === href || path.startsWith(`${href}/`))?.href} />;
}

export const PlainLinks = ({ items, current }: { items: readonly Place[]; current?: string }) => (
  <ul className={styles.links}>
    {items.map(({ href, label }) => (
      <li key={href}>
        <Link href={href} className={styles.link} aria-current={href === current ? "page" : undefined} onClick={closeMenu}>{label}</Link>
      </li>
    ))}
  </ul>
);

/** The menu lies over the page and would stay when the page changes beneath it. */
const closeMenu = (click: React.MouseEvent) => click.currentTarget.closest<HTMLElement>("[popover]")?.hidePopover();
