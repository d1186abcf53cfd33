import type { Transaction } from "#lib/core/transaction.ts";
import { settings } from "#lib/core/settings.ts";
import { sendMail } from "#lib/mail/send.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Locale } from "#lib/i18n/locales.ts";

type Reader = { id?: string; email: string; name?: string; locale: Locale };

const letter = (tx: Transaction, { id, email, locale }: Reader, kind: string, words: { subject: string; paragraphs: string[]; action?: { label: string; url: string } }) =>
  sendMail(tx, { to: email, memberId: id, kind, locale, ...words });

/** Welcome, and the link that confirms the address. */
export function sendConfirmation(tx: Transaction, reader: Reader & { name: string }, url: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "confirm_email", {
    subject: t("confirm.subject"),
    paragraphs: [t("hello", { name: reader.name }), t("confirm.body"), t("confirm.not_you")],
    action: { label: t("confirm.action"), url },
  });
}

/** To one who signs up with an address that has an account: the page says nothing, the letter does. */
export function sendAlreadyRegistered(tx: Transaction, reader: Reader & { name: string }, url: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "already_registered", {
    subject: t("already.subject"),
    paragraphs: [t("hello", { name: reader.name }), t("already.body", { address: `${settings().APP_URL}/${reader.locale}/sign-in` }), t("already.reset"), t("already.not_you")],
    action: { label: t("reset.action"), url },
  });
}

export function sendReset(tx: Transaction, reader: Reader & { name: string }, url: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "reset_password", {
    subject: t("reset.subject"),
    paragraphs: [t("hello", { name: reader.name }), t("reset.body"), t("reset.not_you")],
    action: { label: t("reset.action"), url },
  });
}

/** To one who asks for a reset with an address that has no account. */
export function sendResetUnknown(tx: Transaction, reader: Reader) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "reset_unknown", {
    subject: t("reset.subject"),
    paragraphs: [t("reset_unknown.body"), t("reset_unknown.not_you")],
    action: { label: t("reset_unknown.action"), url: `${settings().APP_URL}/${reader.locale}/sign-up` },
  });
}

export function sendPasswordChanged(tx: Transaction, reader: Reader & { name: string }, by: "member" | "reset") {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "password_changed", {
    subject: t("password_changed.subject"),
    paragraphs: [t("hello", { name: reader.name }), t(by === "reset" ? "password_changed.reset_body" : "password_changed.body"), t("password_changed.tokens"), t("password_changed.not_you")],
    action: { label: t("password_changed.action"), url: `${settings().APP_URL}/${reader.locale}/forgot` },
  });
}

/** Another way to sign in was added to the account. */
export function sendLinked(tx: Transaction, reader: Reader & { name: string }, provider: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "identity_linked", {
    subject: t("linked.subject", { provider }),
    paragraphs: [t("hello", { name: reader.name }), t("linked.body", { provider }), t("linked.not_you")],
    action: { label: t("linked.action"), url: `${settings().APP_URL}/${reader.locale}/settings/security` },
  });
}

export function sendBanned(tx: Transaction, reader: Reader & { name: string }, reason: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "member_banned", { subject: t("banned.subject"), paragraphs: [t("hello", { name: reader.name }), t("banned.body"), t("banned.reason", { reason })] });
}
