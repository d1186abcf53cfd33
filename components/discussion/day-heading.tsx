"use client";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { formatMoment } from "#lib/i18n/moments.ts";
import { useReader } from "./use-reader.ts";
import styles from "./day-heading.module.css";

const halfADay = 43_200_000; // before midnight: yesterday, also where clocks change

/** The day above its first message: *Today* and *Yesterday* once the browser knows what day it is. */
export function DayHeading({ at }: { at: string }) {
  const t = useTranslations("discussion");
  const { locale, timeZone } = useReader();
  const today = useSyncExternalStore(never, startOfToday, () => null);
  const write = (moment: string | number, style: "date" | "day") => formatMoment(moment, { locale, timeZone, style });
  const day = write(at, "date");
  const isThisYear = today !== null && new Date(today).getFullYear() === new Date(at).getFullYear();
  const words = today === null ? day : day === write(today, "date") ? t("today") : day === write(today - halfADay, "date") ? t("yesterday") : isThisYear ? write(at, "day") : day;
  return <h3 className={styles.day}><time dateTime={at} suppressHydrationWarning>{words}</time></h3>;
}

const never = () => () => {};
const startOfToday = () => new Date().setHours(0, 0, 0, 0);
