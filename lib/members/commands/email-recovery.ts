import { and, eq, gt, isNotNull, isNull, lte, ne, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { aSecret, hashToken } from "#lib/auth/secret.ts";
import { forbidden, invalid, notFound, Refusal } from "#lib/core/errors.ts";
import { log } from "#lib/core/log.ts";
import { settings } from "#lib/core/settings.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { guest, isStaff, type Viewer } from "#lib/core/viewer.ts";
import { emailRecoveryBegun, emailRecoveryStopped } from "../activity.ts";
import type { EmailRecoveryInput } from "../input/account.ts";
import { recoveryDays, recoveryHours } from "../labels.ts";
import { sendEmailChangeNew, sendRecoveryBegun } from "../letters.ts";
import { mayRecover } from "../policy.ts";
import { linkOf, moveTo } from "./email-change.ts";
import { requireSession } from "./own-hand.ts";

/**
 * The project office moves a member who has lost the mailbox to another address, having made sure who asks: the new
 * address says yes by its link, the old one has 72 hours to object, and so has the member who is signed in somewhere.
 * A change that was asked for before is over. What the office did stands in the activity.
 * @throws Refusal *not_found* to all but the project office; *forbidden* `session_needed`, `recover_self`; *invalid*
 * `email` `email_same`, `email_taken`; RateLimited
 */
export async function beginEmailRecovery(viewer: Viewer, { memberId, email, evidence }: EmailRecoveryInput & { memberId: string }): Promise<void> {
  if (!isStaff(viewer)) throw notFound();
  const staff = requireSession(viewer);
  if (!mayRecover(staff, memberId)) throw forbidden("recover_self");
  await countTry("email-change", { account: memberId });
  const [old, fresh] = [aSecret(), aSecret()];
  const ripeAt = new Date(Date.now() + recoveryHours * 3_600_000);
  await inTransaction(async (tx) => {
    const [member] = await tx.select().from(members).where(and(eq(members.id, memberId), isNull(members.deletedAt))).for("update");
    if (!member) throw notFound();
    if (member.emailKey === emailKey(email)) throw invalid("email", "email_same");
    const [taken] = await tx.select({ id: members.id }).from(members).where(and(eq(members.emailKey, emailKey(email)), ne(members.id, memberId)));
    if (taken) throw invalid("email", "email_taken");
    await endOpen(tx, memberId);
    await tx.insert(emailChanges).values({
      memberId, email, evidence, ripeAt, begunBy: staff.memberId, oldTokenHash: hashToken(old), newTokenHash: hashToken(fresh), expiresAt: sql`now() + make_interval(days => ${recoveryDays})`,
    });
    await record(tx, viewer, emailRecoveryBegun, { subjectId: memberId });
    await sendRecoveryBegun(tx, member, { email, ripeAt }, `${settings().APP_URL}/${member.locale}/confirm-email?objection=${old}`);
    await sendEmailChangeNew(tx, { ...member, email }, linkOf(member.locale, fresh), { ripeAt, days: recoveryDays });
  });
}

/** The project office takes a change back that it has begun. @throws Refusal *not_found* to others, or when none waits */
export async function withdrawEmailRecovery(viewer: Viewer, { memberId }: { memberId: string }): Promise<void> {
  if (!isStaff(viewer)) throw notFound();
  await inTransaction(async (tx) => {
    if (!(await endOpen(tx, memberId, isNotNull(emailChanges.begunBy))).length) throw notFound();
    await record(tx, viewer, emailRecoveryStopped, { subjectId: memberId, data: { by: "office" } });
  });
}

/**
 * The owner of the old address objects by the link that it was sent: nothing is changed.
 * @throws Refusal *invalid* `link_wrong`, `link_used`; RateLimited
 */
export async function objectToEmailRecovery(viewer: Viewer, { token }: { token: string }): Promise<void> {
  await countTry("link-use", { address: viewer.address });
  await inTransaction(async (tx) => {
    const [change] = await tx.select().from(emailChanges).where(and(eq(emailChanges.oldTokenHash, hashToken(token)), isNotNull(emailChanges.begunBy))).for("update");
    const dead = !change ? "link_wrong" : change.endedAt ? "link_used" : null;
    if (dead) throw new Refusal("invalid", dead, [{ path: "token", reason: dead }]);
    await endOpen(tx, change!.memberId);
    await record(tx, viewer, emailRecoveryStopped, { subjectId: change!.memberId, data: { by: "address" } });
  });
}

/** Makes the changes to which nobody has objected in time. @returns how many */
export async function finishRipeRecoveries(): Promise<number> {
  const ripe = and(isNull(emailChanges.endedAt), isNotNull(emailChanges.newConfirmedAt), lte(emailChanges.ripeAt, sql`now()`), gt(emailChanges.expiresAt, sql`now()`));
  const waiting = await database().select({ id: emailChanges.id }).from(emailChanges).where(ripe).limit(100);
  let done = 0;
  for (const { id } of waiting) done += await finish(id).catch((thrown: unknown) => (log.warn({ error: thrown, change: id }, "an address could not be changed"), 0));
  return done;

  function finish(id: string): Promise<number> {
    return inTransaction(async (tx) => {
      const [change] = await tx.update(emailChanges).set({ endedAt: sql`now()` }).where(and(eq(emailChanges.id, id), ripe)).returning();
      if (!change) return 0; // stopped at this moment
      const [taken] = await tx.select({ id: members.id }).from(members).where(and(eq(members.emailKey, emailKey(change.email)), ne(members.id, change.memberId)));
      if (taken) return 0; // somebody has the address by now: the change is over
      await moveTo(tx, guest(), change);
      return 1;
    });
  }
}

async function endOpen(tx: Transaction, memberId: string, only = sql`true`) {
  return tx.update(emailChanges).set({ endedAt: sql`now()` }).where(and(eq(emailChanges.memberId, memberId), isNull(emailChanges.endedAt), only)).returning({ id: emailChanges.id });
}
