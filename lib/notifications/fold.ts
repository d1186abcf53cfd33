import { and, eq, inArray, isNull } from "drizzle-orm";
import { notifications, type Voice } from "#db/schema/notifications.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { holdName, type Transaction } from "#lib/core/transaction.ts";
import { kindOf } from "./labels/kinds.ts";
import type { Plan } from "./readers.ts";
import type { Telling } from "./rule.ts";

const mostVoices = 100;

/** What the new one takes the place of: whose voices stood there, and the letter that was to tell of it. */
type Older = { voices: Voice[] } & Plan;

/**
 * Puts away what each reader has unread of the same kind and subject, and answers whose voices stood there, so that the new
 * row speaks for all of them. A lock on kind and subject keeps two that come at once from missing each other.
 */
export async function foldOlder(tx: Transaction, { kind, subjectId, readers }: { kind: string; subjectId: string | null; readers: string[] }): Promise<Map<string, Older>> {
  if (!kindOf(kind)?.fold || !subjectId || readers.length === 0) return new Map();
  await holdName(tx, `${kind}:${subjectId}`);
  const unread = and(eq(notifications.subjectId, subjectId), eq(notifications.kind, kind), inArray(notifications.memberId, readers), isNull(notifications.readAt), isNull(notifications.foldedAt));
  const older = await tx.select({ memberId: notifications.memberId, voices: notifications.voices, mailPlan: notifications.mailPlan, mailDueAt: notifications.mailDueAt }).from(notifications).where(unread).for("update");
  if (older.length) await tx.update(notifications).set({ foldedAt: new Date(), mailDueAt: null }).where(unread);
  return new Map(older.map((row) => [row.memberId, row]));
}

/**
 * What would be mailed at once waits a little where more of the same is to be expected: as long as its kind says from the
 * first one on, so that who saves all day long is still told of.
 */
export function settle(kind: string, plan: Plan, older: Older | undefined, now: Date): Plan {
  const minutes = kindOf(kind)?.settles;
  if (!minutes || plan.mailPlan !== "now" || plan.mailDueAt) return plan;
  const first = older?.mailPlan === "now" ? older.mailDueAt : null;
  return { mailPlan: "now", mailDueAt: first ?? new Date(now.getTime() + minutes * 60_000) };
}

/** The voices of one telling: what its kind gathers, and what makes two of them the same. A list is several. */
export function voiceOf({ kind, data }: Pick<Telling, "kind" | "data">, fact: Fact): Voice[] {
  const fold = kindOf(kind)?.fold ?? "";
  const name = data[fold];
  const key = fold === "actor" ? fact.actorId : fold === "organization" ? fact.organizationId : null;
  if (name === undefined) return [];
  return (Array.isArray(name) ? name : [name]).map((one) => ({ key: key ?? JSON.stringify(one), name: one as unknown }));
}

/** The newest voice first, each once. */
export const joinVoices = (newest: Voice[], older: Voice[] = []): Voice[] =>
  [...newest, ...older.filter(({ key }) => !newest.some((voice) => voice.key === key))].slice(0, mostVoices);
