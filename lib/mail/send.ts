import { mails } from "#db/schema/mail.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { sendLetter } from "./jobs.ts";
import { asHtml, asText, type Letter } from "./template.ts";

export type Sending = Letter & {
  memberId?: string;
  /** The bare address. */
  to: string;
  /** What it is for, as `confirm_email`; for the list at /admin/mail. */
  kind: string;
  locale: Locale;
};

/**
 * Writes a letter and asks for its sending, in the transaction that causes it: no letter tells of what did not happen.
 * Texts are plain; the template makes HTML of them.
 * @returns the letter's id
 */
export async function sendMail(tx: Transaction, { to, kind, locale, memberId, ...letter }: Sending): Promise<string> {
  const subject = letter.subject.replaceAll(/\s+/gu, " ").trim().slice(0, 200); // a line break here would begin a header
  const [row] = await tx
    .insert(mails)
    .values({ memberId, recipient: to, kind, locale, subject, text: asText(letter, locale), html: asHtml({ ...letter, subject }, locale) })
    .returning({ id: mails.id });
  await enqueue(tx, sendLetter, { mailId: row!.id });
  return row!.id;
}
