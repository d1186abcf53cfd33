"use client";
import { useEffect, useRef, type ReactNode } from "react";
import styles from "./tabs.module.css";

/** Where tabs do not fit side by side they scroll; the open one is brought into sight. The page itself stays where it is. */
export function TabStrip({ current, label, children }: { current: string; label: string; children: ReactNode }) {
  const strip = useRef<HTMLElement>(null);
  useEffect(() => {
    const tab = strip.current?.querySelector<HTMLElement>("[aria-current]");
    if (!tab || !strip.current) return;
    const [seen, whole] = [tab.getBoundingClientRect(), strip.current.getBoundingClientRect()];
    strip.current.scrollLeft += seen.left + seen.width / 2 - (whole.left + whole.width / 2);
  }, [current]);
  return <nav ref={strip} aria-label={label} className={styles.tabs}>{children}</nav>;
}
