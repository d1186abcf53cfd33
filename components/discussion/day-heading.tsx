"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { formatMoment } from "#lib/i18n/moments.ts";
import { useReader } from "./use-reader.ts";
import styles from "./day-heading.module.css";

const aDay = 86_400_000;

/** The day above its first message: *Today* and *Yesterday* once the browser knows what day it is. */
export function DayHeading({ at }: { at: string }) {
  const t = useTranslations("discussion");
  const { locale, timeZone } = useReader();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => setNow(Date.now()), []);
  const write = (moment: string | number, style: "date" | "day") => formatMoment(moment, { locale, timeZone, style });
  const day = write(at, "date");
  const isThisYear = now !== null && new Date(now).getFullYear() === new Date(at).getFullYear();
  const words = now === null ? day : day === write(now, "date") ? t("today") : day === write(now - aDay, "date") ? t("yesterday") : isThisYear ? write(at, "day") : day;
  return <h3 className={styles.day}><time dateTime={at} suppressHydrationWarning>{words}</time></h3>;
}
