import { and, desc, eq, gt, ilike, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { emailChanges } from "#db/schema/members-account.ts";
import { accessTokens, members, sessions } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { containing } from "#lib/core/search.ts";
import { isStaff, requireMember, type Viewer } from "#lib/core/viewer.ts";

/** The member who asks, as GET /me shows them; null for a guest. */
export async function findMe(viewer: Viewer) {
  if (viewer.kind !== "member") return null;
  const [row] = await database().select().from(members).where(eq(members.id, viewer.memberId));
  if (!row) return null;
  const { id, name, handle, email, locale, timeZone, rev, passwordHash } = row;
  return { id, name, handle, email, locale, timeZone, rev, staff: viewer.staff, emailConfirmed: row.emailConfirmedAt !== null, hasPassword: passwordHash !== null };
}

export type SessionRow = { id: string; userAgent: string | null; address: string | null; createdAt: string; lastSeenAt: string; current: boolean };

/** One's own open sessions, the last used first. */
export async function listSessions(viewer: Viewer): Promise<SessionRow[]> {
  const { memberId, sessionId } = requireMember(viewer);
  const rows = await database()
    .select()
    .from(sessions)
    .where(and(eq(sessions.memberId, memberId), isNull(sessions.revokedAt), gt(sessions.expiresAt, sql`now()`)))
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
    .limit(100);
  return rows.map(({ id, userAgent, address, createdAt, lastSeenAt }) => ({
    id,
    userAgent,
    address: address?.replace(/\/\d+$/, "") ?? null,
    createdAt: createdAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    current: id === sessionId,
  }));
}

/** One's own access tokens that were not revoked, the newest first; those that ran out among them. Never the secrets. */
export async function listTokens(viewer: Viewer) {
  const { memberId } = requireMember(viewer);
  const rows = await database()
    .select()
    .from(accessTokens)
    .where(and(eq(accessTokens.memberId, memberId), isNull(accessTokens.revokedAt)))
    .orderBy(desc(accessTokens.id));
  return rows.map(showToken);
}

export const showToken = ({ id, name, scope, hint, createdAt, lastUsedAt, expiresAt }: typeof accessTokens.$inferSelect) => ({
  id,
  name,
  scope,
  hint,
  createdAt: createdAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  expiresAt: expiresAt?.toISOString() ?? null,
  expired: expiresAt !== null && expiresAt.getTime() < Date.now(),
});

/** The project office's list of members, the newest first. @throws Refusal *not_found* to all others */
export async function listMembers(viewer: Viewer, { q, limit = 30, cursor }: { q?: string; limit?: number; cursor?: string }): Promise<Page<ManagedMember>> {
  if (!isStaff(viewer)) throw notFound();
  const after = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : undefined;
  const like = q ? containing(q.trim().replaceAll("\0", "")) : undefined;
  const rows = await database()
    .select({ member: members, change: { email: emailChanges.email, ripeAt: emailChanges.ripeAt, confirmedAt: emailChanges.newConfirmedAt } })
    .from(members)
    .leftJoin(emailChanges, and(eq(emailChanges.memberId, members.id), isNull(emailChanges.endedAt), isNotNull(emailChanges.begunBy), gt(emailChanges.expiresAt, sql`now()`)))
    .where(and(after ? lt(members.id, after) : undefined, like ? or(ilike(members.name, like), ilike(members.email, like), ilike(members.handle, like)) : undefined))
    .orderBy(desc(members.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ member }) => [member.id], ({ member, change }) => ({ ...showMember(member), recovery: change && { email: change.email, from: change.ripeAt!.toISOString(), confirmed: change.confirmedAt !== null } }));
}

type Recovery = { email: string; from: string; confirmed: boolean };
export type ManagedMember = ReturnType<typeof showMember> & { /** A change of address that the project office has begun. */ recovery: Recovery | null };

const showMember = ({ id, name, handle, email, locale, staffRole, emailConfirmedAt, bannedAt, banReason, createdAt }: typeof members.$inferSelect) => ({
  id,
  name,
  handle,
  email,
  locale,
  staff: staffRole === "project_office",
  emailConfirmed: emailConfirmedAt !== null,
  createdAt: createdAt.toISOString(),
  bannedAt: bannedAt?.toISOString() ?? null,
  banReason,
});
