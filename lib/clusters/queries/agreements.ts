import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusterAgreements, clusterAgreementVersions } from "#db/schema/clusters-agreements.ts";
import { members } from "#db/schema/members.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { mayManage } from "../policy.ts";
import { findStanding } from "./standing.ts";

/** What participants of a cluster agree to, in the version that counts. Time in ISO 8601, UTC. */
export type Agreement = { id: string; version: number; title: LocalizedText; body: LocalizedText; publishedAt: string };

/** The agreements that one accepts to take part in a cluster, oldest first. Who may see the cluster may read them. One query. */
export async function listAgreements(_viewer: Viewer, clusterId: string, tx?: Transaction): Promise<Agreement[]> {
  const rows = await (tx ?? database())
    .select({ id: clusterAgreements.id, version: clusterAgreements.version, title: clusterAgreementVersions.title, body: clusterAgreementVersions.body, publishedAt: clusterAgreementVersions.createdAt })
    .from(clusterAgreements)
    .innerJoin(clusterAgreementVersions, and(eq(clusterAgreementVersions.agreementId, clusterAgreements.id), eq(clusterAgreementVersions.version, clusterAgreements.version)))
    .where(and(eq(clusterAgreements.clusterId, clusterId), isNull(clusterAgreements.endedAt)))
    .orderBy(asc(clusterAgreements.id));
  return rows.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }));
}

export type AgreementState = Agreement & {
  /** Participants that have accepted this version, of all that are asked */
  accepted: number;
  asked: number;
  versions: { version: number; title: LocalizedText; publishedAt: string; by: string | null }[];
};

/** The agreements with who has accepted them and their earlier versions; null to those who do not run the cluster. Three queries. */
export async function listAgreementStates(viewer: Viewer, clusterId: string): Promise<AgreementState[] | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  const [agreements, counts, versions] = await Promise.all([listAgreements(viewer, clusterId), countAcceptances(clusterId), listVersions(clusterId)]);
  return agreements.map((agreement) => ({
    ...agreement,
    ...(counts.get(agreement.id) ?? { accepted: 0, asked: 0 }),
    versions: versions.filter(({ id }) => id === agreement.id).map(({ version, title, at, by }) => ({ version, title, publishedAt: at.toISOString(), by })),
  }));
}

async function countAcceptances(clusterId: string) {
  const rows = await database().execute<{ id: string; accepted: number; asked: number }>(sql`
    with asked as (
      select p.organization_id, null::uuid as member_id from participants p where p.cluster_id = ${clusterId} and p.left_at is null
      union all select null, t.member_id from person_participants t where t.cluster_id = ${clusterId} and t.left_at is null)
    select a.id, count(asked.*)::int as asked, count(asked.*) filter (where exists (
      select from cluster_agreement_acceptances x where x.agreement_id = a.id and x.version = a.version
        and (x.organization_id = asked.organization_id or (x.organization_id is null and x.member_id = asked.member_id))))::int as accepted
    from cluster_agreements a left join asked on true
    where a.cluster_id = ${clusterId} and a.ended_at is null group by a.id`);
  return new Map(rows.map(({ id, accepted, asked }) => [id, { accepted, asked }]));
}

const listVersions = (clusterId: string) =>
  database()
    .select({ id: clusterAgreements.id, version: clusterAgreementVersions.version, title: clusterAgreementVersions.title, at: clusterAgreementVersions.createdAt, by: members.name })
    .from(clusterAgreementVersions)
    .innerJoin(clusterAgreements, eq(clusterAgreements.id, clusterAgreementVersions.agreementId))
    .leftJoin(members, eq(members.id, clusterAgreementVersions.createdBy))
    .where(and(eq(clusterAgreements.clusterId, clusterId), isNull(clusterAgreements.endedAt)))
    .orderBy(desc(clusterAgreementVersions.version));
