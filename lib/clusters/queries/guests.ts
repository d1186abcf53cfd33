import { and, desc, eq, lt, or, sql, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { clusters } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { hashToken } from "#lib/auth/secret.ts";
import { notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { GuestPlace, GuestRole, PassState } from "../labels/guests.ts";
import { mayInviteGuests } from "../policy/guests.ts";
import { findCluster, findStanding } from "../queries.ts";

type Person = { id: string; name: string; handle: string };

export type Pass = {
  id: string;
  kind: GuestPlace;
  subjectId: string;
  subjectTitle: LocalizedText;
  email: string;
  role: GuestRole;
  state: PassState;
  member: Person | null;
  invitedBy: Person | null;
  cluster: { id: string; slug: string; name: LocalizedText };
  createdAt: string;
  acceptedAt: string | null;
  expiresAt: string;
};

const live = sql`g.accepted_at is not null and g.revoked_at is null and g.expires_at > now()`;

/** The role of a member's good pass to one conversation or page; null without one. For queries that read it beside something else. */
export const passRole = (kind: GuestPlace, subject: SQL, member: SQL) => sql<GuestRole | null>`(
  select g.role from guest_passes g where g.kind = ${kind} and g.subject_id = ${subject} and g.member_id = ${member} and ${live}
  order by g.role desc limit 1)`;

/** Whether a member has a good pass to the subject, for sets of members and subjects. */
export const hasPass = (kind: GuestPlace, subject: SQL, member: SQL) => sql<boolean>`exists (
  select from guest_passes g where g.kind = ${kind} and g.subject_id = ${subject} and g.member_id = ${member} and ${live})`;

/** Who is a guest of a conversation or page now, by name; at most 100. Whether the viewer may see that has been asked before. */
export async function listGuestsOf(kind: GuestPlace, subjectId: string, tx?: Transaction): Promise<Person[]> {
  return [...(await (tx ?? database()).execute<Person>(sql`
    select distinct m.id, m.name, m.handle from guest_passes g join members m on m.id = g.member_id
    where g.kind = ${kind} and g.subject_id = ${subjectId} and ${live} order by m.name, m.id limit 100`))];
}

/** The passes of a cluster, newest first. @throws not_found but to those who may invite */
export async function listPasses(viewer: Viewer, { slug, limit = 30, cursor }: { slug: string; limit?: number; cursor?: string }): Promise<Page<Pass>> {
  const cluster = await findCluster(viewer, slug);
  if (!cluster || !mayInviteGuests(await findStanding(viewer, cluster.id))) throw notFound();
  const [before] = cursor ? decodeCursor(cursor, ["uuid"]).map(String) : [];
  const rows = await select(and(eq(guestPasses.clusterId, cluster.id), before ? lt(guestPasses.id, before) : undefined), limit + 1);
  return toPage(rows, limit, ({ pass }) => [pass.id], show);
}

/** My own passes that are good, and the invitations that wait for my confirmed address; newest first, at most 100. */
export async function listMyPasses(viewer: Viewer): Promise<Pass[]> {
  const { memberId } = requireMember(viewer);
  const good = sql`${guestPasses.revokedAt} is null and ${guestPasses.expiresAt} > now()`;
  const rows = await select(and(good, or(eq(guestPasses.memberId, memberId), and(sql`${guestPasses.memberId} is null`, sentTo(memberId)))), 100);
  return rows.map(show);
}

/** One good pass of mine that I have accepted. @throws not_found: nobody else's, none that ended */
export async function findMyPass(viewer: Viewer, passId: string): Promise<Pass> {
  const { memberId } = requireMember(viewer);
  const [row] = await select(and(eq(guestPasses.id, passId), eq(guestPasses.memberId, memberId)), 1);
  if (!row || stateOf(row.pass) !== "accepted") throw notFound();
  return show(row);
}

export type Invitation = Pass & { mine: boolean };

/** What a mailed link invites to, for whoever holds it; `mine` when it was sent to the viewer's confirmed address. Null for a wrong one. */
export async function findInvitation(viewer: Viewer, token: string): Promise<Invitation | null> {
  const [row] = await select(eq(guestPasses.tokenHash, hashToken(token)), 1);
  if (!row) return null;
  if (viewer.kind !== "member") return { ...show(row), mine: false };
  const [me] = await database().select({ emailKey: members.emailKey, confirmed: members.emailConfirmedAt }).from(members).where(eq(members.id, viewer.memberId));
  const accepted = row.pass.memberId === viewer.memberId;
  return { ...show(row), mine: accepted || (row.pass.memberId === null && me?.confirmed != null && me.emailKey === row.pass.emailKey) };
}

/** How a pass stands now. */
export function stateOf({ revokedAt, expiresAt, acceptedAt }: { revokedAt: Date | null; expiresAt: Date; acceptedAt: Date | null }): PassState {
  if (revokedAt) return "revoked";
  if (expiresAt.getTime() <= Date.now()) return "expired";
  return acceptedAt ? "accepted" : "open";
}

/** Sent to the address that this member has confirmed. */
const sentTo = (memberId: string) => sql`${guestPasses.emailKey} in (select m.email_key from members m where m.id = ${memberId}::uuid and m.email_confirmed_at is not null)`;

const inviter = alias(members, "inviter");
const person = { id: members.id, name: members.name, handle: members.handle };

const select = (where: SQL | undefined, limit: number) =>
  database()
    .select({ pass: guestPasses, cluster: { id: clusters.id, slug: clusters.slug, name: clusters.name }, member: person, invitedBy: { id: inviter.id, name: inviter.name, handle: inviter.handle } })
    .from(guestPasses)
    .innerJoin(clusters, eq(clusters.id, guestPasses.clusterId))
    .leftJoin(members, eq(members.id, guestPasses.memberId))
    .leftJoin(inviter, eq(inviter.id, guestPasses.invitedBy))
    .where(where).orderBy(desc(guestPasses.id)).limit(limit);

const show = ({ pass, ...beside }: Awaited<ReturnType<typeof select>>[number]): Pass => ({
  id: pass.id,
  kind: pass.kind,
  subjectId: pass.subjectId,
  subjectTitle: pass.subjectTitle,
  email: pass.email,
  role: pass.role,
  state: stateOf(pass),
  ...beside,
  createdAt: pass.createdAt.toISOString(),
  acceptedAt: pass.acceptedAt?.toISOString() ?? null,
  expiresAt: pass.expiresAt.toISOString(),
});

