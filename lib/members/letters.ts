import type { Transaction } from "#lib/core/transaction.ts";
import { settings } from "#lib/core/settings.ts";
import { sendMail } from "#lib/mail/send.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
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

/** The authenticator app was turned on or off, or the recovery codes are new. */
export function sendSecondFactor(tx: Transaction, reader: Reader & { name: string }, what: "on" | "off" | "codes") {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "second_factor", {
    subject: t(`second_factor.${what}_subject`),
    paragraphs: [t("hello", { name: reader.name }), t(`second_factor.${what}_body`), t("second_factor.not_you")],
    action: { label: t("linked.action"), url: `${settings().APP_URL}/${reader.locale}/settings/security` },
  });
}

/** To the address that is to be left: its yes is needed, and its owner may not have asked. */
export function sendEmailChangeOld(tx: Transaction, reader: Reader & { name: string }, email: string, url: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "email_change_old", {
    subject: t("email_change.old_subject"),
    paragraphs: [t("hello", { name: reader.name }), t("email_change.old_body", { email }), t("email_change.not_you")],
    action: { label: t("email_change.old_action"), url },
  });
}

/** To the address that a lost mailbox had: the project office moves the account unless somebody objects. */
export function sendRecoveryBegun(tx: Transaction, reader: Reader & { name: string; timeZone: string }, { email, ripeAt }: { email: string; ripeAt: Date }, url: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "email_recovery", {
    subject: t("email_change.old_subject"),
    paragraphs: [t("hello", { name: reader.name }), t("email_change.recovery_body", { email, until: formatMoment(ripeAt, reader) }), t("email_change.recovery_not_you")],
    action: { label: t("email_change.recovery_action"), url },
  });
}

/** To the address that is to come; in a recovery, with the moment before which nothing is changed. */
export function sendEmailChangeNew(tx: Transaction, reader: Reader & { name: string; timeZone: string }, url: string, recovery?: { ripeAt: Date; days: number }) {
  const t = translator(reader.locale, "mail");
  const body = recovery ? t("email_change.recovery_new", { days: recovery.days, from: formatMoment(recovery.ripeAt, reader) }) : t("email_change.new_body");
  return letter(tx, reader, "email_change_new", {
    subject: t("email_change.new_subject"),
    paragraphs: [t("hello", { name: reader.name }), body, t("email_change.new_not_you")],
    action: { label: t("email_change.new_action"), url },
  });
}

/** To an address that another account has: the page says nothing, the letter does. */
export function sendEmailChangeTaken(tx: Transaction, reader: Reader) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "email_change_taken", { subject: t("email_change.new_subject"), paragraphs: [t("email_change.taken_body"), t("email_change.new_not_you")] });
}

/** The address has changed: to both. */
export function sendEmailChanged(tx: Transaction, reader: Reader & { name: string }, email: string) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "email_changed", {
    subject: t("email_change.done_subject"),
    paragraphs: [t("hello", { name: reader.name }), t("email_change.done_body", { email }), t("email_change.not_you")],
  });
}

/** The archive of one's data is ready; only who is signed in gets it. */
export function sendExportReady(tx: Transaction, reader: Reader & { name: string }, days: number) {
  const t = translator(reader.locale, "mail");
  return letter(tx, reader, "export_ready", {
    subject: t("export_ready.subject"),
    paragraphs: [t("hello", { name: reader.name }), t("export_ready.body", { days })],
    action: { label: t("export_ready.action"), url: `${settings().APP_URL}/${reader.locale}/settings/account` },
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
