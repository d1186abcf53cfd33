import { eq } from "drizzle-orm";
import { joinRequests } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Rule } from "../rule.ts";
import { coordinatorsOf, projectOffice, representativesOf, subjects } from "./audiences.ts";

/** What clusters tell: requests to join and their ends, who leaves, who runs. */
export const rules: Record<string, Rule> = {
  "joinRequest.submitted": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    const waiting = await coordinatorsOf(tx, fact.clusterId!);
    // A cluster that nobody runs yet must not leave its applicants waiting: the project office is told instead.
    const to = waiting.length ? waiting : await projectOffice(tx);
    const data = { ...about.names, ...(fact.organizationId ? {} : { organization: await nameOf(tx, fact) }) };
    return { kind: "join_request_submitted", to, path: `/workspace/${about.cluster.slug}/requests`, data, subjectId: fact.clusterId! };
  },
  "joinRequest.approved": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    const path = `/workspace/${about.cluster.slug}`;
    if (fact.organizationId) return { kind: "join_request_approved", to: await representativesOf(tx, fact.organizationId), path, data: about.names };
    return { kind: "join_request_approved", to: [String(fact.data.applicantId)], path, data: { ...about.names, organization: await nameOf(tx, fact) } };
  },
  "joinRequest.declined": async (tx, fact) => {
    const about = await subjects(tx, fact);
    const [request] = await tx.select({ applicantId: joinRequests.applicantId, reason: joinRequests.reason }).from(joinRequests).where(eq(joinRequests.id, fact.subjectId!));
    if (!about.cluster || !request) return null;
    return { kind: "join_request_declined", to: [request.applicantId], path: `/clusters/${about.cluster.slug}`, data: { ...about.names, ...(fact.organizationId ? {} : { organization: await nameOf(tx, fact) }), reason: request.reason ?? "" } };
  },
  "participant.removed": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster || !fact.organizationId) return null;
    const data = { ...about.names, reason: String(fact.data.reason ?? "") };
    return { kind: "participant_removed", to: await representativesOf(tx, fact.organizationId), path: `/clusters/${about.cluster.slug}`, data };
  },
  "coordinator.added": async (tx, fact) => {
    const about = await subjects(tx, fact);
    if (!about.cluster) return null;
    return { kind: "coordinator_added", to: [String(fact.data.memberId)], path: `/workspace/${about.cluster.slug}`, data: about.names };
  },
};

/** Who asks in their own name. */
async function nameOf(tx: Transaction, { data }: Fact): Promise<string> {
  const [applicant] = await tx.select({ name: members.name }).from(members).where(eq(members.id, String(data.applicantId)));
  return applicant?.name ?? "";
}
