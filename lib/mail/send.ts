import { inArray } from "drizzle-orm";
import { mailBounces, mails } from "#db/schema/mail.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { enqueueAll } from "#lib/jobs/queue.ts";
import { sendLetter } from "./jobs.ts";
import { asHtml, asText, type Letter } from "./template.ts";

export type Sending = Letter & {
  memberId?: string;
  /** In whose name it is written, where it is a person's. */
  authorId?: string;
  /** The bare address. */
  to: string;
  /** What it is for, as `confirm_email`; for the list at /admin/mail. */
  kind: string;
  locale: Locale;
  /** Of letters with the same key only the first is written. */
  key?: string;
  /** Where a POST ends letters of this sort (RFC 8058). Such a letter is one of many: it is not written to an address that refused letters. */
  unsubscribeUrl?: string;
  /** Letters with the same thread stand together in a mailbox. */
  thread?: string;
};

/**
 * Writes a letter and asks for its sending, in the transaction that causes it: no letter tells of what did not happen.
 * Texts are plain; the template makes HTML of them.
 * @returns the letter's id; undefined when it was written before, or its address refuses letters
 */
export const sendMail = async (tx: Transaction, sending: Sending): Promise<string | undefined> => (await sendMails(tx, [sending]))[0]?.id;

/** The same for many, with three statements whatever their number (at most 1000). @returns those that were written */
export async function sendMails(tx: Transaction, sendings: Sending[]): Promise<{ id: string; key: string | null }[]> {
  const refused = await refusedAmong(tx, sendings.filter(({ unsubscribeUrl }) => unsubscribeUrl).map(({ to }) => to));
  const going = sendings.filter(({ to, unsubscribeUrl }) => !unsubscribeUrl || !refused.has(emailKey(to)));
  if (going.length === 0) return [];
  const written = await tx.insert(mails).values(going.map(rowOf)).onConflictDoNothing({ target: mails.key }).returning({ id: mails.id, key: mails.key });
  await enqueueAll(tx, sendLetter, written.map(({ id }) => ({ mailId: id })));
  return written;
}

function rowOf({ to, kind, locale, memberId, authorId, key, unsubscribeUrl, thread, ...letter }: Sending): typeof mails.$inferInsert {
  const subject = letter.subject.replaceAll(/\s+/gu, " ").trim().slice(0, 200); // a line break here would begin a header
  return { key, memberId, authorId, recipient: to, kind, locale, unsubscribeUrl, thread, subject, text: asText(letter, locale), html: asHtml({ ...letter, subject }, locale) };
}

async function refusedAmong(tx: Transaction, addresses: string[]): Promise<Set<string>> {
  if (addresses.length === 0) return new Set();
  const rows = await tx.select({ address: mailBounces.address }).from(mailBounces).where(inArray(mailBounces.address, addresses.map(emailKey)));
  return new Set(rows.map(({ address }) => address));
}
