import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { sessions } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { type MemberViewer, requireMember, type Viewer } from "#lib/core/viewer.ts";
import { sessionRevoked } from "../activity.ts";

type Which = { only?: string; except?: string };

/** Ends sessions of a member, all unless told otherwise. @returns how many were open */
export async function endSessions(tx: Transaction, viewer: Viewer, memberId: string, { only, except }: Which = {}): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: sql`now()` })
    .where(and(eq(sessions.memberId, memberId), isNull(sessions.revokedAt), only ? eq(sessions.id, only) : undefined, except ? ne(sessions.id, except) : undefined))
    .returning({ id: sessions.id });
  if (ended.length) await record(tx, viewer, sessionRevoked, { subjectId: memberId, data: { memberId, sessionIds: ended.map(({ id }) => id) } });
  return ended.length;
}

/** Ends one of one's own sessions. @throws Refusal *not_found* for another's, or one that has ended */
export async function revokeSession(viewer: Viewer, { sessionId }: { sessionId: string }): Promise<void> {
  const { memberId } = requireOwnHand(viewer);
  await inTransaction(async (tx) => {
    if ((await endSessions(tx, viewer, memberId, { only: sessionId })) === 0) throw notFound();
  });
}

/** Ends all of one's own sessions but the one that asks (asked with a token: all). */
export async function revokeOtherSessions(viewer: Viewer): Promise<void> {
  const { memberId, sessionId } = requireOwnHand(viewer);
  await inTransaction((tx) => endSessions(tx, viewer, memberId, { except: sessionId }));
}

/** Ends the session that asks. A guest has nothing to end. */
export async function signOut(viewer: Viewer): Promise<void> {
  if (viewer.kind !== "member" || !viewer.sessionId) return;
  const { memberId, sessionId } = viewer;
  await inTransaction((tx) => endSessions(tx, viewer, memberId, { only: sessionId }));
}

/** What concerns one's own account asks for no confirmed address, but not for a token that may only read. */
export function requireOwnHand(viewer: Viewer): MemberViewer {
  const member = requireMember(viewer);
  if (member.scope === "read") throw forbidden("token_scope");
  return member;
}
