"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { dayOf, formatMoment, nearnessOf } from "#lib/i18n/moments.ts";
import { useReader } from "./use-reader.ts";
import styles from "./day-heading.module.css";

/** The day above its first message, on the reader's clocks: *Today* and *Yesterday* once the browser says what time it is. */
export function DayHeading({ at }: { at: string }) {
  const t = useTranslations("discussion");
  const { locale, timeZone } = useReader();
  const near = useSyncExternalStore(never, () => nearnessOf(dayOf(at, timeZone), Date.now(), timeZone), () => null);
  const words = near === "today" || near === "yesterday" ? t(near) : formatMoment(at, { locale, timeZone, style: near === "thisYear" ? "day" : "date" });
  return <h3 className={styles.day}><time dateTime={at} suppressHydrationWarning>{words}</time></h3>;
}

const never = () => () => {};
