import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { database } from "#db/client.ts";
import { members, sessions } from "#db/schema/members.ts";
import { hear } from "#lib/activity/announcements.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** How long a session's standing is believed without asking, in milliseconds. Facts clear it at once in this process. */
const belief = 1000;

// One cache for both copies of this file (Next bundle and native modules).
const slot = Symbol.for("cluster.auth.sessions");
const shared = globalThis as { [slot]?: LRUCache<string, { viewer: MemberViewer | null }> };
const known = (shared[slot] ??= remember());

function remember() {
  const cache = new LRUCache<string, { viewer: MemberViewer | null }>({ max: 20_000, ttl: belief });
  hear(({ fact }) => {
    if (/^(session|member)\./.test(fact.kind)) cache.clear(); // rare beside reads
  });
  return cache;
}

/**
 * Who a session stands for: null when it has ended, was revoked, or its member is banned. At most one second old,
 * and at once where the change was made in this process (decision 6: two seconds everywhere).
 */
export async function findSessionViewer(sessionId: string): Promise<MemberViewer | null> {
  const hit = known.get(sessionId);
  if (hit) return hit.viewer;
  const viewer = await readSession(sessionId);
  known.set(sessionId, { viewer });
  return viewer;
}

async function readSession(sessionId: string): Promise<MemberViewer | null> {
  const [row] = await database()
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
    .where(and(eq(sessions.id, sessionId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`), isNull(members.bannedAt)));
  if (!row) return null;
  if (Date.now() - row.lastSeenAt.getTime() > 5 * 60_000) {
    await database().update(sessions).set({ lastSeenAt: new Date() }).where(eq(sessions.id, sessionId));
  }
  return {
    kind: "member",
    memberId: row.memberId,
    name: row.name,
    handle: row.handle,
    locale: row.locale as Locale,
    timeZone: row.timeZone,
    staff: row.staffRole === "project_office",
    emailConfirmed: row.emailConfirmedAt !== null,
    scope: "admin",
    sessionId,
  };
}
