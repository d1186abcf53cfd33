"use client";
import Link from "next/link";
import { useEffect } from "react";
import { __iconData as bell } from "#icons/bell";
import { __iconData as network } from "#icons/network";
import { __iconData as office } from "#icons/building";
import { __iconData as people } from "#icons/users-round";
import { __iconData as settings } from "#icons/settings";
import type { Locale } from "#lib/i18n/locales.ts";
import { Icon } from "#components/ui/icon.tsx";
import { VisuallyHidden } from "#components/ui/visually-hidden.tsx";
import { useMe } from "./me.ts";
import { isIn, usePath } from "./path.tsx";
import type { RailWords } from "./rail-words.ts";
import styles from "./rail.module.css";

/** A member's own places: on the left, on a phone at the bottom. */
export function Rail({ locale, words }: { locale: Locale; words: RailWords }) {
  const path = usePath();
  const me = useMe();
  const unread = me?.unreadNotifications ?? 0;
  const memberId = me?.id;
  useEffect(() => {
    if (!memberId) return;
    const listening = import("./live.ts").then(({ listen }) => listen(locale));
    return () => void listening.then((stop) => stop());
  }, [memberId, locale]);

  const places = [
    { to: "/my", label: words.my, icon: network, staff: false },
    { to: "/contacts", label: words.contacts, icon: people, staff: false },
    { to: "/notifications", label: words.notifications, icon: bell, staff: false, count: unread },
    { to: "/settings", href: "/settings/profile", label: words.settings, icon: settings, staff: false },
    { to: "/admin", label: words.admin, icon: office, staff: true },
  ];
  return (
    <nav aria-label={words.label} className={styles.rail}>
      <ul className={styles.list}>
        {places.map(({ to, href = to, label, icon, staff, count }) => (
          <li key={to} className={staff ? styles.staff : undefined}>
            <Link href={`/${locale}${href}`} prefetch={false} className={styles.place} aria-current={isIn(path, `/${locale}${to}`) ? "page" : undefined}>
              <Icon of={icon} size={20} />
              <span className={styles.name}>{label}</span>
              {count ? <span className={styles.count}><VisuallyHidden>: </VisuallyHidden>{count > 99 ? "99+" : count}</span> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
