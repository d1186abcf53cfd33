"use client";
import Link from "next/link";
import { useEffect, useState } from "react";
import type { Locale } from "#lib/i18n/locales.ts";
import { classes } from "#components/ui/classes.ts";
import { Time } from "#components/ui/time.tsx";
import { NotificationLink } from "./notification-link.tsx";
import styles from "./bell.module.css";

export type BellWords = { loading: string; empty: string; failed: string; all: string };
type Item = { id: string; text: string; path: string; createdAt: string; readAt: string | null };

/** The newest few, as GET /api/v1/notifications says. */
export function BellList({ locale, words, close }: { locale: Locale; words: BellWords; close: () => void }) {
  const [items, setItems] = useState<Item[] | "failed">();
  useEffect(() => {
    let gone = false;
    void ask(locale).catch(() => "failed" as const).then((found) => { if (!gone) setItems(found); });
    return () => void (gone = true);
  }, [locale]);
  return (
    <>
      {Array.isArray(items) && items.length ? (
        <ol className={styles.list}>
          {items.map(({ id, text, path, createdAt, readAt }) => (
            <li key={id} className={classes(styles.item, !readAt && styles.unread)}>
              <NotificationLink id={id} href={`/${locale}${path}`} unread={!readAt} className={styles.link} onGo={close}>{text}</NotificationLink>
              <span className={styles.when}><Time at={createdAt} locale={locale} /></span>
            </li>
          ))}
        </ol>
      ) : <p className={styles.say} role="status">{items === "failed" ? words.failed : items ? words.empty : words.loading}</p>}
      <Link href={`/${locale}/notifications`} prefetch={false} className={styles.all} onClick={close}>{words.all}</Link>
    </>
  );
}

async function ask(locale: Locale): Promise<Item[]> {
  const response = await fetch(`/api/v1/notifications?limit=8&locale=${locale}`, { headers: { accept: "application/json" } });
  if (!response.ok) throw new Error(String(response.status));
  return ((await response.json()) as { items: Item[] }).items;
}
