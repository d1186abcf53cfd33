import type { Locale } from "#lib/i18n/locales.ts";

/** How a letter fares; *mailbox*: kept here only, since no mail server is set. */
export const mailStates = ["waiting", "sent", "mailbox", "failed"] as const;
export type MailState = (typeof mailStates)[number];

export type MailSummary = { id: string; recipient: string; kind: string; locale: Locale; subject: string; state: MailState; createdAt: string; sentAt: string | null };
