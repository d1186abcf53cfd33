import { and, desc, eq, gt, isNotNull, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { organizationInvitations } from "#db/schema/organizations-people.ts";
import { organizations } from "#db/schema/organizations.ts";
import { hashToken } from "#lib/auth/secret.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { RepresentativeRole } from "../labels.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganizationStanding } from "./one.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

type Row = typeof organizationInvitations.$inferSelect;

/** Neither answered, nor taken back, nor run out. */
export const invitationIsOpen = ({ acceptedAt, declinedAt, revokedAt, expiresAt }: Pick<Row, "acceptedAt" | "declinedAt" | "revokedAt" | "expiresAt">) =>
  !acceptedAt && !declinedAt && !revokedAt && expiresAt.getTime() > Date.now();

/** The key of the viewer's address, once it is confirmed; null before. */
export async function ownAddress(viewer: Viewer, tx?: Transaction): Promise<string | null> {
  if (viewer.kind !== "member") return null;
  const [row] = await (tx ?? database()).select({ key: members.emailKey }).from(members).where(and(eq(members.id, viewer.memberId), isNotNull(members.emailConfirmedAt)));
  return row?.key ?? null;
}

export type InvitationState = "open" | "expired" | "accepted" | "declined" | "revoked";
export type SentInvitation = { id: string; email: string; role: RepresentativeRole; note: string | null; by: string | null; createdAt: string; expiresAt: string; state: InvitationState };

const stateOf = (row: Row): InvitationState =>
  row.acceptedAt ? "accepted" : row.declinedAt ? "declined" : row.revokedAt ? "revoked" : row.expiresAt.getTime() <= Date.now() ? "expired" : "open";

/** Invitations of an organisation, the newest first, at most 100; null to those who may not invite. Two queries. */
export async function listInvitations(viewer: Viewer, organizationId: string): Promise<SentInvitation[] | null> {
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organizationId))) return null;
  const rows = await database().select({ row: organizationInvitations, by: members.name }).from(organizationInvitations)
    .leftJoin(members, eq(members.id, organizationInvitations.invitedBy))
    .where(eq(organizationInvitations.organizationId, organizationId)).orderBy(desc(organizationInvitations.createdAt), desc(organizationInvitations.id)).limit(100);
  return rows.map(({ row, by }) => ({
    id: row.id, email: row.email, role: row.role, note: row.note, by, createdAt: row.createdAt.toISOString(), expiresAt: row.expiresAt.toISOString(), state: stateOf(row),
  }));
}

export type ReceivedInvitation = { id: string; organization: OrganizationCard; role: RepresentativeRole; note: string | null; by: string | null; expiresAt: string };

const received = { id: organizationInvitations.id, role: organizationInvitations.role, note: organizationInvitations.note, by: members.name, expiresAt: organizationInvitations.expiresAt, organization: cardColumns };

/** Open invitations to the viewer's confirmed address. One query. */
export async function listMyInvitations(viewer: Viewer): Promise<ReceivedInvitation[]> {
  if (viewer.kind !== "member") return [];
  const mine = sql`${organizationInvitations.emailKey} = (select email_key from members where id = ${viewer.memberId}::uuid and email_confirmed_at is not null)`;
  const rows = await database().select(received).from(organizationInvitations)
    .innerJoin(organizations, eq(organizations.id, organizationInvitations.organizationId)).leftJoin(members, eq(members.id, organizationInvitations.invitedBy))
    .where(and(mine, isNull(organizationInvitations.acceptedAt), isNull(organizationInvitations.declinedAt), isNull(organizationInvitations.revokedAt), gt(organizationInvitations.expiresAt, sql`now()`)))
    .orderBy(desc(organizationInvitations.createdAt));
  return rows.map((row) => ({ ...row, expiresAt: row.expiresAt.toISOString() }));
}

export type LinkedInvitation = ReceivedInvitation & { email: string; state: InvitationState; mine: boolean };

/** What a mailed link stands for; null when it leads nowhere. Whoever has the link has the letter. */
export async function findInvitation(viewer: Viewer, token: string): Promise<LinkedInvitation | null> {
  const [found] = await database().select({ ...received, row: organizationInvitations }).from(organizationInvitations)
    .innerJoin(organizations, eq(organizations.id, organizationInvitations.organizationId)).leftJoin(members, eq(members.id, organizationInvitations.invitedBy))
    .where(eq(organizationInvitations.tokenHash, hashToken(token)));
  if (!found) return null;
  const { row, ...rest } = found;
  return { ...rest, expiresAt: row.expiresAt.toISOString(), email: row.email, state: stateOf(row), mine: row.emailKey === (await ownAddress(viewer)) };
}
