import { and, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizationRelations } from "#db/schema/organizations-relations.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { relationSides, type RelationSide } from "../labels.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganizationStanding } from "./one.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

export type Relation = { id: string; side: RelationSide; organization: OrganizationCard; since: string };
export type WaitingRelation = Omit<Relation, "since"> & { proposedAt: string; /** We answer; else we wait. */ ours: boolean };

type Row = Pick<typeof organizationRelations.$inferSelect, "kind" | "firstId" | "secondId">;

/** What the other organisation is to this one. */
export const sideSeenBy = ({ kind, firstId }: Row, organizationId: string): RelationSide =>
  kind === "partner" ? "partner" : kind === "parent" ? (firstId === organizationId ? "subsidiary" : "parent") : firstId === organizationId ? "customer" : "supplier";

const of = (organizationId: string) => or(eq(organizationRelations.firstId, organizationId), eq(organizationRelations.secondId, organizationId));
const other = (organizationId: string) => sql`${organizations.id} = case when ${organizationRelations.firstId} = ${organizationId}::uuid then ${organizationRelations.secondId} else ${organizationRelations.firstId} end`;
const byside = <T extends { side: RelationSide }>(rows: T[]) => rows.sort((a, b) => relationSides.indexOf(a.side) - relationSides.indexOf(b.side));

/** Ties that both sides stand by. Everybody may see them. One query. */
export async function listRelations(_viewer: Viewer, organizationId: string): Promise<Relation[]> {
  const rows = await database().select({ relation: organizationRelations, ...cardColumns }).from(organizationRelations).innerJoin(organizations, other(organizationId))
    .where(and(of(organizationId), isNotNull(organizationRelations.confirmedAt), isNull(organizationRelations.endedAt))).orderBy(organizationRelations.id).limit(200);
  return byside(rows.map(({ relation, ...organization }) => ({ id: relation.id, side: sideSeenBy(relation, organizationId), organization, since: relation.confirmedAt!.toISOString() })));
}

/** Ties that wait for one of the two sides; null to those who decide nothing here. Two queries. */
export async function listWaitingRelations(viewer: Viewer, organizationId: string): Promise<WaitingRelation[] | null> {
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organizationId))) return null;
  const rows = await database().select({ relation: organizationRelations, ...cardColumns }).from(organizationRelations).innerJoin(organizations, other(organizationId))
    .where(and(of(organizationId), isNull(organizationRelations.confirmedAt), isNull(organizationRelations.endedAt))).orderBy(organizationRelations.id).limit(200);
  return byside(rows.map(({ relation, ...organization }) =>
    ({ id: relation.id, side: sideSeenBy(relation, organizationId), organization, proposedAt: relation.createdAt.toISOString(), ours: relation.proposedById !== organizationId })));
}
