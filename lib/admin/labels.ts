import type { Locale } from "#lib/i18n/locales.ts";

/** How a letter fares; *mailbox*: kept here only, since no mail server is set. */
export const mailStates = ["waiting", "sent", "mailbox", "failed"] as const;
export type MailState = (typeof mailStates)[number];

export type MailSummary = { id: string; recipient: string; kind: string; locale: Locale; subject: string; state: MailState; createdAt: string; sentAt: string | null };

/** How one try to hand a letter to the mail server ended; one without an end was cut off by a crash. */
export const mailOutcomes = ["accepted", "deferred", "refused", "unreachable"] as const;
export type MailTry = { startedAt: string; endedAt: string | null; outcome: (typeof mailOutcomes)[number] | null; code: number | null; answer: string | null };
