import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { aSecret, hashToken } from "#lib/auth/secret.ts";
import { conflict, forbidden, invalid, notFound, Refusal } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { passAccepted, passIssued, passRevoked } from "../activity/guests.ts";
import type { GuestInput } from "../input/guests.ts";
import type { GuestPlace } from "../labels/guests.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { mayInviteGuests } from "../policy/guests.ts";
import { findStanding } from "../queries.ts";
import { stateOf } from "../queries/guests.ts";
import { mayEnter } from "../queries/standing.ts";
import { sendInvitation } from "../letters/guests.ts";

type Row = typeof guestPasses.$inferSelect;
type Place = { clusterId: string; kind: GuestPlace; subjectId: string; subjectTitle: LocalizedText };

/**
 * Invites a person from outside to one conversation or page by letter. The domain of the subject calls it, which knows that
 * the subject is there and of which cluster.
 * @throws not_found to strangers, forbidden to those who do not run the cluster, invalid at `email` when that person is
 * inside already or was invited before
 */
export async function issuePass(viewer: Viewer, tx: Transaction, { clusterId, kind, subjectId, subjectTitle, email, role, days, locale }: Place & GuestInput): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  await authorise(viewer, clusterId, tx);
  const key = emailKey(email);
  if (await isInside(tx, clusterId, key)) throw invalid("email", "guests.inside");
  // What has run out makes room for a new one.
  await tx.update(guestPasses).set({ revokedAt: sql`${guestPasses.expiresAt}` })
    .where(and(eq(guestPasses.subjectId, subjectId), eq(guestPasses.emailKey, key), isNull(guestPasses.revokedAt), lte(guestPasses.expiresAt, sql`now()`)));
  const token = aSecret();
  const [pass] = await tx.insert(guestPasses)
    .values({
      clusterId, kind, subjectId, subjectTitle, email, emailKey: key, role, locale: locale ?? viewer.locale, tokenHash: hashToken(token),
      invitedBy: member.memberId, expiresAt: new Date(Date.now() + days * 86_400_000),
    })
    .onConflictDoNothing().returning();
  if (!pass) throw invalid("email", "guests.invited");
  await sendInvitation(tx, pass, member, token);
  await tell(tx, viewer, passIssued, pass);
  return { id: pass.id };
}

/**
 * Takes up an invitation, by the mailed token or, for the address that one has confirmed, by its id. Again changes nothing.
 * @throws invalid (`guests.link_wrong`, `guests.link_expired`, `guests.link_revoked`), forbidden when it was sent to another address
 */
export async function acceptPass(viewer: Viewer, wanted: { token: string } | { passId: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer); // an unconfirmed address is nobody's yet
  return inTransaction(async (tx) => {
    const [pass] = await tx.select().from(guestPasses).where("token" in wanted ? eq(guestPasses.tokenHash, hashToken(wanted.token)) : eq(guestPasses.id, wanted.passId)).for("update");
    const mine = pass && (pass.memberId === member.memberId || (pass.memberId === null && (await addressOf(tx, member)) === pass.emailKey));
    if (!pass || (!mine && "passId" in wanted)) throw "token" in wanted ? linkRefused("guests.link_wrong") : notFound();
    if (!mine) throw forbidden("guests.other_address");
    const state = stateOf(pass);
    if (state === "revoked" || state === "expired") throw linkRefused(`guests.link_${state}`);
    if (state === "open") {
      await tx.update(guestPasses).set({ memberId: member.memberId, acceptedAt: new Date() }).where(eq(guestPasses.id, pass.id));
      await tell(tx, viewer, passAccepted, { ...pass, memberId: member.memberId });
    }
    return { id: pass.id };
  });
}

/**
 * Ends a pass: a coordinator takes it back, or the guest gives it back. A second time changes nothing.
 * @throws not_found to everybody else
 */
