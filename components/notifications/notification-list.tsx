import Link from "next/link";
import type { Notification } from "#lib/notifications/queries/list.ts";
import { wordNotification } from "#lib/notifications/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Badge } from "#components/ui/badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { Time } from "#components/ui/time.tsx";
import styles from "./notification-list.module.css";

/** What a member was told, newest first; each leads to where it happened. */
export function NotificationList({ notifications, locale }: { notifications: Notification[]; locale: Locale }) {
  const t = translator(locale, "notifications");
  return (
    <ol className={styles.list}>
      {notifications.map((notification) => (
        <li key={notification.id} className={classes(styles.item, !notification.readAt && styles.unread)}>
          <Link href={`/${locale}${notification.path}`} className={styles.link}>{wordNotification(locale, notification)}</Link>
          <span className={styles.beside}>
            {notification.readAt ? null : <Badge tone="accent">{t("new")}</Badge>}
            <Time at={notification.createdAt} locale={locale} />
          </span>
        </li>
      ))}
    </ol>
  );
}
