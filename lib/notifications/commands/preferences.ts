import { and, eq, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { notificationChoices, notificationClusters, notificationMutes, notifications, notificationSettings } from "#db/schema/notifications.ts";
import { listMyClusters } from "#lib/clusters/queries/mine.ts";
import { forbidden, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireMember, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { usualHours } from "../hours.ts";
import type { PreferencesInput } from "../input.ts";
import { kindOf } from "../labels/kinds.ts";
import { mayMute, type ClusterChoice } from "../policy.ts";
import { replan } from "../replan.ts";

/** Chooses channels and hours; what waits for a letter is planned anew. @throws Refusal *stale* when they were changed since `rev` */
export async function changePreferences(viewer: Viewer, { groups = {}, quietHours, digestHour, digestWeekday, rev }: PreferencesInput & { rev: number }): Promise<void> {
  const { memberId } = requireOwn(viewer);
  await inTransaction(async (tx) => {
    await lock(tx, memberId);
    const [row] = await tx.select().from(notificationSettings).where(eq(notificationSettings.memberId, memberId));
    if ((row?.rev ?? 1) !== rev) throw stale();
    const before = row ?? usualHours;
    const quiet = quietHours === undefined ? before : { quietFrom: minutesOf(quietHours?.from), quietTo: minutesOf(quietHours?.to), quietDays: quietHours?.days ?? before.quietDays };
    const values = {
      quietFrom: quiet.quietFrom, quietTo: quiet.quietTo, quietDays: quiet.quietDays,
      digestHour: digestHour ?? before.digestHour, digestWeekday: digestWeekday ?? before.digestWeekday, rev: rev + 1, updatedAt: new Date(),
    };
    await tx.insert(notificationSettings).values({ memberId, ...values }).onConflictDoUpdate({ target: notificationSettings.memberId, set: values });
    const chosen = Object.entries(groups).map(([group, channels]) => ({ memberId, group, ...channels }));
    await saveChoices(tx, chosen);
    await replan(tx, memberId);
  });
}

/** Says how letters of one cluster go, that nothing of it is told (`muted`), or that it is as all others (`usual`). */
export async function chooseForCluster(viewer: Viewer, { clusterId, choice }: { clusterId: string; choice: ClusterChoice | "usual" }): Promise<void> {
  const { memberId } = requireOwn(viewer);
  const mine = (await listMyClusters(viewer)).some(({ id }) => id === clusterId);
  await inTransaction(async (tx) => {
    // who left may still silence what they were told of; a cluster that one has nothing to do with is not there
    if (!mine && !(await wasToldOf(tx, memberId, clusterId))) throw notFound();
    await lock(tx, memberId);
    const own = and(eq(notificationClusters.memberId, memberId), eq(notificationClusters.clusterId, clusterId));
    if (choice === "usual") await tx.delete(notificationClusters).where(own);
    else await tx.insert(notificationClusters).values({ memberId, clusterId, choice }).onConflictDoUpdate({ target: [notificationClusters.memberId, notificationClusters.clusterId], set: { choice } });
    await replan(tx, memberId);
  });
}

/** Mutes a kind, or hears of it again. @throws Refusal *forbidden* for kinds that cannot be switched off */
export async function muteKind(viewer: Viewer, { kind, muted }: { kind: string; muted: boolean }): Promise<void> {
  const { memberId } = requireOwn(viewer);
  if (!kindOf(kind)) throw notFound();
  if (muted && !mayMute(kind)) throw forbidden("notifications.always");
  await inTransaction(async (tx) => {
    await lock(tx, memberId);
    if (muted) await tx.insert(notificationMutes).values({ memberId, kind }).onConflictDoNothing();
    else await tx.delete(notificationMutes).where(and(eq(notificationMutes.memberId, memberId), eq(notificationMutes.kind, kind)));
    await replan(tx, memberId);
  });
}

/** Writes down channels of groups. */
export async function saveChoices(tx: Transaction, chosen: (typeof notificationChoices.$inferInsert)[]): Promise<void> {
  if (chosen.length === 0) return;
  await tx.insert(notificationChoices).values(chosen)
    .onConflictDoUpdate({ target: [notificationChoices.memberId, notificationChoices.group], set: { inApp: sql`excluded.in_app`, mail: sql`excluded.mail` } });
}

/** Of two who change the same member's preferences one waits. */
export const lock = (tx: Transaction, memberId: string) => tx.select({ id: members.id }).from(members).where(eq(members.id, memberId)).for("no key update");

/** One's own preferences need no confirmed address; a token must be allowed to write. */
function requireOwn(viewer: Viewer): MemberViewer {
  const member = requireMember(viewer);
  if (member.scope === "read") throw forbidden("token_scope");
  return member;
}

async function wasToldOf(tx: Transaction, memberId: string, clusterId: string) {
  const [row] = await tx.select({ id: notifications.id }).from(notifications).where(and(eq(notifications.memberId, memberId), eq(notifications.clusterId, clusterId))).limit(1);
  return row !== undefined;
}

const minutesOf = (time: string | undefined) => (time === undefined ? null : Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));
