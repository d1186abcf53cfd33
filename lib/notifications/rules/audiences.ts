import { and, eq, isNull } from "drizzle-orm";
import { clusters, coordinators, participants } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** The cluster and organisation that a fact names, and their names as data for words. */
export async function subjects(tx: Transaction, fact: Fact) {
  const [cluster] = fact.clusterId ? await tx.select({ slug: clusters.slug, name: clusters.name }).from(clusters).where(eq(clusters.id, fact.clusterId)) : [];
  const [organization] = fact.organizationId
    ? await tx.select({ slug: organizations.slug, name: organizations.name }).from(organizations).where(eq(organizations.id, fact.organizationId))
    : [];
  return { cluster, organization, names: { cluster: cluster?.name ?? {}, organization: organization?.name ?? {} } };
}

const ids = (rows: { id: string }[]) => rows.map((row) => row.id);

/** Who runs a cluster now. */
export const coordinatorsOf = async (tx: Transaction, clusterId: string) =>
  ids(await tx.select({ id: coordinators.memberId }).from(coordinators).where(and(eq(coordinators.clusterId, clusterId), isNull(coordinators.endedAt))));

/** Who speaks for an organisation now; only its administrators on request. */
export const representativesOf = async (tx: Transaction, organizationId: string, role?: "administrator") =>
  ids(await tx.select({ id: representatives.memberId }).from(representatives)
    .where(and(eq(representatives.organizationId, organizationId), isNull(representatives.endedAt), role ? eq(representatives.role, role) : undefined)));

/** Everybody of a cluster's workspace: who runs it, and who speaks for its participants. */
export async function workspaceOf(tx: Transaction, clusterId: string): Promise<string[]> {
  const speakers = await tx.selectDistinct({ id: representatives.memberId }).from(representatives)
    .innerJoin(participants, eq(participants.organizationId, representatives.organizationId))
    .where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt), isNull(representatives.endedAt)));
  return [...new Set([...(await coordinatorsOf(tx, clusterId)), ...ids(speakers)])];
}

/** The staff of the platform. */
export const projectOffice = async (tx: Transaction) =>
  ids(await tx.select({ id: members.id }).from(members).where(and(eq(members.staffRole, "project_office"), isNull(members.bannedAt))));
