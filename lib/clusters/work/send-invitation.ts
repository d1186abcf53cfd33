import type { clusters } from "#db/schema/clusters.ts";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { record } from "#lib/activity/record.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";
import { invitationMade } from "../activity.ts";
import { invitationUrl } from "../invitation-token.ts";
import type { ClusterRole, ValueChainRole } from "../labels.ts";

type Personal = { email: string; name?: string | null; organization?: string | null; role: ClusterRole; valueChainRole?: ValueChainRole | null; note?: string | null; expiresAt: Date; language: Locale };

/** Makes an invitation for one person and writes the letter, both in this transaction. */
export async function sendInvitation(tx: Transaction, member: MemberViewer, cluster: typeof clusters.$inferSelect, { email, language, ...input }: Personal): Promise<{ id: string }> {
  const made = await makeInvitation(tx, member, { clusterId: cluster.id, ...input, valueChainRole: ofMember(input.role, input.valueChainRole), email, emailKey: emailKey(email), maxUses: 1 });
  const t = translator(language, "joining");
  const name = inLocale(cluster.name, language, cluster.originalLocale).text;
  const product = inLocale(cluster.keyProduct, language, cluster.originalLocale).text;
  await sendMail(tx, {
    to: email, authorId: member.memberId, kind: "cluster_invitation", locale: language,
    subject: t("letter.subject", { cluster: name }),
    paragraphs: [
      input.name ? t("letter.hello", { name: input.name }) : t("letter.helloNobody"),
      t(`letter.${input.role}`, { name: member.name, cluster: name }),
      ...(product ? [t("letter.product", { product })] : []),
      ...(input.note ? [input.note] : []),
      t("letter.until", { at: formatMoment(input.expiresAt, { locale: language, timeZone: member.timeZone, style: "date" }) }),
      t("letter.notYou"),
    ],
    action: { label: t("letter.action"), url: invitationUrl(made.id, language) },
  });
  return made;
}

/** Writes an invitation's row. */
export async function makeInvitation(tx: Transaction, member: MemberViewer, values: Omit<typeof invitations.$inferInsert, "createdBy">) {
  const [made] = await tx.insert(invitations).values({ ...values, createdBy: member.memberId }).returning({ id: invitations.id });
  await record(tx, member, invitationMade, { clusterId: values.clusterId, subjectId: made!.id, data: { role: values.role ?? "member" } });
  return made!;
}

/** A place in the chain is for those who take part, not for roles. */
export const ofMember = (role: ClusterRole, valueChainRole?: ValueChainRole | null) => (role === "member" ? valueChainRole : null);
export const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
