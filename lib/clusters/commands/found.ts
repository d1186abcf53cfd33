import { and, eq, isNotNull } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { clusterProposals, proposalFounders } from "#db/schema/clusters-proposals.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { clusterCreated, founderAgreed, founderRefused, participantJoined, proposalAdmitted, proposalDeclined } from "../activity.ts";
import type { ClusterStage } from "../labels.ts";
import { admitOrganization } from "./admit.ts";
import { insertCluster } from "./cluster.ts";
import { refuseUnlessStaff } from "./lock.ts";
import { about, lockProposal, refuseUnlessOpen, type Proposal } from "./propose.ts";
import { makeCoordinator } from "./roles.ts";

/**
 * Admits a proposal: makes the cluster, with its proposer as coordinator and the founders that have agreed as participants.
 * Admitting again answers with the same cluster.
 * @throws not_found but to staff; conflict when it was declined or withdrawn
 */
export async function admitProposal(viewer: Viewer, { proposalId, stage }: { proposalId: string; stage?: ClusterStage }): Promise<{ slug: string }> {
  refuseUnlessStaff(viewer);
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId);
    if (proposal.clusterId) return slugOf(tx, proposal.clusterId);
    refuseUnlessOpen(proposal);
    const { name, keyProduct, aim, originalLocale, country, city, industry } = proposal;
    const made = await insertCluster(tx, viewer, { name, keyProduct, summary: aim, originalLocale, country, city, industry, stage: stage ?? proposal.stage });
    await tx.update(clusterProposals).set({ admittedAt: new Date(), decidedBy: memberId, clusterId: made.id }).where(eq(clusterProposals.id, proposalId));
    await record(tx, viewer, clusterCreated, { clusterId: made.id, subjectId: made.id });
    await makeCoordinator(tx, viewer, made.id, proposal.proposerId);
    const founders = await tx.select().from(proposalFounders).where(and(eq(proposalFounders.proposalId, proposalId), isNotNull(proposalFounders.agreedAt)));
    for (const founder of founders) await seat(tx, viewer, made.id, founder);
    await record(tx, viewer, proposalAdmitted, { ...about(proposal), clusterId: made.id });
    return { slug: made.slug };
  });
}

async function seat(tx: Transaction, viewer: Viewer, clusterId: string, { organizationId, valueChainRole }: typeof proposalFounders.$inferSelect) {
  if (await admitOrganization(tx, { clusterId, organizationId, valueChainRole })) {
    await record(tx, viewer, participantJoined, { clusterId, organizationId, subjectId: clusterId, data: { valueChainRole, by: "founding" } });
  }
}

async function slugOf(tx: Transaction, clusterId: string) {
  const [cluster] = await tx.select({ slug: clusters.slug }).from(clusters).where(eq(clusters.id, clusterId));
  return cluster!;
}

/** Declines a proposal with a reason that the proposer reads. @throws not_found but to staff; conflict when it was admitted or withdrawn */
export async function declineProposal(viewer: Viewer, { proposalId, reason }: { proposalId: string; reason: string }): Promise<void> {
  refuseUnlessStaff(viewer);
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId);
    if (proposal.declinedAt) return;
    refuseUnlessOpen(proposal);
    await tx.update(clusterProposals).set({ declinedAt: new Date(), decidedBy: memberId, reason }).where(eq(clusterProposals.id, proposalId));
    await record(tx, viewer, proposalDeclined, { ...about(proposal), data: { proposerId: proposal.proposerId, reason } });
  });
}

/**
 * Answers for an organisation that is named as a founder. Whoever agrees after the cluster was admitted takes part at once.
 * @throws not_found to those who do not speak for it; conflict when the proposal was declined or withdrawn, or the
 * organisation has answered
 */
export async function answerAsFounder(viewer: Viewer, { founderId, agree }: { founderId: string; agree: boolean }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { founder, proposal } = await lockFounder(tx, viewer, founderId);
    if (proposal.declinedAt || proposal.withdrawnAt) refuseUnlessOpen(proposal);
    if (founder.agreedAt || founder.refusedAt) throw conflict("clusters.founder_answered");
    const now = new Date();
    await tx.update(proposalFounders).set({ answeredBy: memberId, ...(agree ? { agreedAt: now } : { refusedAt: now }) }).where(eq(proposalFounders.id, founderId));
    await record(tx, viewer, agree ? founderAgreed : founderRefused, { ...about(proposal), organizationId: founder.organizationId, subjectId: founderId });
    if (agree && proposal.clusterId) await seat(tx, viewer, proposal.clusterId, founder);
  });
}

async function lockFounder(tx: Transaction, viewer: Viewer, founderId: string): Promise<{ founder: typeof proposalFounders.$inferSelect; proposal: Proposal }> {
  const [found] = await tx.select().from(proposalFounders).where(eq(proposalFounders.id, founderId));
  if (!found) throw notFound();
  const proposal = await lockProposal(tx, found.proposalId); // the proposal first: it may be admitted at this moment
  const [founder] = await tx.select().from(proposalFounders).where(eq(proposalFounders.id, founderId)).for("update");
  if (!founder) throw notFound();
  if (mayRepresent(await findOrganizationStanding(viewer, founder.organizationId, tx))) return { founder, proposal };
  const [own, office] = [viewer.kind === "member" && viewer.memberId === proposal.proposerId, isStaff(viewer)];
  throw own || office ? forbidden("organizations.not_representative") : notFound(); // those two see it, but do not answer for others
}
