import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, participants } from "#db/schema/clusters.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import type { RepresentativeRole } from "#lib/organizations/labels.ts";
import type { ValueChainRole } from "../labels.ts";
import { cardColumns, nameSeenBy, type ClusterCard } from "./shape.ts";
import { openClusters } from "./visible.ts";

export type Participant = {
  id: string;
  valueChainRole: ValueChainRole;
  joinedAt: string;
  organization: Pick<OrganizationCard, "id" | "slug" | "name" | "originalLocale" | "kind" | "country" | "city">;
};

export type Person = { memberId: string; name: string; handle: string; headline: string | null; organizationId: string; role: RepresentativeRole };

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