export async function revokePass(viewer: Viewer, { passId }: { passId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const [pass] = await tx.select().from(guestPasses).where(eq(guestPasses.id, passId)).for("update");
    if (!pass) throw notFound();
    if (pass.memberId !== member.memberId && !mayInviteGuests(await findStanding(viewer, pass.clusterId, tx))) throw notFound();
    if (pass.revokedAt) return;
    await tx.update(guestPasses).set({ revokedAt: new Date(), revokedBy: member.memberId }).where(eq(guestPasses.id, passId));
    await tell(tx, viewer, passRevoked, pass);
  });
}

/**
 * Sends the letter once more, to who has not accepted yet or whose time has run out: with a new link, for as many days as at
 * first from now on. The link of the first letter leads nowhere any more.
 * @throws not_found but to those who may invite; conflict (`guests.accepted`, `guests.ended`); invalid at `email` when that
 * person is inside by now; rate_limited
 */
export async function resendPass(viewer: Viewer, { passId }: { passId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await countTry("guest-invite", { account: member.memberId });
  await inTransaction(async (tx) => {
    const [pass] = await tx.select().from(guestPasses).where(eq(guestPasses.id, passId)).for("update");
    if (!pass || !mayInviteGuests(await findStanding(viewer, pass.clusterId, tx))) throw notFound();
    const state = stateOf(pass);
    if (state === "accepted" || state === "revoked") throw conflict(state === "accepted" ? "guests.accepted" : "guests.ended");
    if (await isInside(tx, pass.clusterId, pass.emailKey)) throw invalid("email", "guests.inside");
    const token = aSecret();
    const expiresAt = new Date(Date.now() + (pass.expiresAt.getTime() - (pass.renewedAt ?? pass.createdAt).getTime()));
    const [renewed] = await tx.update(guestPasses).set({ tokenHash: hashToken(token), renewedAt: new Date(), expiresAt }).where(eq(guestPasses.id, passId)).returning();
    await sendInvitation(tx, renewed!, member, token);
    await tell(tx, viewer, passIssued, renewed!);
  });
}

/** Ends the passes to what is gone for ever. Its own domain has asked who may. */
export async function endPassesOf(tx: Transaction, viewer: Viewer, subjectIds: string[]): Promise<void> {
  const member = requireWriter(viewer);
  const ended = await tx.update(guestPasses).set({ revokedAt: new Date(), revokedBy: member.memberId })
    .where(and(inArray(guestPasses.subjectId, subjectIds), isNull(guestPasses.revokedAt))).returning();
  for (const pass of ended) await tell(tx, viewer, passRevoked, pass);
}

/** The subject has another name now: lists and frames show it. */
export const renamePasses = (tx: Transaction, subjectId: string, subjectTitle: LocalizedText) =>
  tx.update(guestPasses).set({ subjectTitle }).where(eq(guestPasses.subjectId, subjectId));

async function authorise(viewer: Viewer, clusterId: string, tx: Transaction) {
  const standing = await findStanding(viewer, clusterId, tx);
  if (!mayEnterWorkspace(standing)) throw notFound();
  if (!mayInviteGuests(standing)) throw forbidden("coordinators_only");
}

async function isInside(tx: Transaction, clusterId: string, key: string): Promise<boolean> {
  const found = await tx.select({ id: members.id }).from(members).where(and(eq(members.emailKey, key), mayEnter(sql`${clusterId}::uuid`, sql`${members.id}`)));
  return found.length > 0;
}

async function addressOf(tx: Transaction, { memberId }: MemberViewer): Promise<string | undefined> {
  const [found] = await tx.select({ emailKey: members.emailKey }).from(members).where(eq(members.id, memberId));
  return found?.emailKey;
}

const linkRefused = (reason: string) => new Refusal("invalid", reason, [{ path: "token", reason }]);

const tell = (tx: Transaction, viewer: Viewer, fact: typeof passIssued, { id, clusterId, kind, subjectId, role, memberId }: Row) =>
  record(tx, viewer, fact, { clusterId, subjectId: id, data: { kind, subjectId, role, memberId } });
