import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { isGuessable } from "#lib/auth/common-passwords.ts";
import { countTry } from "#lib/auth/limits.ts";
import { hashPassword, verifyPassword } from "#lib/auth/passwords.ts";
import { conflict, forbidden, invalid } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { emailKey } from "#lib/core/text.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { memberEmailConfirmed, memberPasswordChanged } from "../activity.ts";
import { sendPasswordChanged, sendReset, sendResetUnknown } from "../letters.ts";
import { issueLink, useLink, voidLinks } from "../links.ts";
import type { passwordChangeInput, resetInput, resetRequestInput } from "../input.ts";
import type { z } from "zod";
import { nextRev } from "./add-member.ts";
import { endSessions } from "./sessions.ts";

/** @throws Refusal *invalid* at `path` when the password would be guessed by who knows the person's name and address */
export function refuseGuessable(password: string, person: { email?: string; name?: string }, path = "password") {
  const local = person.email?.split("@")[0] ?? "";
  const known = [person.email ?? "", local, ...local.split(/[._+-]/), ...(person.name ?? "").split(/\s+/)];
  if (isGuessable(password, known)) throw invalid(path, "password_common");
}

/**
 * Asks for a link to set a new password. The answer, and the work, are the same whether the address has an account:
 * a letter goes out either way, and only the letter says.
 * @throws RateLimited
 */
export async function requestReset(viewer: Viewer, { email, locale }: z.output<typeof resetRequestInput>): Promise<void> {
  await countTry("reset", { account: emailKey(email), address: viewer.address });
  await inTransaction(async (tx) => {
    const [member] = await tx.select().from(members).where(eq(members.emailKey, emailKey(email)));
    const url = await issueLink(tx, member?.id ?? null, "reset_password", member?.locale ?? locale);
    if (member) await sendReset(tx, member, url);
    else await sendResetUnknown(tx, { email, locale });
  });
}

/**
 * Sets the password by a mailed link. Ends every session, confirms the address (the letter has been read there), and
 * tells the member by mail.
 * @throws Refusal *invalid*: `link_used`, `link_expired`, `link_wrong`, `password_common`; RateLimited
 */
export async function resetPassword(viewer: Viewer, { token, password }: z.output<typeof resetInput>): Promise<void> {
  await countTry("link-use", { address: viewer.address });
  const passwordHash = await hashPassword(password);
  await inTransaction(async (tx) => {
    const link = await useLink(tx, token, "reset_password");
    const [before] = await tx.select().from(members).where(eq(members.id, link.memberId)).for("update");
    refuseGuessable(password, before!); // rolls the use of the link back: it can be tried again
    const [member] = await tx
      .update(members)
      .set({ passwordHash, emailConfirmedAt: before!.emailConfirmedAt ?? new Date(), ...nextRev })
      .where(eq(members.id, link.memberId))
      .returning();
    await voidLinks(tx, member!.id, "reset_password");
    await voidLinks(tx, member!.id, "confirm_email");
    if (!before!.emailConfirmedAt) await record(tx, viewer, memberEmailConfirmed, { subjectId: member!.id });
    await record(tx, viewer, memberPasswordChanged, { subjectId: member!.id, data: { by: "reset" } });
    await endSessions(tx, viewer, member!.id);
    await sendPasswordChanged(tx, member!, "reset");
  });
}

/**
 * Changes one's own password; this session goes on, all others end.
 * @throws Refusal *forbidden* `session_needed` for a token; *conflict* `password_none`; *invalid*; RateLimited
 */
export async function changePassword(viewer: Viewer, { currentPassword, newPassword }: z.output<typeof passwordChangeInput>): Promise<void> {
  const { memberId, sessionId } = requireMember(viewer);
  if (!sessionId) throw forbidden("session_needed");
  await countTry("password-change", { account: memberId });
  const [before] = await database().select().from(members).where(eq(members.id, memberId));
  if (!before?.passwordHash) throw conflict("password_none");
  if (!(await verifyPassword(before.passwordHash, currentPassword))) throw invalid("currentPassword", "password_wrong");
  refuseGuessable(newPassword, before, "newPassword");
  const passwordHash = await hashPassword(newPassword);
  await inTransaction(async (tx) => {
    await tx.update(members).set({ passwordHash, ...nextRev }).where(eq(members.id, memberId));
    await voidLinks(tx, memberId, "reset_password");
    await record(tx, viewer, memberPasswordChanged, { subjectId: memberId, data: { by: "member" } });
    await endSessions(tx, viewer, memberId, { except: sessionId });
    await sendPasswordChanged(tx, before, "member");
  });
}
