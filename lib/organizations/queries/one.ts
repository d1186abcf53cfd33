import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { headlineSeenBy } from "#lib/members/queries/visible.ts";
import { slug as slugType } from "../input.ts";
import type { RepresentativeRole } from "../labels.ts";
import { mayEditOrganization, type OrganizationStanding } from "../policy.ts";
import { columns, type Organization } from "./shape.ts";

/** One organisation by its slug; null if there is none. Everybody may see it. */
export async function findOrganization(_viewer: Viewer, slug: string, tx?: Transaction): Promise<Organization | null> {
  if (!slugType.safeParse(slug).success) return null; // Postgres refuses what no slug can hold, such as NUL
  const [row] = await (tx ?? database()).select(columns).from(organizations).where(eq(organizations.slug, slug));
  return row ? { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() } : null;
}

/** How the viewer stands to an organisation, always read anew. */
export async function findOrganizationStanding(viewer: Viewer, organizationId: string, tx?: Transaction): Promise<OrganizationStanding> {
  if (viewer.kind !== "member") return { role: null, staff: false };
  const [row] = await (tx ?? database()).select({ role: representatives.role }).from(representatives)
    .where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, viewer.memberId), isNull(representatives.endedAt)));
  return { role: row?.role ?? null, staff: isStaff(viewer) };
}

export type Representative = { memberId: string; name: string; handle: string; headline: string | null; role: RepresentativeRole; since: string };

/** Who speaks for an organisation, administrators first, blocked ones among them: whoever answers for it must know; null to those who neither do so themselves nor are staff. */
export async function listRepresentatives(viewer: Viewer, organizationId: string): Promise<Representative[] | null> {
  const standing = await findOrganizationStanding(viewer, organizationId);
  if (!standing.role && !mayEditOrganization(standing)) return null;
  const rows = await database()
    .select({ memberId: members.id, name: members.name, handle: members.handle, headline: headlineSeenBy(viewer, members.id), role: representatives.role, since: representatives.createdAt })
    .from(representatives)
    .innerJoin(members, eq(members.id, representatives.memberId))
    .where(and(eq(representatives.organizationId, organizationId), isNull(representatives.endedAt)))
    .orderBy(asc(representatives.role), asc(sql`lower(${members.name})`), asc(members.id));
  return rows.map((row) => ({ ...row, since: row.since.toISOString() }));
}
