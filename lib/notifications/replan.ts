import { and, eq, inArray, isNotNull } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { notificationChoices, notificationClusters, notificationMutes, notifications, notificationSettings } from "#db/schema/notifications.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { groupOf } from "./labels/kinds.ts";
import { channelsFor } from "./policy.ts";
import { hoursOf, planOf, type Plan } from "./readers.ts";
import { planLetters } from "./tell.ts";

/**
 * Plans anew the letters that wait for a member, after they chose other channels or hours, or moved to another zone: what is
 * to go at once now goes with the next round, what is to go no more is taken out. What was never to be mailed stays so.
 */
export async function replan(tx: Transaction, memberId: string, now = new Date()): Promise<void> {
  const waiting = await tx.select({ id: notifications.id, kind: notifications.kind, clusterId: notifications.clusterId }).from(notifications)
    .where(and(eq(notifications.memberId, memberId), isNotNull(notifications.mailDueAt)));
  if (waiting.length === 0) return;
  const chosen = await chosenBy(tx, memberId);
  const plans = Map.groupBy(waiting, (row) => JSON.stringify(chosen.plan(row, now)));
  for (const [key, rows] of plans) { // few: as many as there are different moments
    const { mailPlan, mailDueAt } = JSON.parse(key) as { mailPlan: Plan["mailPlan"]; mailDueAt: string | null };
    const due = mailDueAt ? new Date(mailDueAt) : null;
    await tx.update(notifications).set({ mailPlan, mailDueAt: due }).where(inArray(notifications.id, rows.map(({ id }) => id)));
    await planLetters(tx, [{ memberId, mailDueAt: due }]);
  }
}

async function chosenBy(tx: Transaction, memberId: string) {
  const [own] = await tx.select({ timeZone: members.timeZone, settings: notificationSettings }).from(members)
    .leftJoin(notificationSettings, eq(notificationSettings.memberId, members.id)).where(eq(members.id, memberId));
  const groups = await tx.select().from(notificationChoices).where(eq(notificationChoices.memberId, memberId));
  const clusters = await tx.select().from(notificationClusters).where(eq(notificationClusters.memberId, memberId));
  const mutes = await tx.select().from(notificationMutes).where(eq(notificationMutes.memberId, memberId));
  const hours = hoursOf(own!.timeZone, own!.settings);
  return {
    plan({ kind, clusterId }: { kind: string; clusterId: string | null }, now: Date): Plan {
      const channels = channelsFor(kind, {
        group: groups.find(({ group }) => group === groupOf(kind)) ?? null,
        cluster: clusters.find((row) => row.clusterId === clusterId)?.choice ?? null,
        kindMuted: mutes.some((mute) => mute.kind === kind),
      });
      if (!channels) return { mailPlan: null, mailDueAt: null };
      const plan = planOf(channels, kind, hours, now);
      return plan.mailPlan === "now" ? { mailPlan: "now", mailDueAt: plan.mailDueAt ?? now } : plan;
    },
  };
}
