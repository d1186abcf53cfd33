import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import type { Fact } from "#lib/activity/kind.ts";

const pages = ({ clusterId }: Pick<Fact, "clusterId">) => ["clusters", `cluster:${clusterId}`];
const bothPages = (fact: Pick<Fact, "clusterId" | "organizationId">) => [...pages(fact), "organizations", `organization:${fact.organizationId}`];
const nothing = z.object({});
const aMember = z.object({ memberId: z.uuid() });
const reason = z.object({ reason: z.string().optional() });
const application = z.object({ applicantId: z.uuid(), valueChainRole: z.string(), reason: z.string().optional() });

export const clusterCreated = defineFact("cluster.created", nothing, pages);
export const clusterChanged = defineFact("cluster.changed", nothing, pages);
export const clusterClosed = defineFact("cluster.closed", nothing, pages);
export const clusterReopened = defineFact("cluster.reopened", nothing, pages);
export const coordinatorAdded = defineFact("coordinator.added", aMember, pages);
export const coordinatorRemoved = defineFact("coordinator.removed", aMember, pages);

/** A request is no public matter until it is approved. */
export const joinSubmitted = defineFact("joinRequest.submitted", application);
export const joinWithdrawn = defineFact("joinRequest.withdrawn", application);
export const joinDeclined = defineFact("joinRequest.declined", application);
export const joinApproved = defineFact("joinRequest.approved", application, bothPages);

export const participantChanged = defineFact("participant.changed", z.object({ valueChainRole: z.string() }), bothPages);
export const participantRemoved = defineFact("participant.removed", reason, bothPages);
export const participantLeft = defineFact("participant.left", reason, bothPages);
