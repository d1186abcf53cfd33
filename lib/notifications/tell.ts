import { and, count, inArray, isNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { notifications, toldFacts } from "#db/schema/notifications.ts";
import { announce } from "#lib/activity/announcements.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { afterCommit, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { settings } from "#lib/core/settings.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sendMail } from "#lib/mail/send.ts";
import { audienceOf } from "./audience.ts";
import { channelsOf, groupOf } from "./labels/kinds.ts";
import { wordNotification } from "./labels.ts";
import type { Telling } from "./rule.ts";

/**
 * Tells those whom a fact concerns: a row each, a letter where people wait, a hint to their sockets after the commit.
 * The same fact a second time tells nobody. Banned members are not told.
 */
export async function tell(fact: Fact): Promise<void> {
  await inTransaction(async (tx) => {
    const [mine] = await tx.insert(toldFacts).values({ activityId: fact.id }).onConflictDoNothing().returning();
    if (!mine) return;
    for (const telling of await audienceOf(tx, fact)) await tellOne(tx, fact, telling);
  });
}

async function tellOne(tx: Transaction, fact: Fact, telling: Telling) {
  const readers = await tx.select({ id: members.id, email: members.email, locale: members.locale, confirmed: members.emailConfirmedAt })
    .from(members).where(and(inArray(members.id, telling.to), isNull(members.bannedAt)));
  if (!readers.length) return;
  const written = await tx.insert(notifications)
    .values(readers.map(({ id }) => ({ memberId: id, kind: telling.kind, activityId: fact.id, data: telling.data, path: telling.path })))
    .onConflictDoNothing().returning();
  for (const row of written) {
    const reader = readers.find(({ id }) => id === row.memberId)!;
    if (channelsOf(groupOf(telling.kind)).mail === "now" && reader.confirmed) await writeLetter(tx, telling, reader);
  }
  const unread = await unreadOf(tx, written.map((row) => row.memberId));
  for (const row of written) afterCommit(tx, () => announceCreated(row, unread.get(row.memberId) ?? 0));
}

async function writeLetter(tx: Transaction, telling: Telling, reader: { id: string; email: string; locale: "en" | "ru" | "be" }) {
  const t = translator(reader.locale, "notifications");
  const sentence = wordNotification(reader.locale, telling);
  await sendMail(tx, {
    memberId: reader.id,
    to: reader.email,
    kind: telling.kind,
    locale: reader.locale,
    subject: sentence,
    paragraphs: [sentence],
    action: { label: t("open"), url: `${settings().APP_URL}/${reader.locale}${telling.path}` },
  });
}

async function unreadOf(tx: Transaction, memberIds: string[]): Promise<Map<string, number>> {
  if (!memberIds.length) return new Map();
  const rows = await tx.select({ id: notifications.memberId, unread: count() }).from(notifications)
    .where(and(inArray(notifications.memberId, memberIds), isNull(notifications.readAt))).groupBy(notifications.memberId);
  return new Map(rows.map(({ id, unread }) => [id, unread]));
}

function announceCreated(row: typeof notifications.$inferSelect, unread: number) {
  const { id, kind, data, path, createdAt, memberId } = row;
  const notification = { id, kind, data, path, createdAt: createdAt.toISOString(), readAt: null };
  const hint: Fact = { id, kind: "notification.created", actorId: null, clusterId: null, organizationId: null, subjectId: id, data: { memberId, notification, unread }, createdAt: createdAt.toISOString() };
  announce(hint, []);
}
