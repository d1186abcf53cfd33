import { and, eq, inArray, isNull } from "drizzle-orm";
import { notifications, type Voice } from "#db/schema/notifications.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { holdName, type Transaction } from "#lib/core/transaction.ts";
import { kindOf } from "./labels/kinds.ts";
import type { Telling } from "./rule.ts";

const mostVoices = 100;

/**
 * Puts away what each reader has unread of the same kind and subject, and answers whose voices stood there, so that the new
 * row speaks for all of them. A lock on kind and subject keeps two that come at once from missing each other.
 */
export async function foldOlder(tx: Transaction, { kind, subjectId, readers }: { kind: string; subjectId: string | null; readers: string[] }): Promise<Map<string, Voice[]>> {
  if (!kindOf(kind)?.fold || !subjectId || readers.length === 0) return new Map();
  await holdName(tx, `${kind}:${subjectId}`);
  const older = await tx.update(notifications).set({ foldedAt: new Date(), mailDueAt: null })
    .where(and(eq(notifications.subjectId, subjectId), eq(notifications.kind, kind), inArray(notifications.memberId, readers), isNull(notifications.readAt), isNull(notifications.foldedAt)))
    .returning({ memberId: notifications.memberId, voices: notifications.voices });
  return new Map(older.map(({ memberId, voices }) => [memberId, voices]));
}

/** The voice of one telling: what its kind gathers, and what makes two of them the same. */
export function voiceOf({ kind, data }: Pick<Telling, "kind" | "data">, fact: Fact): Voice[] {
  const fold = kindOf(kind)?.fold ?? "";
  const name = data[fold];
  const key = fold === "actor" ? fact.actorId : fold === "organization" ? fact.organizationId : null;
  return name === undefined ? [] : [{ key: key ?? JSON.stringify(name), name }];
}

/** The newest voice first, each once. */
export const joinVoices = (newest: Voice[], older: Voice[] = []): Voice[] =>
  [...newest, ...older.filter(({ key }) => !newest.some((voice) => voice.key === key))].slice(0, mostVoices);
