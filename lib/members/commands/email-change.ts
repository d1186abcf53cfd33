import { and, eq, isNull, ne, or, sql } from "drizzle-orm";
import { emailChanges } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { aSecret, hashToken } from "#lib/auth/secret.ts";
import { conflict, invalid, notFound, Refusal } from "#lib/core/errors.ts";
import { settings } from "#lib/core/settings.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { emailRecoveryStopped, memberChanged } from "../activity.ts";
import type { EmailChangeInput } from "../input/account.ts";
import { sendEmailChanged, sendEmailChangeNew, sendEmailChangeOld, sendEmailChangeTaken } from "../letters.ts";
import { voidLinks } from "../links.ts";
import { nextRev } from "./add-member.ts";
import { unlinkIdentities } from "./linking.ts";
import { proveOneself } from "./own-hand.ts";
import { endSessions } from "./sessions.ts";

/**
 * Asks for another address of mail: it counts once both addresses have said yes by the links that they are sent. An
 * address that was never confirmed has nothing to say. Whether the new one has an account already, only its owner learns.
 * A change that was asked for before is over.
 * @throws Refusal *invalid* `email` `email_same`; as `proveOneself`; RateLimited
 */
export async function requestEmailChange(viewer: Viewer, { email, currentPassword }: EmailChangeInput): Promise<void> {
  const member = await proveOneself(viewer, currentPassword);
  if (emailKey(email) === member.emailKey) throw invalid("email", "email_same");
  await countTry("email-change", { account: member.id });
  const [old, fresh] = [aSecret(), aSecret()];
  await inTransaction(async (tx) => {
    await endOpen(tx, viewer, member.id);
    await tx.insert(emailChanges).values({
      memberId: member.id, email, oldTokenHash: hashToken(old), newTokenHash: hashToken(fresh),
      oldConfirmedAt: member.emailConfirmedAt ? null : new Date(), expiresAt: sql`now() + interval '24 hours'`,
    });
    const [taken] = await tx.select({ id: members.id }).from(members).where(eq(members.emailKey, emailKey(email)));
    if (member.emailConfirmedAt) await sendEmailChangeOld(tx, member, email, linkOf(member.locale, old));
    if (taken) await sendEmailChangeTaken(tx, { email, locale: member.locale });
    else await sendEmailChangeNew(tx, { ...member, email }, linkOf(member.locale, fresh));
  });
}

/** Takes back what waits. @throws Refusal *not_found* when nothing does */
export async function cancelEmailChange(viewer: Viewer): Promise<void> {
  const { memberId } = requireMember(viewer);
  await inTransaction(async (tx) => {
    if (!(await endOpen(tx, viewer, memberId))) throw notFound();
  });
}

/** What the office has begun is not stopped without a trace. @returns how many */
async function endOpen(tx: Transaction, viewer: Viewer, memberId: string): Promise<number> {
  const gone = await tx.update(emailChanges).set({ endedAt: sql`now()` }).where(and(eq(emailChanges.memberId, memberId), isNull(emailChanges.endedAt))).returning();
  if (gone.some(({ begunBy }) => begunBy)) await record(tx, viewer, emailRecoveryStopped, { subjectId: memberId, data: { by: "member" } });
  return gone.length;
}

/**
 * One address says yes by its link; with the second the change is made.
 * @returns whether it is made; if not, the other address is still to say yes, or (`from`) it will be made at that time
 * @throws Refusal *invalid* `link_wrong`, `link_used`, `link_expired`; *conflict* `email_taken` when another account has
 * the address by now; RateLimited
 */
export async function confirmEmailChange(viewer: Viewer, { token }: { token: string }): Promise<{ done: boolean; from?: string }> {
  await countTry("link-use", { address: viewer.address });
  return inTransaction(async (tx) => {
    const mine = hashToken(token);
    // what the office has begun, the old address does not confirm: it may object
    const [change] = await tx.select().from(emailChanges).where(or(and(eq(emailChanges.oldTokenHash, mine), isNull(emailChanges.begunBy)), eq(emailChanges.newTokenHash, mine))).for("update");
    const dead = !change ? "link_wrong" : change.endedAt ? "link_used" : change.expiresAt.getTime() < Date.now() ? "link_expired" : null;
    if (dead) throw new Refusal("invalid", dead, [{ path: "token", reason: dead }]);
    const now = new Date();
    const said = change!.oldTokenHash === mine ? { oldConfirmedAt: change!.oldConfirmedAt ?? now } : { newConfirmedAt: change!.newConfirmedAt ?? now };
    const { oldConfirmedAt, newConfirmedAt } = { ...change!, ...said };
    const done = Boolean((change!.ripeAt ? change!.ripeAt <= now : oldConfirmedAt) && newConfirmedAt);
    await tx.update(emailChanges).set({ ...said, ...(done ? { endedAt: now } : {}) }).where(eq(emailChanges.id, change!.id));
    if (done) await moveTo(tx, viewer, change!);
    return { done, ...(change!.ripeAt && !done ? { from: change!.ripeAt.toISOString() } : {}) };
  });
}

/** Puts the address in the place of the one before. What the office has begun ends all sessions and ways in by another provider: whoever had the account may not have asked. */
export async function moveTo(tx: Transaction, viewer: Viewer, { memberId, email, begunBy }: Pick<typeof emailChanges.$inferSelect, "memberId" | "email" | "begunBy">): Promise<void> {
  const [before] = await tx.select().from(members).where(eq(members.id, memberId)).for("update");
  const [taken] = await tx.select({ id: members.id }).from(members).where(and(eq(members.emailKey, emailKey(email)), ne(members.id, memberId)));
  if (taken) throw conflict("email_taken");
  const [after] = await tx.update(members).set({ email, emailKey: emailKey(email), emailConfirmedAt: sql`now()`, ...nextRev }).where(eq(members.id, memberId)).returning()
    .catch((thrown: unknown) => { throw isTaken(thrown) ? conflict("email_taken") : thrown; }); // somebody was quicker by a moment
  await voidLinks(tx, memberId, "reset_password"); // they went to the address before
  await voidLinks(tx, memberId, "confirm_email");
  await record(tx, viewer, memberChanged, { subjectId: memberId, data: { fields: ["email"] } });
  if (begunBy) {
    await endSessions(tx, viewer, memberId);
    await unlinkIdentities(tx, viewer, memberId); // linked, it may be, by who had the mailbox meanwhile
  }
  if (before!.emailConfirmedAt) await sendEmailChanged(tx, before!, email);
  await sendEmailChanged(tx, after!, email);
}

const isTaken = (thrown: unknown) => (thrown as { cause?: { code?: string } }).cause?.code === "23505"; // unique_violation

/** Where an address says yes. */
export const linkOf = (locale: string, token: string) => `${settings().APP_URL}/${locale}/confirm-email?token=${token}`;
