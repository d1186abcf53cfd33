import { and, eq, isNull } from "drizzle-orm";
import { clusterAgreementAcceptances, clusterAgreements } from "#db/schema/clusters-agreements.ts";
import { conflict, Refusal } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { AcceptedAgreement } from "../input.ts";

type Who = { clusterId: string; memberId: string; /** In whose name; null for one's own */ organizationId: string | null };

/**
 * Keeps that the cluster's agreements were accepted, each in the version that was shown.
 * @throws invalid at `agreements.<id>` for each that was not; conflict when a newer version was published meanwhile
 */
export async function acceptAll(tx: Transaction, { clusterId, memberId, organizationId }: Who, given: AcceptedAgreement[]): Promise<{ id: string; version: number }[]> {
  const asked = await tx.select({ id: clusterAgreements.id, version: clusterAgreements.version }).from(clusterAgreements)
    .where(and(eq(clusterAgreements.clusterId, clusterId), isNull(clusterAgreements.endedAt))).orderBy(clusterAgreements.id).for("share");
  const accepted = new Map(given.map(({ agreementId, version }) => [agreementId, version]));
  const missing = asked.filter(({ id }) => !accepted.has(id));
  if (missing.length) throw new Refusal("invalid", "invalid", missing.map(({ id }) => ({ path: `agreements.${id}`, reason: "clusters.must_agree" })));
  if (asked.some(({ id, version }) => accepted.get(id) !== version)) throw conflict("clusters.agreement_changed");
  if (asked.length) {
    await tx.insert(clusterAgreementAcceptances)
      .values(asked.map(({ id, version }) => ({ agreementId: id, version, organizationId, memberId }))).onConflictDoNothing();
  }
  return asked;
}
