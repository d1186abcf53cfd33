import { and, eq, inArray, isNull } from "drizzle-orm";
import { notifications } from "#db/schema/notifications.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { MarkReadInput } from "./input.ts";
import { countUnread } from "./queries.ts";

/** Marks the viewer's own notifications as read; others' ids change nothing. Answers how many stay unread. */
export async function markNotificationsRead(viewer: Viewer, { ids }: MarkReadInput): Promise<{ unread: number }> {
  const { memberId } = requireMember(viewer);
  await inTransaction((tx) =>
    tx.update(notifications).set({ readAt: new Date() })
      .where(and(eq(notifications.memberId, memberId), isNull(notifications.readAt), ids ? inArray(notifications.id, ids) : undefined)),
  );
  return { unread: await countUnread(viewer) };
}
