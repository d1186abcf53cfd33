import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { digests, notifications, toldFacts } from "#db/schema/notifications.ts";
import { announce } from "#lib/activity/announcements.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { afterCommit, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { sendMails } from "#lib/mail/send.ts";
import { audienceOf } from "./audience.ts";
import { foldOlder, joinVoices, settle, voiceOf } from "./fold.ts";
import { letterOf } from "./letters/one.ts";
import { channelsFor } from "./policy.ts";
import { planOf, readersOf, type Reader } from "./readers.ts";
import type { Telling } from "./rule.ts";
import { shown } from "./shown.ts";

type Row = typeof notifications.$inferSelect;

const atOnce = 1000; // readers in one round of statements: what a statement can carry

/**
 * Tells those whom a fact concerns: a row each, letters at once or planned as each has chosen, a hint to their sockets after
 * the commit. The same fact a second time tells nobody. Banned members are not told. `now` is when it is told.
 */
export async function tell(fact: Fact, now = new Date()): Promise<void> {
  await inTransaction(async (tx) => {
    const [mine] = await tx.insert(toldFacts).values({ activityId: fact.id }).onConflictDoNothing().returning();
    if (!mine) return;
    for (const telling of await audienceOf(tx, fact))
      for (let from = 0; from < telling.to.length; from += atOnce) await tellSome(tx, fact, telling, telling.to.slice(from, from + atOnce), now);
  });
}

async function tellSome(tx: Transaction, fact: Fact, telling: Telling, ids: string[], now: Date) {
  const { kind, path, data } = telling;
  const subjectId = telling.subjectId ?? fact.clusterId ?? fact.organizationId ?? fact.subjectId;
  const about = { clusterId: telling.clusterId ?? fact.clusterId, actorId: telling.impersonal ? null : fact.actorId };
  const readers = await readersOf(tx, ids, { kind, ...about });
  const listening = readers.flatMap((reader) => {
    const choice = channelsFor(kind, reader.chosen);
    return choice ? [{ reader, choice: reader.confirmed ? choice : { ...choice, mail: "off" as const } }] : [];
  });
  if (!listening.length) return;
  const older = await foldOlder(tx, { kind, subjectId, readers: listening.map(({ reader }) => reader.id) });
  const voice = voiceOf(telling, fact);
  const written = await tx.insert(notifications)
    .values(listening.map(({ reader, choice }) => ({
      memberId: reader.id, kind, activityId: fact.id, ...about, subjectId, data, path, inApp: choice.inApp, createdAt: new Date(fact.createdAt),
      ...settle(kind, planOf(choice, kind, reader.hours, now), older.get(reader.id), now), voices: joinVoices(voice, older.get(reader.id)?.voices),
    })))
    .onConflictDoNothing().returning();
  const readerOf = new Map(listening.map(({ reader }) => [reader.id, reader]));
  await planLetters(tx, written);
  await sendMails(tx, written.filter((row) => row.mailPlan === "now" && !row.mailDueAt).map((row) => letterOf({ ...row, voices: [] }, readerOf.get(row.memberId)!))); // the folded ones had their letters
  await hint(tx, written.filter((row) => row.inApp), readerOf);
}

/** A digest for each moment at which somebody's letter is due. */
export async function planLetters(tx: Transaction, rows: Pick<Row, "memberId" | "mailDueAt">[]) {
  const planned = rows.flatMap(({ memberId, mailDueAt }) => (mailDueAt ? [{ memberId, dueAt: mailDueAt }] : []));
  if (planned.length) await tx.insert(digests).values(planned).onConflictDoNothing();
}

async function hint(tx: Transaction, rows: Row[], readerOf: Map<string, Reader>) {
  if (!rows.length) return;
  const unread = await unreadOf(tx, rows.map((row) => row.memberId));
  for (const row of rows) afterCommit(tx, () => announceCreated(row, unread.get(row.memberId) ?? 0, readerOf.get(row.memberId)!));
}

async function unreadOf(tx: Transaction, memberIds: string[]): Promise<Map<string, number>> {
  const rows = await tx.select({ id: notifications.memberId, unread: count() }).from(notifications)
    .where(and(inArray(notifications.memberId, memberIds), isNull(notifications.readAt), isNull(notifications.foldedAt), eq(notifications.inApp, true))).groupBy(notifications.memberId);
  return new Map(rows.map(({ id, unread }) => [id, unread]));
}

function announceCreated(row: Row, unread: number, reader: Reader) {
  const { id, memberId, createdAt } = row;
  announce({
    id, kind: "notification.created", actorId: null, clusterId: null, organizationId: null, subjectId: id,
    data: { memberId, notification: shown(row, reader.locale), unread }, createdAt: createdAt.toISOString(),
  }, []);
}
