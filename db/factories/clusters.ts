import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { clusters, coordinators, joinRequests, participants } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { representatives, type organizations } from "#db/schema/organizations.ts";
import { viewerOf } from "#lib/auth/member-viewer.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { aMember } from "./members.ts";
import { anOrganization } from "./organizations.ts";

type Cluster = typeof clusters.$inferSelect;
type Organization = typeof organizations.$inferSelect;

/** What may be given to the factories that put an organisation beside a cluster; the rest is made. */
type Together = { cluster?: Cluster; coordinator?: MemberViewer; organization?: Organization; administrator?: MemberViewer };

let made = 0;

/** A cluster with one coordinator (made if not given): `{ cluster, coordinator }`, the latter a viewer. */
export async function aCluster({ coordinator, ...given }: Partial<typeof clusters.$inferInsert> & { coordinator?: MemberViewer } = {}) {
  made += 1;
  const unique = `${made}-${v7().slice(-8)}`;
  const who = coordinator ?? (await aMember()).viewer;
  const [cluster] = await database()
    .insert(clusters)
    .values({ slug: `cluster-${unique}`, name: { en: `Cluster ${unique}` }, country: "BY", ...given })
    .returning();
  await database().insert(coordinators).values({ clusterId: cluster!.id, memberId: who.memberId });
  return { cluster: cluster!, coordinator: who };
}

/**
 * An organisation that takes part in a cluster: `{ cluster, coordinator, organization, administrator, participant }`.
 * `leftAt` makes a former one. A given cluster or organisation brings its first coordinator or administrator.
 */
export async function aParticipant({ cluster, coordinator, organization, administrator, ...given }: Together & Partial<typeof participants.$inferInsert> = {}) {
  const together = await bring({ cluster, coordinator, organization, administrator });
  const [participant] = await database()
    .insert(participants)
    .values({ clusterId: together.cluster.id, organizationId: together.organization.id, valueChainRole: "key_product_manufacturer", ...given })
    .returning();
  return { ...together, participant: participant! };
}

/** An open request to join: `{ cluster, coordinator, organization, applicant, request }`, coordinator and applicant viewers. */
export async function aJoinRequest({ cluster, coordinator, organization, administrator, ...given }: Together & Partial<typeof joinRequests.$inferInsert> = {}) {
  const together = await bring({ cluster, coordinator, organization, administrator });
  const [request] = await database()
    .insert(joinRequests)
    .values({
      clusterId: together.cluster.id,
      organizationId: together.organization.id,
      applicantId: together.administrator.memberId,
      valueChainRole: "component_supplier",
      ...given,
    })
    .returning();
  return { ...together, applicant: together.administrator, request: request! };
}

async function bring({ cluster, coordinator, organization, administrator }: Together) {
  const place = cluster ? { cluster, coordinator: coordinator ?? (await coordinatorOf(cluster)) } : await aCluster({ coordinator });
  const who = organization
    ? { organization, administrator: administrator ?? (await administratorOf(organization)) }
    : await anOrganization({ administrator });
  return { ...place, ...who };
}

async function coordinatorOf(cluster: Cluster): Promise<MemberViewer> {
  const [found] = await database().select({ member: members }).from(coordinators)
    .innerJoin(members, eq(members.id, coordinators.memberId)).where(eq(coordinators.clusterId, cluster.id)).limit(1);
  return viewerOf(found!.member);
}

async function administratorOf(organization: Organization): Promise<MemberViewer> {
  const [found] = await database().select({ member: members }).from(representatives)
    .innerJoin(members, eq(members.id, representatives.memberId)).where(eq(representatives.organizationId, organization.id)).limit(1);
  return viewerOf(found!.member);
}
