import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { database } from "#db/client.ts";
import { prepared } from "#db/prepared.ts";
import { members, sessions } from "#db/schema/members.ts";
import { hear } from "#lib/activity/announcements.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { viewerOf } from "./member-viewer.ts";

/** How long a session's standing is believed without asking, in milliseconds. Facts clear it at once in this process. */
const belief = 1000;
/** A session ends after so many days without use, and after so many in any case. */
export const idleDays = 30;
export const longestDays = 90;
/** Last seen is kept to so many milliseconds: not every page view is a write. */
const seenEvery = 5 * 60_000;

type Answer = Promise<MemberViewer | null>;

// One cache for both copies of this file (Next bundle and native modules).
const slot = Symbol.for("cluster.auth.sessions");
const shared = globalThis as { [slot]?: LRUCache<string, Answer> };
const known = (shared[slot] ??= remember());

function remember() {
  const cache = new LRUCache<string, Answer>({ max: 20_000, ttl: belief });
  hear(({ fact }) => {
    if (fact.kind === "session.revoked") for (const id of fact.data.sessionIds as string[]) cache.delete(id);
    else if (fact.kind.startsWith("member.") && fact.kind !== "member.registered") cache.clear(); // rare beside reads
  });
  return cache;
}

/**
 * Who a session stands for: null when it has ended, was revoked, or its member is banned. At most one second old,
 * and at once where the change was made in this process (decision 6: two seconds everywhere).
 */
export function findSessionViewer(sessionId: string): Answer {
  let answer = known.get(sessionId);
  if (!answer) {
    answer = readSession(sessionId);
    known.set(sessionId, answer); // at once, so that a page with twenty requests asks once
    answer.catch(() => known.delete(sessionId));
  }
  return answer;
}

async function readSession(sessionId: string): Answer {
  const [row] = await sessionQuery().execute({ sessionId });
  if (!row) return null;
  if (Date.now() - row.lastSeenAt.getTime() > seenEvery) await markSeen(sessionId);
  return { ...viewerOf({ ...row, id: row.memberId }), sessionId };
}

/** The end of a session that is used now: it slides with use, up to a wall. */
export const sessionEnd = (startedAt = sql`now()`) =>
  sql<Date>`least(now() + make_interval(days => ${idleDays}), ${startedAt} + make_interval(days => ${longestDays}))`;

async function markSeen(sessionId: string) {
  await database()
    .update(sessions)
    .set({ lastSeenAt: sql`now()`, expiresAt: sessionEnd(sql`${sessions.createdAt}`) })
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt)));
}

const sessionQuery = prepared((db) =>
  db
    .select({
      memberId: members.id,
      name: members.name,
      handle: members.handle,
      locale: members.locale,
      timeZone: members.timeZone,
      staffRole: members.staffRole,
      emailConfirmedAt: members.emailConfirmedAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .innerJoin(members, eq(members.id, sessions.memberId))
    .where(and(eq(sessions.id, sql.placeholder("sessionId")), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), isNull(members.bannedAt)))
    .prepare("find_session"));
