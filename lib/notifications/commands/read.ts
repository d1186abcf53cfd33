import { and, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { announce } from "#lib/activity/announcements.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { MarkReadInput } from "../input.ts";
import { countUnread } from "../queries/list.ts";

/** Marks the viewer's own notifications as read, with all that was folded into them, or as unread again; others' ids change nothing. Answers how many are unread. */
export async function markNotificationsRead(viewer: Viewer, { ids, unread: asUnread = false }: MarkReadInput): Promise<{ unread: number }> {
  const { memberId } = requireMember(viewer);
  const own = eq(notifications.memberId, memberId);
  const named = ids && inArray(notifications.id, ids);
  const subjects = sql`(${notifications.kind}, ${notifications.subjectId}) in (select kind, subject_id from notifications n where n.member_id = ${memberId} and ${ids ? inArray(sql`n.id`, ids) : sql`true`} and n.read_at is null)`;
  await inTransaction(async (tx) => {
    if (asUnread) await tx.update(notifications).set({ readAt: null }).where(and(own, named, isNull(notifications.foldedAt)));
    else await tx.update(notifications).set({ readAt: new Date() }).where(and(own, isNull(notifications.readAt), ids ? or(named, and(sql`folded_at is not null`, subjects)) : undefined));
  });
  const unread = await countUnread(viewer);
  announceRead(memberId, unread);
  return { unread };
}

/** The member's other windows show the count too. */
const announceRead = (memberId: string, unread: number) =>
  announce({ id: memberId, kind: "notification.read", actorId: memberId, clusterId: null, organizationId: null, subjectId: null, data: { memberId, unread }, createdAt: new Date().toISOString() }, []);
