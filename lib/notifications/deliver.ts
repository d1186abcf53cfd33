import { and, eq, inArray, isNull, lte, sql } from "drizzle-orm";
import { mails } from "#db/schema/mail.ts";
import { members } from "#db/schema/members.ts";
import { digests, notifications } from "#db/schema/notifications.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { sendMails } from "#lib/mail/send.ts";
import { digestOf } from "./letters/digest.ts";

export type Delivered = { members: number; letters: number };

/**
 * Writes the letters that are due at `now`: digests whose hour has come in their readers' zones, and what quiet hours held
 * back. What was read meanwhile is left out, and a letter that would be empty is not written. Members are taken `atOnce` at
 * a time, each round in its own transaction with the same number of statements whatever the data, until none is left or
 * `signal` says stop. Several processes may do it at once.
 */
export async function deliverDue(now: Date, { atOnce = 500, signal }: { atOnce?: number; signal?: AbortSignal } = {}): Promise<Delivered> {
  const all = { members: 0, letters: 0 };
  for (;;) {
    const round = await inTransaction((tx) => deliverSome(tx, now, atOnce));
    all.members += round.members;
    all.letters += round.letters;
    if (round.members === 0 || signal?.aborted) return all;
  }
}

async function deliverSome(tx: Transaction, now: Date, atOnce: number): Promise<Delivered> {
  const due = await tx.select({ id: digests.id, memberId: digests.memberId }).from(digests)
    .where(and(isNull(digests.closedAt), lte(digests.dueAt, now))).orderBy(digests.dueAt, digests.id).limit(atOnce).for("update", { skipLocked: true });
  if (due.length === 0) return { members: 0, letters: 0 };
  const digestIds = new Map(due.map(({ id, memberId }) => [memberId, id])); // one letter each, should two be due
  const contents = await claim(tx, [...digestIds.keys()], now);
  const readers = contents.size ? await readersAmong(tx, [...contents.keys()]) : [];
  const letters = await sendMails(tx, readers.map((reader) => digestOf(digestIds.get(reader.id)!, contents.get(reader.id)!, reader, now)));
  await close(tx, due.map(({ id }) => id));
  return { members: due.length, letters: letters.length };
}

/** Takes what is due out of the plan, for good: whoever comes after finds nothing. Answers what is still unread, the newest first. */
async function claim(tx: Transaction, memberIds: string[], now: Date) {
  const taken = await tx.update(notifications).set({ mailDueAt: null })
    .where(and(inArray(notifications.memberId, memberIds), lte(notifications.mailDueAt, now))).returning();
  const unread = taken.filter(({ readAt, foldedAt }) => !readAt && !foldedAt).sort((a, b) => (a.id < b.id ? 1 : -1));
  return Map.groupBy(unread, ({ memberId }) => memberId);
}

const readersAmong = (tx: Transaction, ids: string[]) =>
  tx.select({ id: members.id, email: members.email, locale: members.locale, timeZone: members.timeZone }).from(members)
    .where(and(inArray(members.id, ids), isNull(members.bannedAt), isNull(members.deletedAt), sql`email_confirmed_at is not null`));

async function close(tx: Transaction, ids: string[]) {
  const letter = tx.select({ id: mails.id }).from(mails).where(eq(mails.key, sql`'digest:' || ${digests.id}`));
  await tx.update(digests).set({ closedAt: new Date(), mailId: sql`(${letter})` }).where(inArray(digests.id, ids));
}
