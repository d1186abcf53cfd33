import { and, asc, eq, exists, inArray, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, participants } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import { headlineSeenBy } from "#lib/members/queries/visible.ts";
import { nameSeenBy as organizationName } from "#lib/organizations/queries/shape.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import type { RepresentativeRole } from "#lib/organizations/labels.ts";
import { valueChainRoles, type ValueChainRole } from "../labels.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { cardColumns, nameSeenBy, type ClusterCard } from "./shape.ts";
import { openClusters } from "./visible.ts";

export type Participant = {
  id: string;
  valueChainRole: ValueChainRole;
  joinedAt: string;
  organization: Pick<OrganizationCard, "id" | "slug" | "name" | "originalLocale" | "kind" | "country" | "city">;
};

/** The organisations that take part in a cluster, along the value chain, then by name. Of clusters that are not public only those inside see them. One query. */
export async function listParticipants(viewer: Viewer, clusterId: string): Promise<Participant[]> {
  const { id, slug, name, originalLocale, kind, country, city } = organizations;
  const rows = await database()
    .select({ id: participants.id, valueChainRole: participants.valueChainRole, joinedAt: participants.joinedAt, organization: { id, slug, name, originalLocale, kind, country, city } })
    .from(participants)
    .innerJoin(organizations, eq(organizations.id, participants.organizationId))
    .where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt), exists(openOne(viewer, clusterId))))
    .orderBy(chainOrder, asc(organizationName[viewer.locale]), asc(organizations.id))
    .limit(1000);
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}

const openOne = (viewer: Viewer, clusterId: string) => database().select({ one: sql`1` }).from(clusters).where(and(eq(clusters.id, clusterId), openClusters(viewer)));

const chainOrder = sql`array_position(array[${sql.raw(valueChainRoles.map((role) => `'${role}'`).join(", "))}], ${participants.valueChainRole})`;

export type Person = { memberId: string; name: string; handle: string; headline: string | null; organizationId: string; role: RepresentativeRole };

/** Who speaks for the participants of a cluster; null to those who may not enter its workspace. Two queries. */
export async function listPeople(viewer: Viewer, clusterId: string): Promise<Person[] | null> {
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return null;
  const ofCluster = database().select({ id: participants.organizationId }).from(participants).where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt)));
  return database()
    .select({ memberId: members.id, name: members.name, handle: members.handle, headline: headlineSeenBy(viewer, members.id), organizationId: representatives.organizationId, role: representatives.role })
    .from(representatives)
    .innerJoin(members, eq(members.id, representatives.memberId))
    .where(and(inArray(representatives.organizationId, ofCluster), isNull(representatives.endedAt), isNull(members.bannedAt), notBlocked(viewer, members.id)))
    .orderBy(asc(representatives.role), asc(sql`lower(${members.name})`), asc(members.id));
}

/** The clusters that an organisation takes part in, with its role, by name: those whose participants the viewer may see. One query. */
export async function listClustersOf(viewer: Viewer, organizationId: string): Promise<(ClusterCard & { valueChainRole: ValueChainRole; joinedAt: string })[]> {
  const rows = await database()
    .select({ ...cardColumns, valueChainRole: participants.valueChainRole, joinedAt: participants.joinedAt })
    .from(clusters)
    .innerJoin(participants, and(eq(participants.clusterId, clusters.id), isNull(participants.leftAt)))
    .where(and(eq(participants.organizationId, organizationId), openClusters(viewer)))
    .orderBy(asc(nameSeenBy[viewer.locale]), asc(clusters.id));
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}
