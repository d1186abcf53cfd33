import { and, count, eq, isNull, sql } from "drizzle-orm";
import { participants } from "#db/schema/clusters.ts";
import { clusterAgreements, clusterAgreementVersions } from "#db/schema/clusters-agreements.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound, stale } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { agreementAccepted, agreementEnded, agreementPublished } from "../activity.ts";
import type { AcceptedAgreement } from "../input.ts";
import { maxAgreements, type AgreementInput } from "../input/agreements.ts";
import { acceptAll } from "./accept.ts";
import { lockCluster, lockManaged } from "./lock.ts";

/** Publishes an agreement: from now on participants' people are asked at the workspace's door. @throws forbidden but to coordinators */
export async function publishAgreement(viewer: Viewer, { slug, ...words }: AgreementInput & { slug: string }): Promise<{ id: string }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    const here = and(eq(clusterAgreements.clusterId, cluster.id), isNull(clusterAgreements.endedAt));
    const [there] = await tx.select({ count: count() }).from(clusterAgreements).where(here);
    if (there!.count >= maxAgreements) throw conflict("clusters.too_many_agreements");
    const [made] = await tx.insert(clusterAgreements).values({ clusterId: cluster.id }).returning({ id: clusterAgreements.id });
    await tx.insert(clusterAgreementVersions).values({ agreementId: made!.id, version: 1, ...words, createdBy: memberId });
    await record(tx, viewer, agreementPublished, { clusterId: cluster.id, subjectId: made!.id, data: { version: 1 } });
    return made!;
  });
}

/**
 * Publishes a new version of an agreement, made of the one that is `version` now; everybody is asked again.
 * @throws stale when somebody published one meanwhile
 */
export async function reviseAgreement(viewer: Viewer, { slug, agreementId, version, ...words }: AgreementInput & { slug: string; agreementId: string; version: number }): Promise<{ version: number }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { clusterId, agreement } = await lockAgreement(viewer, tx, slug, agreementId);
    if (agreement.version !== version) throw stale();
    const next = version + 1;
    await tx.insert(clusterAgreementVersions).values({ agreementId, version: next, ...words, createdBy: memberId });
    await tx.update(clusterAgreements).set({ version: next }).where(eq(clusterAgreements.id, agreementId));
    await record(tx, viewer, agreementPublished, { clusterId, subjectId: agreementId, data: { version: next } });
    return { version: next };
  });
}

/** Asks for an agreement no more; what was accepted stays known. */
export async function endAgreement(viewer: Viewer, { slug, agreementId }: { slug: string; agreementId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { clusterId } = await lockAgreement(viewer, tx, slug, agreementId);
    await tx.update(clusterAgreements).set({ endedAt: new Date() }).where(eq(clusterAgreements.id, agreementId));
    await record(tx, viewer, agreementEnded, { clusterId, subjectId: agreementId });
  });
}

async function lockAgreement(viewer: Viewer, tx: Transaction, slug: string, agreementId: string) {
  const { id: clusterId } = await lockManaged(viewer, tx, slug);
  const [agreement] = await tx.select().from(clusterAgreements)
    .where(and(eq(clusterAgreements.id, agreementId), eq(clusterAgreements.clusterId, clusterId), isNull(clusterAgreements.endedAt)));
  if (!agreement) throw notFound();
  return { clusterId, agreement };
}

/**
 * Accepts all that a cluster asks for, in the name of each of the viewer's organisations that take part, and in their own
 * where they take part in person. @throws as `acceptAll`; not_found to those who take part in no way
 */
export async function acceptAgreements(viewer: Viewer, { slug, agreements }: { slug: string; agreements: AcceptedAgreement[] }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id: clusterId } = await lockCluster(tx, slug, "share");
    const names = await namesIn(tx, clusterId, memberId);
    if (!names.length) throw notFound();
    for (const organizationId of names) {
      for (const { id, version } of await acceptAll(tx, { clusterId, memberId, organizationId }, agreements)) {
        await record(tx, viewer, agreementAccepted, { clusterId, organizationId: organizationId ?? undefined, subjectId: id, data: { version } });
      }
    }
  });
}

async function namesIn(tx: Transaction, clusterId: string, memberId: string): Promise<(string | null)[]> {
  const organizations = await tx.selectDistinct({ id: participants.organizationId }).from(participants)
    .innerJoin(representatives, and(eq(representatives.organizationId, participants.organizationId), eq(representatives.memberId, memberId), isNull(representatives.endedAt)))
    .where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt)));
  const [person] = await tx.select({ one: sql`1` }).from(personParticipants)
    .where(and(eq(personParticipants.clusterId, clusterId), eq(personParticipants.memberId, memberId), isNull(personParticipants.leftAt)));
  return [...organizations.map(({ id }) => id), ...(person ? [null] : [])];
}
