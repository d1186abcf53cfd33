import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { clusters, coordinators, joinRequests } from "#db/schema/clusters.ts";
import { clusterAgreementAcceptances } from "#db/schema/clusters-agreements.ts";
import { invitationBatches, invitationLines, invitations, invitationUses } from "#db/schema/clusters-invitations.ts";
import { moderators, personParticipants, welcomesSeen } from "#db/schema/clusters-people.ts";
import { clusterProposals, proposalMessages } from "#db/schema/clusters-proposals.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** What clusters keep of a member: roles, belonging, requests with answers, proposals, invitations made, received and used, what was accepted. */
export const personalData: PersonalData = {
  name: "clusters",
  export: async (tx, memberId) => {
    const ofCluster = { cluster: clusters.slug };
    const data = {
      coordinates: await tx.select({ ...ofCluster, since: coordinators.createdAt, endedAt: coordinators.endedAt }).from(coordinators).innerJoin(clusters, eq(clusters.id, coordinators.clusterId)).where(eq(coordinators.memberId, memberId)),
      moderates: await tx.select({ ...ofCluster, since: moderators.createdAt, endedAt: moderators.endedAt }).from(moderators).innerJoin(clusters, eq(clusters.id, moderators.clusterId)).where(eq(moderators.memberId, memberId)),
      takesPart: await tx.select({ ...ofCluster, joinedAt: personParticipants.joinedAt, leftAt: personParticipants.leftAt, reason: personParticipants.removalReason }).from(personParticipants).innerJoin(clusters, eq(clusters.id, personParticipants.clusterId)).where(eq(personParticipants.memberId, memberId)),
      joinRequests: await tx.select({ ...ofCluster, request: joinRequests }).from(joinRequests).innerJoin(clusters, eq(clusters.id, joinRequests.clusterId)).where(eq(joinRequests.applicantId, memberId)),
      decisions: await tx.select({ ...ofCluster, requestId: joinRequests.id, approvedAt: joinRequests.approvedAt, declinedAt: joinRequests.declinedAt, reason: joinRequests.reason }).from(joinRequests).innerJoin(clusters, eq(clusters.id, joinRequests.clusterId)).where(eq(joinRequests.decidedBy, memberId)),
      proposals: await tx.select().from(clusterProposals).where(eq(clusterProposals.proposerId, memberId)),
      proposalMessages: await tx.select().from(proposalMessages).where(eq(proposalMessages.authorId, memberId)),
      invitationsMade: await tx.select({ ...ofCluster, invitation: invitations }).from(invitations).innerJoin(clusters, eq(clusters.id, invitations.clusterId)).where(eq(invitations.createdBy, memberId)),
      invitationLists: await tx.select({ list: invitationBatches, line: invitationLines }).from(invitationBatches).leftJoin(invitationLines, eq(invitationLines.batchId, invitationBatches.id)).where(eq(invitationBatches.createdBy, memberId)),
      invitationsUsed: await tx.select().from(invitationUses).where(eq(invitationUses.memberId, memberId)),
      accepted: await tx.select().from(clusterAgreementAcceptances).where(eq(clusterAgreementAcceptances.memberId, memberId)),
    };
    return { data };
  },
  erase: async (tx, memberId) => {
    await endTies(tx, memberId);
    await eraseProposals(tx, memberId);
    await eraseInvitations(tx, memberId);
  },
};

/** Roles and belonging end; requests in the member's own name go, with what they answered; those of organisations stay theirs. */
async function endTies(tx: Transaction, memberId: string) {
  const now = new Date();
  await tx.update(coordinators).set({ endedAt: now }).where(and(eq(coordinators.memberId, memberId), isNull(coordinators.endedAt)));
  await tx.update(moderators).set({ endedAt: now }).where(and(eq(moderators.memberId, memberId), isNull(moderators.endedAt)));
  await tx.update(personParticipants).set({ leftAt: now }).where(and(eq(personParticipants.memberId, memberId), isNull(personParticipants.leftAt)));
  await tx.update(personParticipants).set({ removalReason: null }).where(eq(personParticipants.memberId, memberId));
  await tx.delete(joinRequests).where(and(eq(joinRequests.applicantId, memberId), isNull(joinRequests.organizationId)));
  await tx.delete(clusterAgreementAcceptances).where(and(eq(clusterAgreementAcceptances.memberId, memberId), isNull(clusterAgreementAcceptances.organizationId)));
  await tx.delete(welcomesSeen).where(eq(welcomesSeen.memberId, memberId));
}

/** A proposal that became a cluster stays with it, without what was said; any other goes. */
async function eraseProposals(tx: Transaction, memberId: string) {
  await tx.delete(clusterProposals).where(and(eq(clusterProposals.proposerId, memberId), isNull(clusterProposals.clusterId)));
  const own = tx.select({ id: clusterProposals.id }).from(clusterProposals).where(eq(clusterProposals.proposerId, memberId));
  await tx.delete(proposalMessages).where(or(inArray(proposalMessages.proposalId, own), and(eq(proposalMessages.authorId, memberId), eq(proposalMessages.office, false))));
  await tx.update(proposalMessages).set({ authorId: null }).where(eq(proposalMessages.authorId, memberId));
}

/** Their open invitations are revoked; addresses that they typed, and their own address in others' lists, go. */
async function eraseInvitations(tx: Transaction, memberId: string) {
  const nobody = { email: null, emailKey: null, name: null, organization: null };
  const key = sql`(select m.email_key from members m where m.id = ${memberId}::uuid)`;
  await tx.update(invitations).set({ revokedAt: new Date() }).where(and(eq(invitations.createdBy, memberId), isNull(invitations.revokedAt), isNotNull(invitations.maxUses), sql`${invitations.uses} < ${invitations.maxUses}`));
  await tx.update(invitations).set({ ...nobody, note: null }).where(eq(invitations.createdBy, memberId));
  await tx.update(invitations).set(nobody).where(sql`${invitations.emailKey} = ${key}`);
  const lists = tx.select({ id: invitationBatches.id }).from(invitationBatches).where(eq(invitationBatches.createdBy, memberId));
  await tx.delete(invitationLines).where(or(inArray(invitationLines.batchId, lists), sql`lower(${invitationLines.email}) = ${key}`));
  await tx.delete(invitationBatches).where(eq(invitationBatches.createdBy, memberId));
  await tx.delete(invitationUses).where(eq(invitationUses.memberId, memberId));
}
