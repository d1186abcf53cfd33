"use client";
import { lazy, Suspense, useId, useRef, useState } from "react";
import { __iconData as bell } from "#icons/bell";
import type { Locale } from "#lib/i18n/locales.ts";
import { useMe } from "#components/shell/me.ts";
import { Icon } from "#components/ui/icon.tsx";
import type { BellWords } from "./bell-list.tsx";
import styles from "./bell.module.css";

const BellList = lazy(() => import("./bell-list.tsx").then(({ BellList: list }) => ({ default: list })));

/** The bell of the top bar: how many are unread, live, and the newest at a press. What it shows is loaded then. */
export function Bell({ locale, words }: { locale: Locale; words: BellWords & { label: string } }) {
  const unread = useMe()?.unreadNotifications ?? 0;
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const [opened, setOpened] = useState(0);
  return (
    <div className={styles.corner}>
      <button type="button" className={styles.button} popoverTarget={id} aria-label={unread ? `${words.label}: ${unread}` : words.label}>
        <Icon of={bell} size={20} />
        {unread ? <span className={styles.count} aria-hidden="true">{unread > 99 ? "99+" : unread}</span> : null}
      </button>
      <div ref={popover} id={id} popover="auto" className={styles.menu} onToggle={({ newState }) => { if (newState === "open") setOpened((times) => times + 1); }}>
        {opened ? <Suspense fallback={<p className={styles.say}>{words.loading}</p>}><BellList key={`${opened}:${unread}`} locale={locale} words={words} close={() => popover.current?.hidePopover()} /></Suspense> : null}
      </div>
    </div>
  );
}
