import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, participants } from "#db/schema/clusters.ts";
import { clusterTies } from "#db/schema/clusters-network.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { members } from "#db/schema/members.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { notBlocked } from "#lib/members/queries/blocks.ts";
import type { ValueChainRole } from "../labels.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { inForce } from "./union.ts";
import { visibleClusters } from "./visible.ts";

/** Who came into a cluster: an organisation in its role, a person; into a union a cluster. */
export type Newcomer = { id: string; joinedAt: string } & (
  | { organization: { slug: string; name: LocalizedText; originalLocale: Locale; country: string; city: string | null }; valueChainRole: ValueChainRole; person?: undefined; cluster?: undefined }
  | { person: { memberId: string; handle: string; name: string }; organization?: undefined; cluster?: undefined }
  | { cluster: { slug: string; name: LocalizedText; originalLocale: Locale; country: string; city: string | null }; organization?: undefined; person?: undefined }
);

/** The latest that came into a cluster and are still in, newest first; none to those who may not enter it. Four queries. */
export async function listNewcomers(viewer: Viewer, clusterId: string, limit = 6): Promise<Newcomer[]> {
  if (!mayEnterWorkspace(await findStanding(viewer, clusterId))) return [];
  const { slug, name, originalLocale, country, city } = organizations;
  const [companies, people, joined] = await Promise.all([
    database()
      .select({ id: participants.id, joinedAt: participants.joinedAt, valueChainRole: participants.valueChainRole, organization: { slug, name, originalLocale, country, city } })
      .from(participants).innerJoin(organizations, eq(organizations.id, participants.organizationId))
      .where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt)))
      .orderBy(desc(participants.joinedAt), desc(participants.id)).limit(limit),
    database()
      .select({ id: personParticipants.id, joinedAt: personParticipants.joinedAt, person: { memberId: members.id, handle: members.handle, name: members.name } })
      .from(personParticipants).innerJoin(members, eq(members.id, personParticipants.memberId))
      .where(and(eq(personParticipants.clusterId, clusterId), isNull(personParticipants.leftAt), isNull(members.bannedAt), isNull(members.deletedAt), notBlocked(viewer, members.id)))
      .orderBy(desc(personParticipants.joinedAt), desc(personParticipants.id)).limit(limit),
    database()
      .select({ id: clusterTies.id, joinedAt: sql<Date>`${clusterTies.acceptedAt}`.mapWith(clusterTies.acceptedAt), cluster: { slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale, country: clusters.country, city: clusters.city } })
      .from(clusterTies).innerJoin(clusters, eq(clusters.id, clusterTies.lowerId))
      .where(and(eq(clusterTies.upperId, clusterId), eq(clusterTies.kind, "member"), inForce, visibleClusters(viewer)))
      .orderBy(desc(clusterTies.acceptedAt), desc(clusterTies.id)).limit(limit),
  ]);
  return [...companies, ...people, ...joined].sort((a, b) => b.joinedAt.getTime() - a.joinedAt.getTime()).slice(0, limit).map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }) as Newcomer);
}
