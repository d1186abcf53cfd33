import { and, desc, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { members } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { invitationOf, invitationUrl, tokenOf } from "../invitation-token.ts";
import type { ClusterRole, ValueChainRole } from "../labels.ts";
import { mayManage } from "../policy.ts";
import { findStanding } from "./standing.ts";
import { cardColumns, type ClusterCard } from "./shape.ts";
import { invitationState, type InvitationState } from "./invitation-state.ts";

/** An invitation as those who run the cluster see it. Times in ISO 8601, UTC. */
export type Invitation = {
  id: string;
  state: InvitationState;
  role: ClusterRole;
  valueChainRole: ValueChainRole | null;
  /** Whom the letter went to; null for a link */
  email: string | null;
  name: string | null;
  note: string | null;
  maxUses: number | null;
  uses: number;
  expiresAt: string;
  createdAt: string;
  createdBy: string | null;
  /** The link; null when it is worth nothing, or went to one person by letter */
  url: string | null;
  /** Who came in by it: members' names */
  usedBy: string[];
};

/** The invitations of a cluster, newest first, a page at a time; null to those who do not run it. */
export async function listInvitations(viewer: Viewer, clusterId: string, { limit = 30, cursor }: { limit?: number; cursor?: string } = {}): Promise<Page<Invitation> | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  const after = cursor ? decodeCursor(cursor, ["uuid"]).map(String) : null;
  const rows = await database()
    .select({ invitation: invitations, createdBy: members.name, usedBy: users })
    .from(invitations)
    .leftJoin(members, eq(members.id, invitations.createdBy))
    .where(and(eq(invitations.clusterId, clusterId), after ? lt(invitations.id, after[0]!) : undefined))
    .orderBy(desc(invitations.id))
    .limit(limit + 1);
  return toPage(rows, limit, ({ invitation }) => [invitation.id], (row) => show(viewer, row));
}

const users = sql<string[]>`(
  select coalesce(json_agg(m.name order by u.used_at), '[]') from invitation_uses u join members m on m.id = u.member_id where u.invitation_id = ${sql.raw('"invitations"."id"')})`;

function show(viewer: Viewer, { invitation, createdBy, usedBy }: { invitation: typeof invitations.$inferSelect; createdBy: string | null; usedBy: string[] }): Invitation {
  const { id, role, valueChainRole, email, name, note, maxUses, uses } = invitation;
  const state = invitationState(invitation);
  return {
    id, state, role, valueChainRole, email, name, note, maxUses, uses, createdBy, usedBy,
    expiresAt: invitation.expiresAt.toISOString(), createdAt: invitation.createdAt.toISOString(),
    url: state === "open" && !email ? invitationUrl(id, viewer.locale) : null,
  };
}

/** What whoever has a link is shown: of an open one who invites whom where, of another only that it is worth nothing. */
export type ShownInvitation =
  | { state: Exclude<InvitationState, "open"> }
  | { state: "open"; role: ClusterRole; valueChainRole: ValueChainRole | null; note: string | null; expiresAt: string; invitedBy: string | null; cluster: ClusterCard };

/** The invitation behind a link, to whoever has it, guests too and of hidden clusters too; null when nobody made it. */
export async function findInvitation(_viewer: Viewer, token: string): Promise<ShownInvitation | null> {
  const id = invitationOf(token);
  if (!id) return null;
  const [row] = await database()
    .select({ invitation: invitations, invitedBy: members.name, cluster: cardColumns })
    .from(invitations)
    .innerJoin(clusters, eq(clusters.id, invitations.clusterId))
    .leftJoin(members, eq(members.id, invitations.createdBy))
    .where(eq(invitations.id, id));
  if (!row) return null;
  const { role, valueChainRole, note, expiresAt } = row.invitation;
  const state = invitationState(row.invitation);
  return state === "open" ? { state, role, valueChainRole, note, expiresAt: expiresAt.toISOString(), invitedBy: row.invitedBy, cluster: row.cluster } : { state };
}

export type MyInvitation = { token: string; role: ClusterRole; invitedBy: string | null; expiresAt: string; cluster: ClusterCard };

/** Invitations that wait for the viewer's own confirmed address, newest first, at most 20. */
export async function listMyInvitations(viewer: Viewer): Promise<MyInvitation[]> {
  if (viewer.kind !== "member" || !viewer.emailConfirmed) return [];
  const mine = sql`${invitations.emailKey} = (select me.email_key from members me where me.id = ${viewer.memberId} and me.email_confirmed_at is not null)`;
  const rows = await database()
    .select({ id: invitations.id, role: invitations.role, invitedBy: members.name, expiresAt: invitations.expiresAt, cluster: cardColumns })
    .from(invitations)
    .innerJoin(clusters, eq(clusters.id, invitations.clusterId))
    .leftJoin(members, eq(members.id, invitations.createdBy))
    .where(and(mine, isNull(invitations.revokedAt), gt(invitations.expiresAt, sql`now()`), or(isNull(invitations.maxUses), lt(invitations.uses, invitations.maxUses))))
    .orderBy(desc(invitations.id)).limit(20);
  return rows.map(({ id, expiresAt, ...row }) => ({ ...row, token: tokenOf(id), expiresAt: expiresAt.toISOString() }));
}
