import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import type { Fact } from "#lib/activity/kind.ts";

const pages = ({ clusterId }: Pick<Fact, "clusterId">) => ["clusters", `cluster:${clusterId}`];
const bothPages = (fact: Pick<Fact, "clusterId" | "organizationId">) => [...pages(fact), ...(fact.organizationId ? ["organizations", `organization:${fact.organizationId}`] : [])];
// what is shown of a cluster elsewhere hangs on its visibility: its events, the counts of its participants
const everywhere = (fact: Pick<Fact, "clusterId">) => [...pages(fact), "events", "organizations"];
const nothing = z.object({});
const aMember = z.object({ memberId: z.uuid() });
const reason = z.object({ reason: z.string().optional() });
const application = z.object({ applicantId: z.uuid(), valueChainRole: z.string().optional(), reason: z.string().optional() });

export const clusterCreated = defineFact("cluster.created", nothing, pages);
/** `fields`: what is really other than before. */
export const clusterChanged = defineFact("cluster.changed", z.object({ fields: z.array(z.string()).optional() }), everywhere);
export const clusterClosed = defineFact("cluster.closed", nothing, pages);
export const clusterReopened = defineFact("cluster.reopened", nothing, pages);
export const coordinatorAdded = defineFact("coordinator.added", aMember, pages);
export const coordinatorRemoved = defineFact("coordinator.removed", aMember, pages);

export const moderatorAdded = defineFact("moderator.added", aMember);
export const moderatorRemoved = defineFact("moderator.removed", aMember);

/** A request is no public matter until it is approved. */
export const joinSubmitted = defineFact("joinRequest.submitted", application);
export const joinWithdrawn = defineFact("joinRequest.withdrawn", application);
export const joinDeclined = defineFact("joinRequest.declined", application);
export const joinApproved = defineFact("joinRequest.approved", application, bothPages);

/** It has waited for three days; nobody did this. */
export const joinWaiting = defineFact("joinRequest.waiting", application);

/** Came in through an open door, by an invitation or as a founder; after a decision it is `joinRequest.approved`. */
export const participantJoined = defineFact("participant.joined", z.object({ valueChainRole: z.string(), by: z.enum(["door", "invitation", "founding"]) }), bothPages);
export const personJoined = defineFact("person.joined", aMember.extend({ by: z.enum(["door", "invitation", "decision"]) }), pages);
export const personLeft = defineFact("person.left", aMember, pages);
export const personRemoved = defineFact("person.removed", aMember.extend({ reason: z.string().optional() }), pages);

export const agreementPublished = defineFact("agreement.published", z.object({ version: z.number().int() }));
export const agreementAccepted = defineFact("agreement.accepted", z.object({ version: z.number().int() }));
export const agreementEnded = defineFact("agreement.ended", nothing);

export const participantChanged = defineFact("participant.changed", z.object({ valueChainRole: z.string() }), bothPages);
export const participantRemoved = defineFact("participant.removed", reason, bothPages);
export const participantLeft = defineFact("participant.left", reason, bothPages);

const proposal = z.object({ proposerId: z.uuid(), reason: z.string().optional() });
/** A proposal is between its proposer, its founders and the project office. */
export const proposalSubmitted = defineFact("proposal.submitted", proposal);
export const proposalChanged = defineFact("proposal.changed", proposal);
export const proposalAsked = defineFact("proposal.asked", proposal);
export const proposalAnswered = defineFact("proposal.answered", proposal);
export const proposalAdmitted = defineFact("proposal.admitted", proposal);
export const proposalDeclined = defineFact("proposal.declined", proposal);
export const proposalWithdrawn = defineFact("proposal.withdrawn", proposal);
/** An organisation is named as a founder, and somebody who speaks for it answers. */
export const founderNamed = defineFact("founder.named", proposal);
export const founderAgreed = defineFact("founder.agreed", proposal);
export const founderRefused = defineFact("founder.refused", proposal);

export const invitationMade = defineFact("invitation.made", z.object({ role: z.string() }));
export const invitationRevoked = defineFact("invitation.revoked", nothing);
export const invitationAccepted = defineFact("invitation.accepted", z.object({ role: z.string() }));
/** All letters of a list are on their way. */
export const invitationsSent = defineFact("invitations.sent", z.object({ count: z.number().int() }));
