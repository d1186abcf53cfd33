import { and, eq, isNull, sql } from "drizzle-orm";
import { recoveryCodes, secondFactors } from "#db/schema/members-account.ts";
import { accessTokens, identities, members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { writeChallenge } from "#lib/auth/challenge.ts";
import { forbidden, Refusal } from "#lib/core/errors.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { email as emailType, line } from "#lib/core/text.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { memberEmailConfirmed, tokenRevoked } from "../activity.ts";
import { sendConfirmation } from "../letters.ts";
import { issueLink, voidLinks } from "../links.ts";
import { hasSecondFactor } from "../queries/account.ts";
import { addMember, nextRev } from "./add-member.ts";
import { linkIdentity } from "./linking.ts";
import { endSessions } from "./sessions.ts";
import { type Device, printOf, type SignedIn, startSession } from "./sign-in.ts";

/** What an OpenID provider says of who signed in there. */
export type Identity = { issuer: string; subject: string; provider: string; email?: string; emailVerified: boolean; name?: string; /** The provider has asked for a second factor itself (`amr` holds `mfa`, RFC 8176). */ secondFactor?: boolean };

type Member = typeof members.$inferSelect;

/**
 * Opens a session for who signed in at the OpenID provider. The person is known by (issuer, subject); one seen for the
 * first time is the member with the same address if the provider has verified it, else a new member. Who has a second
 * factor here is asked for its code, unless the provider says that it has asked for one (decision 56); until the code has
 * come nothing is linked either: who has only the mailbox must not find the way in open later.
 * @throws Refusal *forbidden* `banned`, `oidc.email_unverified`; *invalid* `oidc.email_missing`
 */
export async function signInWithIdentity(viewer: Viewer, identity: Identity, device: Device = {}): Promise<SignedIn> {
  return inTransaction(async (tx) => {
    await holdName(tx, `${identity.issuer} ${identity.subject}`); // twice at once: one after the other
    const linked = await findLinked(tx, identity);
    const { member, isNew } = linked ? { member: linked, isNew: false } : await findByAddress(tx, viewer, identity);
    if (member.bannedAt) throw forbidden("banned");
    if (!identity.secondFactor && (await hasSecondFactor(member.id, tx))) {
      const { issuer, subject, provider } = identity;
      return { challenge: await writeChallenge({ memberId: member.id, print: printOf(member), identity: linked ? undefined : { issuer, subject, provider } }) };
    }
    if (!linked) await linkIdentity(tx, viewer, member, identity, { isNew });
    return startSession(tx, viewer, member.id, device);
  });
}

async function findLinked(tx: Transaction, { issuer, subject }: Identity): Promise<Member | undefined> {
  const [row] = await tx
    .select({ member: members })
    .from(identities)
    .innerJoin(members, eq(members.id, identities.memberId))
    .where(and(eq(identities.issuer, issuer), eq(identities.subject, subject)));
  return row?.member;
}

async function findByAddress(tx: Transaction, viewer: Viewer, identity: Identity): Promise<{ member: Member; isNew: boolean }> {
  const address = emailType.safeParse(identity.email);
  if (!address.success) throw new Refusal("invalid", "oidc.email_missing");
  const { member, isNew } = await addMember(tx, {
    email: address.data,
    name: nameOf(identity, address.data),
    locale: viewer.locale,
    emailConfirmedAt: identity.emailVerified ? new Date() : null,
  });
  if (!isNew && !identity.emailVerified) throw forbidden("oidc.email_unverified"); // anyone could have typed it there
  if (!isNew && !member.emailConfirmedAt) await claim(tx, viewer, member);
  if (isNew && !identity.emailVerified) await sendConfirmation(tx, member, await issueLink(tx, member.id, "confirm_email", member.locale));
  return { member, isNew };
}

/** The account was made with an address that nobody had confirmed; now its owner is here, and who made it may be another. */
async function claim(tx: Transaction, viewer: Viewer, { id }: Member) {
  await tx.update(members).set({ emailConfirmedAt: new Date(), passwordHash: null, ...nextRev }).where(eq(members.id, id));
  for (const factor of [secondFactors, recoveryCodes]) await tx.delete(factor).where(eq(factor.memberId, id)); // theirs would lock the owner out
  await voidLinks(tx, id, "confirm_email");
  await voidLinks(tx, id, "reset_password");
  await endSessions(tx, viewer, id);
  const revoked = await tx.update(accessTokens).set({ revokedAt: sql`now()` }).where(and(eq(accessTokens.memberId, id), isNull(accessTokens.revokedAt))).returning({ id: accessTokens.id });
  for (const token of revoked) await record(tx, viewer, tokenRevoked, { subjectId: token.id, data: { memberId: id, tokenId: token.id } });
  await record(tx, viewer, memberEmailConfirmed, { subjectId: id });
}

// a provider's name is checked as ours are; without one, or with a trick in it, the address serves
function nameOf({ name }: Identity, address: string): string {
  const parsed = line(120).safeParse(name);
  return parsed.success ? parsed.data : address.split("@")[0]!.slice(0, 120);
}
