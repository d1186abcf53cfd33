import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { members } from "#db/schema/members.ts";
import { notificationChoices, notificationClusters, notificationMutes, notificationSettings } from "#db/schema/notifications.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { nextDigestAt, quietUntil, usualHours, type Hours } from "./hours.ts";
import { channelsOf, groupOf } from "./labels/kinds.ts";
import { heedsBlocks, type Choice, type Chosen } from "./policy.ts";

/** A member to be told of one kind of thing: where letters go, when, and what they have chosen. */
export type Reader = { id: string; email: string; locale: Locale; confirmed: boolean; hours: Hours; chosen: Chosen };

/** Those of the given members who may be told, with what they have chosen for this kind and cluster: one query for all. */
export async function readersOf(tx: Transaction, ids: string[], { kind, clusterId, actorId }: { kind: string; clusterId: string | null; actorId: string | null }): Promise<Reader[]> {
  const rows = await tx
    .select({ member: members, settings: notificationSettings, group: notificationChoices, cluster: notificationClusters.choice, mute: notificationMutes.kind })
    .from(members)
    .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id))
    .leftJoin(notificationChoices, and(eq(notificationChoices.memberId, members.id), eq(notificationChoices.group, groupOf(kind))))
    .leftJoin(notificationClusters, and(eq(notificationClusters.memberId, members.id), clusterId ? eq(notificationClusters.clusterId, clusterId) : sql`false`))
    .leftJoin(notificationMutes, and(eq(notificationMutes.memberId, members.id), eq(notificationMutes.kind, kind)))
    .where(and(inArray(members.id, ids), isNull(members.bannedAt), isNull(members.deletedAt), actorId && heedsBlocks(kind) ? notBetween(actorId) : undefined));
  return rows.map(({ member, settings, group, cluster, mute }) => ({
    id: member.id, email: member.email, locale: member.locale, confirmed: member.emailConfirmedAt !== null,
    hours: hoursOf(member.timeZone, settings),
    chosen: { group: group && { inApp: group.inApp, mail: group.mail }, cluster, kindMuted: mute !== null },
  }));
}

/** Neither of the two blocks the other. */
const notBetween = (actorId: string) => sql`not exists (
  select from ${memberBlocks} where (blocker_id = ${members.id} and blocked_id = ${actorId}) or (blocked_id = ${members.id} and blocker_id = ${actorId}))`;

/** A member's hours out of their row, or the usual ones. */
export const hoursOf = (timeZone: string, row: Omit<Hours, "timeZone"> | null): Hours => {
  const { quietFrom, quietTo, quietDays, digestHour, digestWeekday } = row ?? usualHours;
  return { timeZone, quietFrom, quietTo, quietDays, digestHour, digestWeekday };
};

export type Plan = { mailPlan: "now" | "daily" | "weekly" | null; mailDueAt: Date | null };

/** How and when the letter goes: `now` without a moment is at once; quiet hours hold back all but what concerns the account's safety. */
export function planOf({ mail }: Choice, kind: string, hours: Hours, now: Date): Plan {
  if (mail === "off") return { mailPlan: null, mailDueAt: null };
  if (mail !== "now") return { mailPlan: mail, mailDueAt: nextDigestAt(mail, now, hours) };
  return { mailPlan: "now", mailDueAt: channelsOf(groupOf(kind)).always ? null : quietUntil(now, hours) };
}
