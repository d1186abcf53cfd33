"use client";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { __iconData as cloudOff } from "#icons/cloud-off";
import type { Locale } from "#lib/i18n/locales.ts";
import { Icon } from "#components/ui/icon.tsx";
import { LiveRegion } from "#components/ui/live-region.tsx";
import type { Status } from "./client/snapshot.ts";
import styles from "./connection-banner.module.css";

/** Milliseconds that a connection may be away before it is worth a word. */
const patience = 1_000;

/** Says when the connection is away, is back, or will not come back. */
export function ConnectionBanner({ status, locale }: { status: Status; locale: Locale }) {
  const t = useTranslations("discussion.connection");
  const isAway = useLasting(status === "connecting");
  const [wasAway, setWasAway] = useState(false);
  if (isAway && !wasAway) setWasAway(true);
  const final = status === "ended";
  const words = final ? t(status) : isAway ? t("offline") : null;
  return (
    <>
      <LiveRegion>{words ?? (wasAway && status === "live" ? t("back") : null)}</LiveRegion>
      {words ? (
        <p className={final ? `${styles.banner} ${styles.final}` : styles.banner}>
          <Icon of={cloudOff} size={16} />
          <span>{words}</span>
          {status === "ended" ? <a href={`/${locale}/sign-in`}>{t("signIn")}</a> : null}
        </p>
      ) : null}
    </>
  );
}

/** True once it has been so for a while. */
function useLasting(now: boolean): boolean {
  const [lasting, setLasting] = useState(false);
  useEffect(() => {
    if (!now) return;
    const timer = setTimeout(() => setLasting(true), patience);
    return () => {
      clearTimeout(timer);
      setLasting(false);
    };
  }, [now]);
  return now && lasting;
}
