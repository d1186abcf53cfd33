import { sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { noStanding, type Standing } from "../policy.ts";

/**
 * How the viewer stands to a cluster, always read anew: ties whose time has not ended, in clusters and organisations that
 * have not left. One query; none for guests.
 */
export async function findStanding(viewer: Viewer, clusterId: string, tx?: Transaction): Promise<Standing> {
  if (viewer.kind !== "member") return noStanding;
  const ties = standingColumns(sql`${clusterId}::uuid`, sql`${viewer.memberId}::uuid`);
  const [found] = await (tx ?? database()).select(ties).from(sql`(select 1) as one`);
  return { ...noStanding, ...found, staff: isStaff(viewer) };
}

/** The columns of a standing but for `staff`, for queries that read it beside something else: cluster and member as SQL. */
export const standingColumns = (cluster: SQL, member: SQL) => ({
  coordinator: coordinates(cluster, member),
  moderator: moderates(cluster, member),
  representative: represents(cluster, member),
  participant: takesPart(cluster, member),
  unionRepresentative: representsInUnion(cluster, member),
  agreed: agreed(cluster, member),
});

/** `mayEnterWorkspace` as a condition, without the project office: for sets of members and clusters. */
export const mayEnter = (cluster: SQL, member: SQL) => sql<boolean>`(
  ${coordinates(cluster, member)} or ${moderates(cluster, member)} or ${representsInUnion(cluster, member)}
  or ((${represents(cluster, member)} or ${takesPart(cluster, member)}) and ${agreed(cluster, member)}))`;

const coordinates = (cluster: SQL, member: SQL) => sql<boolean>`exists (
  select from coordinators c where c.cluster_id = ${cluster} and c.member_id = ${member} and c.ended_at is null)`;

const moderates = (cluster: SQL, member: SQL) => sql<boolean>`exists (
  select from moderators d where d.cluster_id = ${cluster} and d.member_id = ${member} and d.ended_at is null)`;

const represents = (cluster: SQL, member: SQL) => sql<boolean>`exists (
  select from participants p join representatives r on r.organization_id = p.organization_id
  where p.cluster_id = ${cluster} and p.left_at is null and r.member_id = ${member} and r.ended_at is null)`;

const takesPart = (cluster: SQL, member: SQL) => sql<boolean>`exists (
  select from person_participants t where t.cluster_id = ${cluster} and t.member_id = ${member} and t.left_at is null)`;

const representsInUnion = (cluster: SQL, member: SQL) => sql<boolean>`exists (
  select from cluster_ties t join coordinators c on c.cluster_id = t.lower_id
  where t.kind = 'member' and t.upper_id = ${cluster} and t.accepted_at is not null and t.ended_at is null
    and c.member_id = ${member} and c.ended_at is null)`;

/** Whether each organisation that the member speaks for in the cluster, and they themselves, accepted what counts now. */
const agreed = (cluster: SQL, member: SQL) => sql<boolean>`not exists (
  select from cluster_agreements a where a.cluster_id = ${cluster} and a.ended_at is null and (
    exists (
      select from participants p join representatives r on r.organization_id = p.organization_id
      where p.cluster_id = ${cluster} and p.left_at is null and r.member_id = ${member} and r.ended_at is null and not exists (
        select from cluster_agreement_acceptances x where x.agreement_id = a.id and x.version = a.version and x.organization_id = p.organization_id))
    or exists (
      select from person_participants t
      where t.cluster_id = ${cluster} and t.member_id = ${member} and t.left_at is null and not exists (
        select from cluster_agreement_acceptances x where x.agreement_id = a.id and x.version = a.version and x.member_id = t.member_id and x.organization_id is null))))`;
