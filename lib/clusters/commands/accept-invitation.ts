import { and, eq, isNull, sql } from "drizzle-orm";
import { clusters, joinRequests } from "#db/schema/clusters.ts";
import { invitations, invitationUses } from "#db/schema/clusters-invitations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { invitationAccepted, participantJoined, personJoined } from "../activity.ts";
import type { AcceptInvitationInput } from "../input/invitations.ts";
import { invitationOf } from "../invitation-token.ts";
import { invitationState } from "../queries/invitation-state.ts";
import { acceptAll } from "./accept.ts";
import { admitOrganization, admitPerson, removedAt } from "./admit.ts";
import { makeCoordinator, makeModerator } from "./roles.ts";
import { welcome } from "./welcome.ts";

type Invitation = typeof invitations.$inferSelect;
type Cluster = typeof clusters.$inferSelect;

/**
 * Comes in by an invitation: as a coordinator or moderator, in an organisation's name, or in person.
 * @returns the cluster's slug
 * @throws not_found for a link that nobody made; conflict when it has expired, was revoked or used up, when the cluster is
 * closed, takes organisations only, or put the organisation out after inviting; forbidden to those who do not speak for
 * the organisation; invalid at `organizationId`, `valueChainRole`, `agreements.<id>`
 */
export async function acceptInvitation(viewer: Viewer, { token, ...input }: AcceptInvitationInput & { token: string }): Promise<{ slug: string }> {
  const member = requireWriter(viewer);
  const id = invitationOf(token);
  if (!id) throw notFound();
  return inTransaction(async (tx) => {
    // The cluster first, as all commands do, then the invitation: of two who come for the last use one waits here.
    const [cluster] = await tx.select().from(clusters).where(eq(clusters.id, tx.select({ id: invitations.clusterId }).from(invitations).where(eq(invitations.id, id)))).for("share");
    if (!cluster) throw notFound();
    const [invitation] = await tx.select().from(invitations).where(eq(invitations.id, id)).for("update");
    const state = invitationState(invitation!);
    if (state !== "open") throw conflict(`clusters.invitation_${state}`);
    const organizationId = await comeIn(tx, member, cluster, invitation!, input);
    await tx.update(invitations).set({ uses: sql`${invitations.uses} + 1` }).where(eq(invitations.id, id));
    await tx.insert(invitationUses).values({ invitationId: id, memberId: member.memberId, organizationId }).onConflictDoNothing();
    await record(tx, viewer, invitationAccepted, { clusterId: cluster.id, organizationId: organizationId ?? undefined, subjectId: id, data: { role: invitation!.role } });
    await welcome(tx, cluster, member.memberId);
    return { slug: cluster.slug };
  });
}

/** @returns the organisation in whose name, null in one's own */
async function comeIn(tx: Transaction, member: MemberViewer, cluster: Cluster, invitation: Invitation, input: AcceptInvitationInput): Promise<string | null> {
  const { memberId } = member;
  if (invitation.role !== "member") {
    const added = await (invitation.role === "coordinator" ? makeCoordinator : makeModerator)(tx, member, cluster.id, memberId);
    if (!added) throw conflict("clusters.already_in_role");
    return null;
  }
  if (cluster.closedAt) throw conflict("clusters.closed");
  const { organizationId } = input;
  const place = { clusterId: cluster.id };
  const put = await removedAt(tx, organizationId ? { ...place, organizationId } : { ...place, memberId });
  if (put && put > invitation.createdAt) throw conflict("clusters.removed_before");
  return organizationId ? inItsName(tx, member, cluster, invitation, { ...input, organizationId }) : inPerson(tx, member, cluster, input);
}

async function inItsName(tx: Transaction, member: MemberViewer, { id: clusterId }: Cluster, invitation: Invitation, { organizationId, ...input }: AcceptInvitationInput & { organizationId: string }) {
  if (!mayRepresent(await findOrganizationStanding(member, organizationId, tx))) throw forbidden("organizations.not_representative");
  const valueChainRole = invitation.valueChainRole ?? input.valueChainRole;
  if (!valueChainRole) throw invalid("valueChainRole", "required");
  await acceptAll(tx, { clusterId, memberId: member.memberId, organizationId }, input.agreements ?? []);
  if (!(await admitOrganization(tx, { clusterId, organizationId, valueChainRole }))) throw conflict("clusters.already_participant");
  await record(tx, member, participantJoined, { clusterId, organizationId, subjectId: invitation.id, data: { valueChainRole, by: "invitation" } });
  // a request that waited has got what it asked for
  await tx.update(joinRequests).set({ approvedAt: new Date(), decidedBy: invitation.createdBy })
    .where(and(eq(joinRequests.clusterId, clusterId), eq(joinRequests.organizationId, organizationId), isNull(joinRequests.approvedAt), isNull(joinRequests.declinedAt), isNull(joinRequests.withdrawnAt)));
  return organizationId;
}

async function inPerson(tx: Transaction, member: MemberViewer, cluster: Cluster, input: AcceptInvitationInput) {
  const { memberId } = member;
  if (!cluster.admitsPersons) throw invalid("organizationId", "required");
  await acceptAll(tx, { clusterId: cluster.id, memberId, organizationId: null }, input.agreements ?? []);
  if (!(await admitPerson(tx, { clusterId: cluster.id, memberId }))) throw conflict("clusters.already_participant");
  await record(tx, member, personJoined, { clusterId: cluster.id, subjectId: memberId, data: { memberId, by: "invitation" } });
  await tx.update(joinRequests).set({ approvedAt: new Date() })
    .where(and(eq(joinRequests.clusterId, cluster.id), isNull(joinRequests.organizationId), eq(joinRequests.applicantId, memberId), isNull(joinRequests.approvedAt), isNull(joinRequests.declinedAt), isNull(joinRequests.withdrawnAt)));
  return null;
}
