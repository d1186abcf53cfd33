import { eq } from "drizzle-orm";
import { clusters, joinRequests } from "#db/schema/clusters.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, notFound, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { joinApproved, joinDeclined, personJoined } from "../activity.ts";
import type { ValueChainRole } from "../labels.ts";
import { mayDecide } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { findJoinRequest, stateOf, type JoinRequest } from "../queries/requests.ts";
import { admitOrganization, admitPerson } from "./admit.ts";
import { welcome } from "./welcome.ts";

type Row = typeof joinRequests.$inferSelect;

/**
 * Lets the organisation in, in the role it asked for or another. The same decision again, also by somebody else at the
 * same time, changes nothing and answers alike.
 * @throws conflict when it was declined (it says by whom) or withdrawn, forbidden to the applicant, not_found to strangers
 */
export async function approveJoin(viewer: Viewer, { requestId, valueChainRole }: { requestId: string; valueChainRole?: ValueChainRole }): Promise<JoinRequest> {
  return decide(viewer, requestId, "approved", async (tx, request, memberId) => {
    const { clusterId, organizationId, applicantId } = request;
    const role = organizationId ? (valueChainRole ?? request.valueChainRole) : null;
    await tx.update(joinRequests).set({ approvedAt: new Date(), decidedBy: memberId, valueChainRole: role }).where(eq(joinRequests.id, requestId));
    // Should it take part already, the decision still says in which role.
    if (organizationId) await admitOrganization(tx, { clusterId, organizationId, valueChainRole: role! });
    else if (await admitPerson(tx, { clusterId, memberId: applicantId })) await record(tx, viewer, personJoined, { clusterId, subjectId: applicantId, data: { memberId: applicantId, by: "decision" } });
    await record(tx, viewer, joinApproved, { clusterId, organizationId: organizationId ?? undefined, subjectId: requestId, data: { applicantId, valueChainRole: role ?? undefined } });
    const [cluster] = await tx.select().from(clusters).where(eq(clusters.id, clusterId));
    await welcome(tx, cluster!, applicantId);
  });
}

/** Declines a request with a reason that the applicant reads. Twice, and against an approval, as with `approveJoin`. */
export async function declineJoin(viewer: Viewer, { requestId, reason }: { requestId: string; reason: string }): Promise<JoinRequest> {
  return decide(viewer, requestId, "declined", async (tx, request, memberId) => {
    await tx.update(joinRequests).set({ declinedAt: new Date(), decidedBy: memberId, reason }).where(eq(joinRequests.id, requestId));
    const { clusterId, organizationId, applicantId, valueChainRole } = request;
    await record(tx, viewer, joinDeclined, { clusterId, organizationId: organizationId ?? undefined, subjectId: requestId, data: { applicantId, valueChainRole: valueChainRole ?? undefined, reason } });
  });
}

async function decide(viewer: Viewer, requestId: string, decision: "approved" | "declined", write: (tx: Transaction, request: Row, memberId: string) => Promise<void>): Promise<JoinRequest> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const request = await lockForDecision(viewer, requestId, tx);
    const state = stateOf(request);
    if (state === "open") await write(tx, request, member.memberId);
    else if (state !== decision) throw await decidedOtherwise(tx, request);
    return (await findJoinRequest(viewer, requestId, tx))!;
  });
}

// The row's lock puts two coordinators in a line: the second one finds what the first one decided.
async function lockForDecision(viewer: Viewer, requestId: string, tx: Transaction): Promise<Row> {
  const [request] = await tx.select().from(joinRequests).where(eq(joinRequests.id, requestId)).for("update");
  if (!request || !(await findJoinRequest(viewer, requestId, tx))) throw notFound();
  if (!mayDecide(await findStanding(viewer, request.clusterId, tx))) throw forbidden("coordinators_only");
  return request;
}

async function decidedOtherwise(tx: Transaction, request: Row): Promise<Refusal> {
  if (request.withdrawnAt) return conflict("clusters.withdrawn");
  const [decider] = request.decidedBy ? await tx.select({ name: members.name }).from(members).where(eq(members.id, request.decidedBy)) : [];
  const reason = request.approvedAt ? "clusters.approved_by" : "clusters.declined_by";
  return new Refusal("conflict", "clusters.already_decided", decider ? [{ path: "decision", reason, values: { name: decider.name } }] : []);
}
