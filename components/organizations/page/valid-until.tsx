"use client";
import { useSyncExternalStore } from "react";
import { useReaderZone } from "#components/ui/reader-zone.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { dayOf, formatMoment } from "#lib/i18n/moments.ts";
import styles from "./blocks.module.css";

const never = () => () => {};

/** A day, and whether it has passed: the page is kept for long, the browser knows what day it is. */
export function ValidUntil({ date, locale, expired }: { date: string; locale: Locale; expired: string }) {
  const zone = useReaderZone() ?? "UTC";
  const today = useSyncExternalStore(never, () => dayOf(Date.now(), zone), () => "");
  return <><time dateTime={date}>{formatMoment(`${date}T12:00:00Z`, { locale, timeZone: "UTC", style: "short" })}</time>{today > date ? <> <span className={styles.expired}>{expired}</span></> : null}</>;
}
