import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { countTry } from "#lib/auth/limits.ts";
import { verifyPassword } from "#lib/auth/passwords.ts";
import { forbidden, invalid } from "#lib/core/errors.ts";
import { requireMember, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";

/** What decides over an account is done by a person at a browser: no program with a token does it. @throws Refusal *forbidden* `session_needed` */
export function requireSession(viewer: Viewer): MemberViewer & { sessionId: string } {
  const member = requireMember(viewer);
  if (!member.sessionId) throw forbidden("session_needed");
  return { ...member, sessionId: member.sessionId };
}

/**
 * Makes sure that it is the member and not somebody at an unlocked screen: the password once more, if the account has one.
 * @returns the member's row
 * @throws Refusal *forbidden* `session_needed`; *invalid* `currentPassword`; RateLimited
 */
export async function proveOneself(viewer: Viewer, currentPassword: string | undefined): Promise<typeof members.$inferSelect> {
  const { memberId } = requireSession(viewer);
  await countTry("password-change", { account: memberId });
  const [member] = await database().select().from(members).where(eq(members.id, memberId));
  if (!member) throw forbidden("session_needed");
  if (!member.passwordHash) return member;
  if (!currentPassword) throw invalid("currentPassword", "required");
  if (!(await verifyPassword(member.passwordHash, currentPassword))) throw invalid("currentPassword", "password_wrong");
  return member;
}
