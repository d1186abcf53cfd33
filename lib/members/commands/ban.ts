import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { memberBanned, memberUnbanned } from "../activity.ts";
import { sendBanned } from "../letters.ts";
import { mayBan } from "../policy.ts";
import { nextRev } from "./add-member.ts";
import { endSessions } from "./sessions.ts";

/**
 * Closes a member's account: sessions end, tokens and sockets are dead within two seconds, and the member is told why.
 * Twice changes nothing.
 * @throws Refusal *not_found* to all but the project office; *forbidden* `ban_self`
 */
export async function banMember(viewer: Viewer, { memberId, reason }: { memberId: string; reason: string }): Promise<void> {
  const staff = requireOffice(viewer);
  if (!mayBan(staff, memberId)) throw forbidden("ban_self");
  await inTransaction(async (tx) => {
    const [banned] = await tx
      .update(members)
      .set({ bannedAt: sql`now()`, bannedBy: staff.memberId, banReason: reason, ...nextRev })
      .where(and(eq(members.id, memberId), isNull(members.bannedAt)))
      .returning();
    if (!banned) return refuseUnknown(tx, memberId);
    await record(tx, viewer, memberBanned, { subjectId: memberId, data: { reason } });
    await endSessions(tx, viewer, memberId);
    await sendBanned(tx, banned, reason);
  });
}

/** Opens the account again; the member signs in anew. @throws Refusal *not_found* */
export async function unbanMember(viewer: Viewer, { memberId }: { memberId: string }): Promise<void> {
  requireOffice(viewer);
  await inTransaction(async (tx) => {
    const [freed] = await tx
      .update(members)
      .set({ bannedAt: null, bannedBy: null, banReason: null, ...nextRev })
      .where(and(eq(members.id, memberId), isNotNull(members.bannedAt)))
      .returning({ id: members.id });
    if (!freed) return refuseUnknown(tx, memberId);
    await record(tx, viewer, memberUnbanned, { subjectId: memberId });
  });
}

function requireOffice(viewer: Viewer): MemberViewer {
  if (!isStaff(viewer)) throw notFound();
  return viewer;
}

async function refuseUnknown(tx: Transaction, memberId: string) {
  const [known] = await tx.select({ id: members.id }).from(members).where(eq(members.id, memberId));
  if (!known) throw notFound();
}
