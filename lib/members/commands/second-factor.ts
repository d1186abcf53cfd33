import { and, eq, isNotNull, isNull, lt, sql } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { conflict, invalid } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { secondFactorChanged } from "../activity.ts";
import { sendSecondFactor } from "../letters.ts";
import { hashRecoveryCode, keyUri, newRecoveryCodes, newSecret, stepOf } from "../one-time-codes.ts";
import { open, seal } from "../sealing.ts";
import { endSessions } from "./sessions.ts";
import { proveOneself, requireSession } from "./own-hand.ts";

/**
 * Begins: a secret for the authenticator app, which counts once a code of it was shown. Begun anew, the secret before is
 * forgotten.
 * @returns the secret in base32, for typing, and the address that the QR code holds
 * @throws Refusal *conflict* `second_factor_on`; as `proveOneself`
 */
export async function beginSecondFactor(viewer: Viewer, { currentPassword }: { currentPassword?: string }): Promise<{ secret: string; uri: string }> {
  const { id: memberId, email } = await proveOneself(viewer, currentPassword);
  const secret = newSecret();
  const sealed = seal(secret, memberId);
  await inTransaction(async (tx) => {
    const [begun] = await tx.insert(secondFactors).values({ memberId, secret: sealed })
      .onConflictDoUpdate({ target: secondFactors.memberId, set: { secret: sealed, lastStep: 0, createdAt: sql`now()` }, setWhere: isNull(secondFactors.confirmedAt) }).returning();
    if (!begun) throw conflict("second_factor_on");
  });
  return { secret, uri: keyUri(secret, email) };
}

/**
 * Turns it on with a code of the app: from now on signing in asks for one; all other sessions end.
 * @returns ten recovery codes, shown this once
 * @throws Refusal *conflict* `second_factor_not_begun`, `second_factor_on`; *invalid* `code`; RateLimited
 */
export async function confirmSecondFactor(viewer: Viewer, { code }: { code: string }): Promise<{ recoveryCodes: string[] }> {
  const { memberId, sessionId } = requireSession(viewer);
  await countTry("second-factor", { account: memberId });
  return inTransaction(async (tx) => {
    const [factor] = await tx.select().from(secondFactors).where(eq(secondFactors.memberId, memberId)).for("update");
    if (!factor) throw conflict("second_factor_not_begun");
    if (factor.confirmedAt) throw conflict("second_factor_on");
    const step = stepOf(open(factor.secret, memberId), code, factor.lastStep);
    if (step === null) throw invalid("code", "second_factor_wrong");
    await tx.update(secondFactors).set({ confirmedAt: sql`now()`, lastStep: step }).where(eq(secondFactors.memberId, memberId));
    const codes = await replaceRecoveryCodes(tx, memberId);
    await endSessions(tx, viewer, memberId, { except: sessionId });
    await tell(tx, viewer, memberId, "on");
    return { recoveryCodes: codes };
  });
}

/** Ten new recovery codes in the place of the old ones, for a code. @throws as `checkSecondFactor` */
export async function renewRecoveryCodes(viewer: Viewer, { code }: { code: string }): Promise<{ recoveryCodes: string[] }> {
  const { memberId } = requireSession(viewer);
  await checkSecondFactor(memberId, code);
  return inTransaction(async (tx) => {
    const codes = await replaceRecoveryCodes(tx, memberId);
    await tell(tx, viewer, memberId, "codes");
    return { recoveryCodes: codes };
  });
}

/** Turns it off, for a code of the app or a recovery code. @throws as `checkSecondFactor` */
export async function endSecondFactor(viewer: Viewer, { code }: { code: string }): Promise<void> {
  const { memberId } = requireSession(viewer);
  await checkSecondFactor(memberId, code);
  await inTransaction(async (tx) => {
    const gone = await tx.delete(secondFactors).where(eq(secondFactors.memberId, memberId)).returning();
    if (!gone.length) return; // twice at once
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
    await tell(tx, viewer, memberId, "off");
  });
}

/**
 * Takes a code of the app (once) or a recovery code (once). A transaction of its own: what was used stays used, whatever
 * comes after.
 * @throws Refusal *conflict* `second_factor_off`; *invalid* `code` `second_factor_wrong`; RateLimited
 */
export async function checkSecondFactor(memberId: string, code: string): Promise<void> {
  await countTry("second-factor", { account: memberId });
  await inTransaction(async (tx) => {
    const [factor] = await tx.select().from(secondFactors).where(and(eq(secondFactors.memberId, memberId), isNotNull(secondFactors.confirmedAt)));
    if (!factor) throw conflict("second_factor_off");
    const step = stepOf(open(factor.secret, memberId), code, factor.lastStep);
    const used = step === null ? await spend(tx, memberId, code)
      : await tx.update(secondFactors).set({ lastStep: step }).where(and(eq(secondFactors.memberId, memberId), lt(secondFactors.lastStep, step))).returning();
    if (!used.length) throw invalid("code", "second_factor_wrong");
  });
}

const spend = (tx: Transaction, memberId: string, code: string) =>
  tx.update(recoveryCodes).set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.memberId, memberId), eq(recoveryCodes.codeHash, hashRecoveryCode(code)), isNull(recoveryCodes.usedAt))).returning();

async function replaceRecoveryCodes(tx: Transaction, memberId: string): Promise<string[]> {
  const codes = newRecoveryCodes();
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.memberId, memberId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ memberId, codeHash: hashRecoveryCode(code) })));
  return codes;
}

async function tell(tx: Transaction, viewer: Viewer, memberId: string, what: "on" | "off" | "codes") {
  const [member] = await tx.select().from(members).where(eq(members.id, memberId));
  await record(tx, viewer, secondFactorChanged, { subjectId: memberId, data: { what } });
  await sendSecondFactor(tx, member!, what);
}
