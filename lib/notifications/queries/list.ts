import { and, count, desc, eq, inArray, isNull, lt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { notifications } from "#db/schema/notifications.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { groupOf, notificationKinds, type NotificationGroup } from "../labels/kinds.ts";
import { shown, type Notification } from "../shown.ts";

export type { Notification } from "../shown.ts";

type Filter = { unread?: boolean; group?: NotificationGroup; clusterId?: string };
type Asked = Filter & { limit?: number; cursor?: string; locale?: Locale };

/** What the member has in the centre; what was folded stands in the newest. */
const mine = (memberId: string) => and(eq(notifications.memberId, memberId), eq(notifications.inApp, true), isNull(notifications.foldedAt));

/** The viewer's notifications, newest first, in the words of `locale` or else of their own language. */
export async function listNotifications(viewer: Viewer, { limit = 30, cursor, unread = false, group, clusterId, locale }: Asked): Promise<Page<Notification>> {
  const member = requireMember(viewer);
  const before = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : null;
  const rows = await database().select().from(notifications)
    .where(and(mine(member.memberId), unread ? isNull(notifications.readAt) : undefined, group ? inArray(notifications.kind, kindsOf(group)) : undefined,
      clusterId ? eq(notifications.clusterId, clusterId) : undefined, before ? lt(notifications.id, before) : undefined))
    .orderBy(desc(notifications.id)).limit(limit + 1);
  return toPage(rows, limit, (row) => [row.id], (row) => shown(row, locale ?? member.locale));
}

/** How many the viewer has not read; 0 for a guest. */
export async function countUnread(viewer: Viewer): Promise<number> {
  if (viewer.kind !== "member") return 0;
  const [row] = await database().select({ n: count() }).from(notifications).where(and(mine(viewer.memberId), isNull(notifications.readAt)));
  return row?.n ?? 0;
}

export type NotificationPlaces = { groups: NotificationGroup[]; clusters: { id: string; name: LocalizedText }[] };

/** What the viewer's notifications can be narrowed to: the groups and clusters (at most 100) that they come from. */
export async function listNotificationPlaces(viewer: Viewer): Promise<NotificationPlaces> {
  const { memberId } = requireMember(viewer);
  const rows = await database().select({ kind: notifications.kind, id: clusters.id, name: clusters.name }).from(notifications)
    .leftJoin(clusters, eq(clusters.id, notifications.clusterId)).where(mine(memberId)).groupBy(notifications.kind, clusters.id).orderBy(sql`max(${notifications.id}::text) desc`).limit(500);
  const places = new Map(rows.flatMap(({ id, name }) => (id ? [[id, { id, name: name ?? {} }] as const] : [])));
  return { groups: [...new Set(rows.map(({ kind }) => groupOf(kind)))], clusters: [...places.values()].slice(0, 100) };
}

const kindsOf = (group: NotificationGroup) => Object.keys(notificationKinds).filter((kind) => groupOf(kind) === group);
