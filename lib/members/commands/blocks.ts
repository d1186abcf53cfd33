import { and, eq, inArray } from "drizzle-orm";
import { follows } from "#db/schema/members-follows.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { memberBlocked, memberUnblocked } from "../activity.ts";
import { findReachable } from "../queries/reachable.ts";
import { findTie } from "../queries/relation.ts";
import { endTie, lockTwo } from "./contacts.ts";

/**
 * From now on neither of the two exists for the other: the contact or request between them ends, and neither follows the
 * other. The blocked one is not told.
 * @throws Refusal *not_found* where nobody is there for the viewer; *forbidden* `contacts.oneself`
 */
export async function blockMember(viewer: Viewer, { handle }: { handle: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const other = await findReachable(viewer, handle, tx);
    if (other.id === memberId) throw forbidden("contacts.oneself");
    await lockTwo(tx, memberId, other.id);
    const [blocked] = await tx.insert(memberBlocks).values({ blockerId: memberId, blockedId: other.id }).onConflictDoNothing().returning();
    if (!blocked) return;
    const tie = await findTie(memberId, other.id, tx);
    if (tie) await endTie(tx, viewer, tie);
    const two = [memberId, other.id];
    await tx.delete(follows).where(and(inArray(follows.followerId, two), inArray(follows.memberId, two)));
    await record(tx, viewer, memberBlocked, { subjectId: other.id });
  });
}

/** Takes one's block back; what it ended stays ended. @throws Refusal *not_found* where the viewer has not blocked that member */
export async function unblockMember(viewer: Viewer, { memberId: blockedId }: { memberId: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    await lockTwo(tx, memberId, blockedId);
    const [freed] = await tx.delete(memberBlocks).where(and(eq(memberBlocks.blockerId, memberId), eq(memberBlocks.blockedId, blockedId))).returning();
    if (!freed) throw notFound();
    await record(tx, viewer, memberUnblocked, { subjectId: blockedId });
  });
}
