import { eq } from "drizzle-orm";
import type { guestPasses } from "#db/schema/clusters-guests.ts";
import { clusters } from "#db/schema/clusters.ts";
import { settings } from "#lib/core/settings.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";

/** The letter that brings a guest their link: to what, by whom, until when. */
export async function sendInvitation(tx: Transaction, pass: typeof guestPasses.$inferSelect, inviter: { memberId: string; name: string; timeZone: string }, token: string): Promise<void> {
  const { locale, kind } = pass;
  const [cluster] = await tx.select({ name: clusters.name, originalLocale: clusters.originalLocale }).from(clusters).where(eq(clusters.id, pass.clusterId));
  const t = translator(locale, "guests");
  const said = {
    inviter: inviter.name,
    cluster: inLocale(cluster?.name, locale, cluster?.originalLocale).text,
    title: inLocale(pass.subjectTitle, locale).text || t("general"),
    until: formatMoment(pass.expiresAt, { locale, timeZone: inviter.timeZone, style: "date" }),
  };
  await sendMail(tx, {
    to: pass.email, authorId: inviter.memberId, kind: "guest_invitation", locale,
    subject: t(`letter.subject_${kind}`, said),
    paragraphs: [t(`letter.body_${kind}`, said), t("letter.how", { email: pass.email }), t("letter.until", said), t("letter.not_you")],
    action: { label: t("letter.action"), url: `${settings().APP_URL}/${locale}/guest-invitation?token=${token}` },
  });
}
