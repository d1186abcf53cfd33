import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { conflict } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { emailKey } from "#lib/core/text.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { memberEmailConfirmed } from "../activity.ts";
import type { SignUpInput } from "../input.ts";
import { sendAlreadyRegistered, sendConfirmation } from "../letters.ts";
import { issueLink, latestPassword, useLink, voidLinks } from "../links.ts";
import { addMember, nextRev } from "./add-member.ts";
import { refuseGuessable } from "./passwords.ts";
import { endSessions } from "./sessions.ts";

/**
 * Registers a person, and sends the letter that confirms the address. Answers nothing: whether the address had an
 * account, only its owner learns, from the letter.
 * @throws Refusal *invalid* `password_common`; RateLimited
 */
export async function signUp(viewer: Viewer, { name, email, password, locale, next }: Omit<SignUpInput, "next"> & { next?: string }): Promise<void> {
  refuseGuessable(password, { email, name });
  await countTry("sign-up", { account: emailKey(email), address: viewer.address });
  const passwordHash = await hashPassword(password); // in any case: hashing is what takes the time
  await inTransaction(async (tx) => {
    const { member } = await addMember(tx, { name, email, locale, passwordHash });
    if (member.emailConfirmedAt) {
      await sendAlreadyRegistered(tx, member, await issueLink(tx, member.id, "reset_password", member.locale));
    } else {
      // Somebody else may have used the address before its owner came: each letter brings the password of its own sign-up.
      await sendConfirmation(tx, { ...member, name, locale }, (await issueLink(tx, member.id, "confirm_email", locale, passwordHash)) + (next ? `&next=${encodeURIComponent(next)}` : ""));
    }
  });
}

/**
 * Confirms the address by the mailed link.
 * @throws Refusal *invalid*: `link_used`, `link_expired`, `link_wrong`; RateLimited
 */
export async function confirmEmail(viewer: Viewer, { token }: { token: string }): Promise<void> {
  await countTry("link-use", { address: viewer.address });
  await inTransaction(async (tx) => {
    const link = await useLink(tx, token, "confirm_email");
    const [member] = await tx.select().from(members).where(eq(members.id, link.memberId)).for("update");
    if (member!.emailConfirmedAt) return;
    const passwordHash = link.passwordHash ?? member!.passwordHash;
    await tx.update(members).set({ emailConfirmedAt: new Date(), passwordHash, ...nextRev }).where(eq(members.id, link.memberId));
    await voidLinks(tx, link.memberId, "confirm_email");
    await record(tx, viewer, memberEmailConfirmed, { subjectId: link.memberId });
    if (passwordHash !== member!.passwordHash) await endSessions(tx, viewer, link.memberId); // they were opened with another password
  });
}

/**
 * Sends the letter of confirmation to oneself again.
 * @throws Refusal *conflict* `email_confirmed_already`; RateLimited
 */
export async function resendConfirmation(viewer: Viewer): Promise<void> {
  const { memberId, address } = requireMember(viewer);
  await countTry("resend", { account: memberId, address });
  const [member] = await database().select().from(members).where(eq(members.id, memberId));
  if (member!.emailConfirmedAt) throw conflict("email_confirmed_already");
  await inTransaction(async (tx) => {
    // Who asks may be one who used the address before its owner: the letter brings the password of the latest sign-up.
    const passwordHash = (await latestPassword(tx, memberId)) ?? member!.passwordHash;
    await sendConfirmation(tx, member!, await issueLink(tx, memberId, "confirm_email", member!.locale, passwordHash));
  });
}
