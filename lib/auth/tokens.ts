import { and, eq, gt, isNull, or, sql } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { database } from "#db/client.ts";
import { accessTokens, members } from "#db/schema/members.ts";
import { hear } from "#lib/activity/announcements.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { viewerOf } from "./member-viewer.ts";
import { aSecret, hashToken } from "./secret.ts";

/** How long a token's standing is believed without asking, in milliseconds. */
const belief = 1000;
/** Last use is kept to a minute: a program that polls is no reason for a write each time. */
const seenEvery = 60_000;

type Answer = Promise<MemberViewer | null>;
const slot = Symbol.for("cluster.auth.tokens");
const shared = globalThis as { [slot]?: LRUCache<string, Answer> };
const known = (shared[slot] ??= remember());

function remember() {
  const cache = new LRUCache<string, Answer>({ max: 5_000, ttl: belief });
  hear(({ fact }) => {
    if (fact.kind === "token.revoked" || (fact.kind.startsWith("member.") && fact.kind !== "member.registered")) cache.clear();
  });
  return cache;
}

/** A new secret: `clu_` (so that scanners of leaked secrets know it) and 256 random bits. */
export function makeToken() {
  const token = `clu_${aSecret()}`;
  return { token, tokenHash: hashToken(token), hint: token.slice(-4) };
}

/** Who a personal access token stands for, with its scope; null when unknown, revoked, expired, or the member is banned. */
export async function findTokenViewer(bearer: string): Answer {
  if (!/^clu_[\w-]{43}$/.test(bearer)) return null;
  const tokenHash = hashToken(bearer);
  let answer = known.get(tokenHash);
  if (!answer) {
    answer = readToken(tokenHash);
    known.set(tokenHash, answer);
    answer.catch(() => known.delete(tokenHash));
  }
  return answer;
}

async function readToken(tokenHash: string): Answer {
  const [row] = await database()
    .select({ member: members, token: accessTokens })
    .from(accessTokens)
    .innerJoin(members, eq(members.id, accessTokens.memberId))
    .where(
      and(
        eq(accessTokens.tokenHash, tokenHash),
        isNull(accessTokens.revokedAt),
        or(isNull(accessTokens.expiresAt), gt(accessTokens.expiresAt, sql`now()`)),
        isNull(members.bannedAt),
      ),
    );
  if (!row) return null;
  const { member, token } = row;
  if (!token.lastUsedAt || Date.now() - token.lastUsedAt.getTime() > seenEvery) {
    await database().update(accessTokens).set({ lastUsedAt: new Date() }).where(eq(accessTokens.id, token.id));
  }
  return { ...viewerOf(member), scope: token.scope, tokenId: token.id };
}
