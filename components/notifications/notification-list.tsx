import type { Notification } from "#lib/notifications/queries/list.ts";
import { mayMute } from "#lib/notifications/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Badge } from "#components/ui/badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { Time } from "#components/ui/time.tsx";
import { NotificationLink } from "./notification-link.tsx";
import { RowMenu } from "./row-menu.tsx";
import styles from "./notification-list.module.css";

/** What a member was told, newest first; each leads to where it happened, and its menu to hearing less of such things. */
export function NotificationList({ notifications, locale }: { notifications: Notification[]; locale: Locale }) {
  const t = translator(locale, "notifications");
  const words = {
    read: t("centre.read"), unread: t("centre.unread"), muteCluster: t("centre.muteCluster"), muteKind: t("centre.muteKind"),
    done: t("centre.done"), clusterMuted: t("centre.muteClusterDone"), kindMuted: t("centre.muteKindDone"),
  };
  return (
    <ol className={styles.list}>
      {notifications.map(({ id, kind, group, text, path, clusterId, createdAt, readAt }) => (
        <li key={id} className={classes(styles.item, !readAt && styles.unread)}>
          <div className={styles.said}>
            <NotificationLink id={id} href={`/${locale}${path}`} unread={!readAt} className={styles.link}>{text}</NotificationLink>
            <p className={styles.beside}>
              <span>{t(`groups.${group}`)}</span>
              <Time at={createdAt} locale={locale} />
            </p>
          </div>
          {readAt ? null : <Badge tone="accent">{t("new")}</Badge>}
          <RowMenu id={id} locale={locale} kind={mayMute(kind) ? kind : null} clusterId={mayMute(kind) ? clusterId : null} read={readAt !== null} label={t("centre.menu", { text })} words={words} />
        </li>
      ))}
    </ol>
  );
}
