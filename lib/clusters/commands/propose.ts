import { and, count, eq, inArray, isNull } from "drizzle-orm";
import { clusterProposals, proposalFounders, proposalMessages } from "#db/schema/clusters-proposals.ts";
import { organizations } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound, Refusal } from "#lib/core/errors.ts";
import { holdName, inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { originalOf } from "#lib/i18n/localized.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { founderNamed, proposalAnswered, proposalAsked, proposalChanged, proposalSubmitted, proposalWithdrawn } from "../activity.ts";
import type { ProposalInput, ProposalPatch } from "../input/proposals.ts";

export type Proposal = typeof clusterProposals.$inferSelect;

/** Proposals of one member that may wait at once. */
const maxOpen = 5;

/**
 * Proposes to found a cluster. Founders that the proposer speaks for have agreed with that; the others are asked.
 * @throws conflict when five of theirs wait already; invalid at `founders.<n>.organizationId` for an unknown organisation,
 * at `founders` when the proposer speaks for none of them
 */
export async function proposeCluster(viewer: Viewer, { founders, ...input }: ProposalInput): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    // one proposer at a time, so that the count stands
    await holdName(tx, `proposals ${member.memberId}`);
    const [mine] = await tx.select({ count: count() }).from(clusterProposals)
      .where(and(eq(clusterProposals.proposerId, member.memberId), isNull(clusterProposals.admittedAt), isNull(clusterProposals.declinedAt), isNull(clusterProposals.withdrawnAt)));
    if (mine!.count >= maxOpen) throw conflict("clusters.too_many_proposals");
    const originalLocale = originalOf(input.name, input.originalLocale ?? viewer.locale);
    const [made] = await tx.insert(clusterProposals).values({ ...input, originalLocale, proposerId: member.memberId }).returning();
    await nameFounders(tx, member, made!, founders);
    await record(tx, viewer, proposalSubmitted, about(made!));
    return { id: made!.id };
  });
}

/** Changes a proposal that waits and that nobody changed since `rev`. @throws stale, conflict when it is decided, not_found but to the proposer */
export async function changeProposal(viewer: Viewer, { proposalId, rev, founders, ...input }: ProposalPatch & { proposalId: string; rev: number }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId);
    if (proposal.proposerId !== member.memberId) throw notFound();
    refuseUnlessOpen(proposal);
    if (proposal.rev !== rev) throw new Refusal("stale", "clusters.stale"); // the form merges
    const originalLocale = originalOf(input.name ?? proposal.name, input.originalLocale ?? proposal.originalLocale);
    await tx.update(clusterProposals).set({ ...input, originalLocale, rev: rev + 1, updatedAt: new Date() }).where(eq(clusterProposals.id, proposalId));
    if (founders) await nameFounders(tx, member, proposal, founders);
    await record(tx, viewer, proposalChanged, about(proposal));
  });
}

/** Puts these in the place of the founders named before; an answer that was given stays. */
async function nameFounders(tx: Transaction, member: MemberViewer, proposal: Proposal, founders: ProposalInput["founders"]) {
  const ids = founders.map(({ organizationId }) => organizationId);
  const known = new Set((await tx.select({ id: organizations.id }).from(organizations).where(inArray(organizations.id, ids))).map(({ id }) => id));
  const unknown = ids.flatMap((id, index) => (known.has(id) ? [] : [{ path: `founders.${index}.organizationId`, reason: "clusters.no_such_organization" }]));
  if (unknown.length) throw new Refusal("invalid", "invalid", unknown);
  const own = new Set<string>();
  for (const id of ids) if (mayRepresent(await findOrganizationStanding(member, id, tx))) own.add(id);
  if (!own.size) throw new Refusal("invalid", "invalid", [{ path: "founders", reason: "clusters.founder_of_yours" }]);
  const before = await tx.select().from(proposalFounders).where(eq(proposalFounders.proposalId, proposal.id));
  const gone = before.filter(({ organizationId }) => !ids.includes(organizationId));
  if (gone.length) await tx.delete(proposalFounders).where(inArray(proposalFounders.id, gone.map(({ id }) => id)));
  for (const { organizationId, valueChainRole } of founders) {
    const agreed = own.has(organizationId) ? { agreedAt: new Date(), refusedAt: null, answeredBy: member.memberId } : {};
    const [row] = await tx.insert(proposalFounders).values({ proposalId: proposal.id, organizationId, valueChainRole, ...agreed })
      .onConflictDoUpdate({ target: [proposalFounders.proposalId, proposalFounders.organizationId], set: { valueChainRole, ...agreed } })
      .returning({ id: proposalFounders.id });
    const isNew = !before.some((founder) => founder.organizationId === organizationId);
    if (isNew && !own.has(organizationId)) await record(tx, member, founderNamed, { ...about(proposal), organizationId, subjectId: row!.id });
  }
}

/** Says something in a proposal's thread: the office asks, the proposer answers. @throws not_found to all others, conflict when it is decided */
export async function writeInProposal(viewer: Viewer, { proposalId, text }: { proposalId: string; text: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId);
    const own = proposal.proposerId === member.memberId;
    if (!own && !isStaff(member)) throw notFound();
    refuseUnlessOpen(proposal);
    const [written] = await tx.insert(proposalMessages).values({ proposalId, authorId: member.memberId, office: !own, text }).returning({ id: proposalMessages.id });
    await record(tx, viewer, own ? proposalAnswered : proposalAsked, about(proposal));
    return written!;
  });
}

/** Takes a proposal back; a second time changes nothing. @throws not_found but to the proposer, conflict when it is decided */
export async function withdrawProposal(viewer: Viewer, { proposalId }: { proposalId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const proposal = await lockProposal(tx, proposalId);
    if (proposal.proposerId !== member.memberId) throw notFound();
    if (proposal.withdrawnAt) return;
    refuseUnlessOpen(proposal);
    await tx.update(clusterProposals).set({ withdrawnAt: new Date() }).where(eq(clusterProposals.id, proposalId));
    await record(tx, viewer, proposalWithdrawn, about(proposal));
  });
}

/** Holds a proposal's row until the commit. @throws not_found */
export async function lockProposal(tx: Transaction, proposalId: string): Promise<Proposal> {
  const [proposal] = await tx.select().from(clusterProposals).where(eq(clusterProposals.id, proposalId)).for("update");
  if (!proposal) throw notFound();
  return proposal;
}

/** @throws conflict when it is decided or withdrawn */
export function refuseUnlessOpen({ admittedAt, declinedAt, withdrawnAt }: Proposal) {
  if (withdrawnAt) throw conflict("clusters.proposal_withdrawn");
  if (admittedAt || declinedAt) throw conflict("clusters.proposal_decided");
}

export const about = ({ id, proposerId }: Proposal) => ({ subjectId: id, data: { proposerId } });
