import { and, count, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { emailChanges, recoveryCodes, secondFactors } from "#db/schema/members-account.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";

/** Whether signing in asks a member for a code. */
export async function hasSecondFactor(memberId: string, tx: Transaction | ReturnType<typeof database> = database()): Promise<boolean> {
  const [found] = await tx.select({ one: sql`1` }).from(secondFactors).where(and(eq(secondFactors.memberId, memberId), isNotNull(secondFactors.confirmedAt)));
  return found !== undefined;
}

/** One's own second factor: since when, and how many recovery codes are left. Null when it is off. */
export async function findSecondFactor(viewer: Viewer): Promise<{ since: string; recoveryCodesLeft: number } | null> {
  const { memberId } = requireMember(viewer);
  const [row] = await database()
    .select({
      since: secondFactors.confirmedAt,
      left: sql<number>`(${database().select({ n: count() }).from(recoveryCodes).where(and(eq(recoveryCodes.memberId, memberId), isNull(recoveryCodes.usedAt)))})::int`,
    })
    .from(secondFactors).where(and(eq(secondFactors.memberId, memberId), isNotNull(secondFactors.confirmedAt)));
  return row ? { since: row.since!.toISOString(), recoveryCodesLeft: row.left } : null;
}

/** `ripeAt`: begun by the project office, and made then unless somebody objects. */
export type EmailChange = { email: string; oldConfirmed: boolean; newConfirmed: boolean; ripeAt: string | null; expiresAt: string };

/** The change of address that waits for a yes; null when there is none. */
export async function findEmailChange(viewer: Viewer): Promise<EmailChange | null> {
  const { memberId } = requireMember(viewer);
  const [row] = await database().select().from(emailChanges)
    .where(and(eq(emailChanges.memberId, memberId), isNull(emailChanges.endedAt), gt(emailChanges.expiresAt, sql`now()`))).orderBy(desc(emailChanges.id)).limit(1);
  return row ? { email: row.email, oldConfirmed: row.oldConfirmedAt !== null, newConfirmed: row.newConfirmedAt !== null, ripeAt: row.ripeAt?.toISOString() ?? null, expiresAt: row.expiresAt.toISOString() } : null;
}
