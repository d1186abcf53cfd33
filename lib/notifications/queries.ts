import { and, count, desc, eq, isNull, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { notifications } from "#db/schema/notifications.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";

export type Notification = { id: string; kind: string; data: Record<string, unknown>; path: string; createdAt: string; readAt: string | null };

/** The viewer's notifications, newest first; only unread ones on request. */
export async function listNotifications(viewer: Viewer, { limit = 30, cursor, unread = false }: { limit?: number; cursor?: string; unread?: boolean }): Promise<Page<Notification>> {
  const { memberId } = requireMember(viewer);
  const before = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : null;
  const rows = await database().select().from(notifications)
    .where(and(eq(notifications.memberId, memberId), unread ? isNull(notifications.readAt) : undefined, before ? lt(notifications.id, before) : undefined))
    .orderBy(desc(notifications.id)).limit(limit + 1);
  return toPage(rows, limit, (row) => [row.id], (row) => ({
    id: row.id, kind: row.kind, data: row.data, path: row.path, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null,
  }));
}

/** How many the viewer has not read; 0 for a guest. */
export async function countUnread(viewer: Viewer): Promise<number> {
  if (viewer.kind !== "member") return 0;
  const [row] = await database().select({ n: count() }).from(notifications).where(and(eq(notifications.memberId, viewer.memberId), isNull(notifications.readAt)));
  return row?.n ?? 0;
}
