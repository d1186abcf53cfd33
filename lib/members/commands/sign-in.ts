import { createHash } from "node:crypto";
import { isIP } from "node:net";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members, sessions } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { readChallenge, writeChallenge } from "#lib/auth/challenge.ts";
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
import type { SecondStepInput } from "../input/account.ts";
import { hasSecondFactor } from "../queries/account.ts";
import { linkIdentity } from "./linking.ts";
import { checkSecondFactor } from "./second-factor.ts";

export type Device = { userAgent?: string | null };

/** A session, or the sealed note that lets one go on with a code. */
export type SignedIn = { sessionId: string; challenge?: undefined } | { challenge: string; sessionId?: undefined };

/**
 * Opens a session by e-mail and password; where a second factor is on, by a code with them or after them. A wrong
 * password, an unknown address and an account without a password are one answer after the same work; that an account is
 * closed, or asks for a code, only who knows its password learns.
 * @throws Refusal *unauthenticated* `sign_in_failed`; *forbidden* `banned`; *invalid* `code`; RateLimited
 */
export async function signIn(viewer: Viewer, { email, password, code }: SignInInput, device: Device = {}): Promise<SignedIn> {
  const who = { account: emailKey(email).replaceAll("\0", ""), address: viewer.address }; // NUL has no place in Postgres
  await countTry("sign-in", who);
  const [member] = await database().select().from(members).where(eq(members.emailKey, who.account));
  if (!(await verifyPassword(member?.passwordHash, password))) throw new Refusal("unauthenticated", "sign_in_failed");
  if (member!.demonstration && !demoAccountsOpen(settings())) throw new Refusal("unauthenticated", "sign_in_failed");
  if (member!.bannedAt) throw forbidden("banned");
  await forgiveTries("sign-in", who);
  if (await hasSecondFactor(member!.id)) {
    if (!code) return { challenge: await writeChallenge({ memberId: member!.id, print: printOf(member!) }) };
    await checkSecondFactor(member!.id, code);
  }
  return inTransaction((tx) => startSession(tx, viewer, member!.id, device));
}

/**
 * The second step: a code for the challenge that the first has brought. Who came by an OpenID provider for the first time
 * is linked now.
 * @throws Refusal *unauthenticated* `challenge_over` after five minutes, or when the password has changed; *invalid* `code`;
 * *forbidden* `banned`; RateLimited
 */
export async function finishSignIn(viewer: Viewer, { challenge, code }: SecondStepInput, device: Device = {}): Promise<{ sessionId: string }> {
  const opened = await readChallenge(challenge);
  const [member] = opened ? await database().select().from(members).where(eq(members.id, opened.memberId)) : [];
  if (!member || printOf(member) !== opened?.print) throw new Refusal("unauthenticated", "challenge_over");
  if (member.bannedAt) throw forbidden("banned");
  await checkSecondFactor(member.id, code);
  return inTransaction(async (tx) => {
    if (opened.identity) await linkIdentity(tx, viewer, member, opened.identity);
    return startSession(tx, viewer, member.id, device);
  });
}

type Member = typeof members.$inferSelect;

/** What a challenge is bound to: with another password it is over. */
export const printOf = ({ passwordHash }: Member) => createHash("sha256").update(passwordHash ?? "").digest("base64url").slice(0, 16);

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
