import { isIP } from "node:net";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members, sessions } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry, forgiveTries } from "#lib/auth/limits.ts";
import { verifyPassword } from "#lib/auth/passwords.ts";
import { sessionEnd } from "#lib/auth/sessions.ts";
import { forbidden, Refusal } from "#lib/core/errors.ts";
import { demoAccountsOpen, settings } from "#lib/core/settings.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { sessionStarted } from "../activity.ts";
import type { SignInInput } from "../input.ts";

export type Device = { userAgent?: string | null };

/**
 * Opens a session by e-mail and password. A wrong password, an unknown address and an account without a password are
 * one answer after the same work; that an account is closed, only who knows its password learns.
 * @throws Refusal *unauthenticated* `sign_in_failed`; *forbidden* `banned`; RateLimited
 */
export async function signIn(viewer: Viewer, { email, password }: SignInInput, device: Device = {}): Promise<{ sessionId: string }> {
  const who = { account: emailKey(email).replaceAll("\0", ""), address: viewer.address }; // NUL has no place in Postgres
  await countTry("sign-in", who);
  const [member] = await database().select().from(members).where(eq(members.emailKey, who.account));
  if (!(await verifyPassword(member?.passwordHash, password))) throw new Refusal("unauthenticated", "sign_in_failed");
  if (member!.demonstration && !demoAccountsOpen(settings())) throw new Refusal("unauthenticated", "sign_in_failed");
  if (member!.bannedAt) throw forbidden("banned");
  await forgiveTries("sign-in", who);
  return inTransaction((tx) => startSession(tx, viewer, member!.id, device));
}

/** The row that the cookie's token will name. */
export async function startSession(tx: Transaction, viewer: Viewer, memberId: string, { userAgent }: Device): Promise<{ sessionId: string }> {
  const address = viewer.address && isIP(viewer.address) ? viewer.address.split("%")[0] : null;
  const [session] = await tx
    .insert(sessions)
    .values({ memberId, userAgent: userAgent?.replaceAll(/[^\x20-\x7e]/g, "").slice(0, 300) || null, address, expiresAt: sessionEnd() })
    .returning({ id: sessions.id });
  await record(tx, viewer, sessionStarted, { subjectId: session!.id, data: { memberId } });
  return { sessionId: session!.id };
}
