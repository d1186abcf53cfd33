import { and, eq, inArray, like, or, sql } from "drizzle-orm";
import { mailBounces, mails } from "#db/schema/mail.ts";
import { members } from "#db/schema/members.ts";
import { digests, notificationChoices, notificationClusters, notificationMutes, notifications, notificationSettings } from "#db/schema/notifications.ts";
import { watches } from "#db/schema/notifications-watches.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";
import { containing } from "#lib/core/search.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { inEachLocale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What a member chose and was told, and what others were told of them. */
export const personalData: PersonalData = {
  name: "notifications",
  async export(tx, memberId) {
    return {
      data: {
        settings: await tx.select().from(notificationSettings).where(eq(notificationSettings.memberId, memberId)),
        channels: await tx.select().from(notificationChoices).where(eq(notificationChoices.memberId, memberId)),
        clusters: await tx.select().from(notificationClusters).where(eq(notificationClusters.memberId, memberId)),
        watches: await tx.select().from(watches).where(eq(watches.memberId, memberId)),
        mutedKinds: await tx.select().from(notificationMutes).where(eq(notificationMutes.memberId, memberId)),
        notifications: await tx.select({ kind: notifications.kind, data: notifications.data, path: notifications.path, createdAt: notifications.createdAt, readAt: notifications.readAt }).from(notifications).where(eq(notifications.memberId, memberId)).orderBy(notifications.id),
        letters: await tx.select({ subject: mails.subject, text: mails.text, recipient: mails.recipient, createdAt: mails.createdAt, sentAt: mails.sentAt }).from(mails).where(eq(mails.memberId, memberId)).orderBy(mails.id),
      },
    };
  },
  async erase(tx, memberId) {
    const [member] = await tx.select({ name: members.name, emailKey: members.emailKey }).from(members).where(eq(members.id, memberId));
    if (member) await forgetInOthers(tx, memberId, member.name);
    for (const table of [notificationSettings, notificationChoices, notificationClusters, notificationMutes, watches, digests, notifications]) await tx.delete(table).where(eq(table.memberId, memberId));
    await tx.delete(mails).where(or(eq(mails.memberId, memberId), eq(mails.authorId, memberId), member && eq(sql`lower(${mails.recipient})`, member.emailKey)));
    if (member) await tx.delete(mailBounces).where(eq(mailBounces.address, member.emailKey));
  },
};

/** What others were told of the member speaks of a former member, the news of them go, and so do letters with the name in them. */
async function forgetInOthers(tx: Transaction, memberId: string, name: string) {
  const former = JSON.stringify(inEachLocale((locale) => translator(locale, "notifications")("formerMember")));
  const itself = sql`to_jsonb(${name}::text)`;
  const waiting = and(eq(notifications.kind, "join_request_waiting"), sql`data->'organization' = ${itself}`); // nobody did that
  const told = await tx.update(notifications)
    .set({
      data: sql`(select coalesce(jsonb_object_agg(key, case when value = ${itself} then ${former}::jsonb else value end), '{}') from jsonb_each(data))`,
      voices: sql`(select coalesce(jsonb_agg(case when voice->>'key' = ${memberId} or voice->'name' = ${itself} then jsonb_build_object('key', ${memberId}::text, 'name', ${former}::jsonb) else voice end), '[]') from jsonb_array_elements(voices) voice)`,
    })
    .where(or(eq(notifications.actorId, memberId), waiting, sql`voices @> ${JSON.stringify([{ key: memberId }])}::jsonb`))
    .returning({ memberId: notifications.memberId });
  const gone = await tx.delete(notifications).where(and(eq(notifications.kind, "member_news"), eq(notifications.subjectId, memberId))).returning({ memberId: notifications.memberId });
  const readers = [...new Set([...told, ...gone].map((row) => row.memberId))];
  if (readers.length) await tx.delete(mails).where(and(inArray(mails.memberId, readers), like(mails.text, containing(name))));
}
