import { and, count, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import type { clusters } from "#db/schema/clusters.ts";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";
import { invitationMade, invitationRevoked } from "../activity.ts";
import type { InvitationLetterInput, InvitationLinkInput } from "../input/invitations.ts";
import { invitationUrl } from "../invitation-token.ts";
import type { ClusterRole, ValueChainRole } from "../labels.ts";
import { lockManaged } from "./lock.ts";

/** Letters of invitation that one cluster may send in a day: more is no inviting. */
const lettersADay = 2000;

/** Makes a link that lets in whoever has it, as often as `maxUses` says. @throws forbidden but to coordinators */
export async function createInvitationLink(viewer: Viewer, { slug, days, maxUses, role, valueChainRole, note }: InvitationLinkInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    return make(tx, member, { clusterId, role, valueChainRole: ofMember(role, valueChainRole), note, maxUses: maxUses ?? null, expiresAt: inDays(days) });
  });
}

/** Invites one person by letter; the link in it is good for one. @throws forbidden but to coordinators, conflict when the day's letters are used up */
export async function inviteByLetter(viewer: Viewer, { slug, language, ...input }: InvitationLetterInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    await refuseFlood(tx, cluster.id);
    return sendInvitation(tx, member, cluster, { ...input, expiresAt: inDays(input.days), language: language ?? viewer.locale });
  });
}

type Personal = { email: string; name?: string | null; organization?: string | null; role: ClusterRole; valueChainRole?: ValueChainRole | null; note?: string | null; expiresAt: Date; language: Locale };

/** Makes an invitation for one person and writes the letter, both in this transaction. */
export async function sendInvitation(tx: Transaction, member: MemberViewer, cluster: typeof clusters.$inferSelect, { email, language, ...input }: Personal): Promise<{ id: string }> {
  const made = await make(tx, member, { clusterId: cluster.id, ...input, valueChainRole: ofMember(input.role, input.valueChainRole), email, emailKey: emailKey(email), maxUses: 1 });
  const t = translator(language, "joining");
  const name = inLocale(cluster.name, language, cluster.originalLocale).text;
  const product = inLocale(cluster.keyProduct, language, cluster.originalLocale).text;
  await sendMail(tx, {
    to: email, kind: "cluster_invitation", locale: language,
    subject: t("letter.subject", { cluster: name }),
    paragraphs: [
      input.name ? t("letter.hello", { name: input.name }) : t("letter.helloNobody"),
      t(`letter.${input.role}`, { name: member.name, cluster: name }),
      ...(product ? [t("letter.product", { product })] : []),
      ...(input.note ? [input.note] : []),
      t("letter.until", { at: input.expiresAt }),
      t("letter.notYou"),
    ],
    action: { label: t("letter.action"), url: invitationUrl(made.id, language) },
  });
  return made;
}

async function make(tx: Transaction, member: MemberViewer, values: Omit<typeof invitations.$inferInsert, "createdBy">) {
  const [made] = await tx.insert(invitations).values({ ...values, createdBy: member.memberId }).returning({ id: invitations.id });
  await record(tx, member, invitationMade, { clusterId: values.clusterId, subjectId: made!.id, data: { role: values.role ?? "member" } });
  return made!;
}

/** @throws conflict `clusters.too_many_letters` when `more` letters would be too many for one day */
export async function refuseFlood(tx: Transaction, clusterId: string, more = 1) {
  const [sent] = await tx.select({ count: count() }).from(invitations)
    .where(and(eq(invitations.clusterId, clusterId), isNotNull(invitations.email), gt(invitations.createdAt, sql`now() - interval '1 day'`)));
  if (sent!.count + more > lettersADay) throw conflict("clusters.too_many_letters");
}

/** Makes an invitation worthless; a second time changes nothing. @throws forbidden but to coordinators */
export async function revokeInvitation(viewer: Viewer, { slug, invitationId }: { slug: string; invitationId: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    const mine = and(eq(invitations.id, invitationId), eq(invitations.clusterId, clusterId));
    const [found] = await tx.select({ id: invitations.id }).from(invitations).where(mine);
    if (!found) throw notFound();
    const [revoked] = await tx.update(invitations).set({ revokedAt: new Date(), revokedBy: memberId }).where(and(mine, isNull(invitations.revokedAt))).returning({ id: invitations.id });
    if (revoked) await record(tx, viewer, invitationRevoked, { clusterId, subjectId: invitationId });
  });
}

const ofMember = (role: ClusterRole, valueChainRole?: ValueChainRole | null) => (role === "member" ? valueChainRole : null);
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
