"use client";
import { useReaderZone } from "#components/ui/reader-zone.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { leafOf } from "#lib/i18n/moments.ts";
import styles from "./home.module.css";

/** The day of an event as on a calendar's leaf, on the same clocks as the time beside it. */
export function Leaf({ at, locale, timeZone }: { at: string; locale: Locale; timeZone: string }) {
  const leaf = leafOf(at, locale, useReaderZone() ?? timeZone);
  return <span className={styles.leaf} aria-hidden="true" suppressHydrationWarning><b suppressHydrationWarning>{leaf.day}</b>{leaf.month}</span>;
}
