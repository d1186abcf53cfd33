import { settings } from "#lib/core/settings.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";
import type { RepresentativeRole } from "./labels.ts";

type Invitation = { to: string; locale: Locale; memberId?: string; organization: { name: LocalizedText; originalLocale: Locale }; by: { memberId: string; name: string }; role: RepresentativeRole; note?: string | null; token: string };

/** The offer to speak for an organisation, with the link that takes it up. In the reader's language, the inviter's where that is unknown. */
export function sendInvitation(tx: Transaction, { to, locale, memberId, organization, by, role, note, token }: Invitation) {
  const t = translator(locale, "mail");
  const name = inLocale(organization.name, locale, organization.originalLocale).text;
  return sendMail(tx, {
    to, memberId, authorId: by.memberId, locale, kind: "organization_invitation",
    subject: t("organization_invitation.subject", { organization: name }),
    paragraphs: [
      t("organization_invitation.body", { by: by.name, organization: name, role: say(locale, "organizations", `representativeRoles.${role}`) }),
      ...(note ? [t("organization_invitation.note", { by: by.name, note })] : []),
      t("organization_invitation.how", { email: to }),
      t("organization_invitation.not_you"),
    ],
    action: { label: t("organization_invitation.action"), url: `${settings().APP_URL}/${locale}/organizations/invitations?token=${token}` },
  });
}
