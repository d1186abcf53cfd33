import { and, asc, desc, eq, gt, inArray, isNull, lt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { files } from "#db/schema/files.ts";
import { members } from "#db/schema/members.ts";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { organizations } from "#db/schema/organizations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, requireMember, type Viewer } from "#lib/core/viewer.ts";
import type { ShownFile } from "./profile.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

export type ClaimState = "open" | "withdrawn" | "approved" | "declined";
export type Claim = {
  id: string;
  organization: OrganizationCard;
  claimant: { memberId: string; name: string; handle: string; email: string };
  post: string;
  evidence: string;
  files: ShownFile[];
  state: ClaimState;
  reason: string | null;
  createdAt: string;
  decidedAt: string | null;
};

const waiting = and(isNull(organizationClaims.approvedAt), isNull(organizationClaims.declinedAt), isNull(organizationClaims.withdrawnAt))!;

const base = () => database()
  .select({ claim: organizationClaims, organization: cardColumns, claimant: { memberId: members.id, name: members.name, handle: members.handle, email: members.email } })
  .from(organizationClaims).innerJoin(organizations, eq(organizations.id, organizationClaims.organizationId)).innerJoin(members, eq(members.id, organizationClaims.memberId));

/**
 * What was claimed, for the project office: what waits, the oldest first; or what was decided, the newest first. Two
 * queries. @throws not found to others
 */
export async function listClaims(viewer: Viewer, { state = "open", limit = 30, cursor }: { state?: "open" | "decided"; limit?: number; cursor?: string } = {}): Promise<Page<Claim>> {
  if (!isStaff(viewer)) throw notFound();
  const after = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : undefined;
  const { id } = organizationClaims;
  const open = state === "open";
  const rows = await base()
    .where(and(open ? waiting : sql`not (${waiting})`, after ? (open ? gt(id, after) : lt(id, after)) : undefined))
    .orderBy(open ? asc(id) : desc(id)).limit(limit + 1);
  const shown = await withFiles(rows);
  return toPage(shown, limit, (claim) => [claim.id], (claim) => claim);
}

/** The viewer's own claims, the newest first. Two queries. */
export async function listMyClaims(viewer: Viewer): Promise<Claim[]> {
  const { memberId } = requireMember(viewer);
  return withFiles(await base().where(eq(organizationClaims.memberId, memberId)).orderBy(desc(organizationClaims.id)).limit(50));
}

/** How many claims wait for the project office. @throws not found to others */
export async function countWaitingClaims(viewer: Viewer): Promise<number> {
  if (!isStaff(viewer)) throw notFound();
  return database().$count(organizationClaims, waiting);
}

async function withFiles(rows: Awaited<ReturnType<typeof base>>): Promise<Claim[]> {
  const ids = rows.flatMap(({ claim }) => claim.fileIds);
  const found = ids.length ? await database().select({ id: files.id, name: files.name, size: files.size }).from(files).where(inArray(files.id, ids)) : [];
  return rows.map(({ claim, organization, claimant }) => ({
    id: claim.id, organization, claimant, post: claim.post, evidence: claim.evidence, files: found.filter(({ id }) => claim.fileIds.includes(id)),
    state: claim.approvedAt ? "approved" : claim.declinedAt ? "declined" : claim.withdrawnAt ? "withdrawn" : "open",
    reason: claim.reason, createdAt: claim.createdAt.toISOString(), decidedAt: (claim.approvedAt ?? claim.declinedAt)?.toISOString() ?? null,
  }));
}
