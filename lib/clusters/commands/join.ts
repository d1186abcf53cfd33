import { eq } from "drizzle-orm";
import { joinRequests, type clusters, type JoinAnswer, type JoinQuestion } from "#db/schema/clusters.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, invalid, notFound, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { joinSubmitted, joinWithdrawn, participantJoined, personJoined } from "../activity.ts";
import type { RequestToJoinInput } from "../input.ts";
import { belongs } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { findJoinRequest, isOwn, stateOf } from "../queries/requests.ts";
import { acceptAll } from "./accept.ts";
import { admitOrganization, admitPerson, removedAt, takesPart, takesPartInPerson } from "./admit.ts";
import { lockCluster } from "./lock.ts";
import { refuseInUnion } from "./union-life.ts";
import { welcome } from "./welcome.ts";

/**
 * Asks a cluster to take an organisation in, or oneself where persons may take part. Through an open door one is in at
 * once, but for those whom the coordinators put out before: they are decided on.
 * @throws forbidden to those who do not speak for it; invalid at `answers.<question id>` where a required answer is missing,
 * at `agreements.<id>` where one is not accepted; conflict when the cluster is closed or invites only, the organisation
 * takes part already, or asked before and still waits; not_found for a hidden cluster
 */
export async function requestToJoin(viewer: Viewer, { slug, ...input }: RequestToJoinInput & { slug: string }): Promise<{ id: string; admitted: boolean }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await lockCluster(tx, slug, "share"); // nobody closes it before this commits
    if (cluster.visibility === "hidden" && !belongs(await findStanding(viewer, cluster.id, tx))) throw notFound();
    await refuseInUnion(tx, cluster.id);
    const asked = await whoAsks(tx, viewer, cluster, input);
    if (cluster.closedAt) throw conflict("clusters.closed");
    if (cluster.door === "invitation") throw conflict("clusters.by_invitation");
    const answers = answersTo(cluster.joinQuestions, input.answers, viewer.locale, cluster.originalLocale);
    const place = { clusterId: cluster.id, ...asked };
    await acceptAll(tx, { clusterId: cluster.id, memberId: member.memberId, organizationId: asked.organizationId }, input.agreements ?? []);
    const [request] = await tx.insert(joinRequests).values({ ...place, applicantId: member.memberId, answers })
      .onConflictDoNothing().returning({ id: joinRequests.id });
    if (!request) throw conflict("clusters.request_open");
    // After the insert, not before: it waited for a decision on an earlier request, which may have let the organisation in.
    if (await isInside(tx, cluster.id, asked, member)) throw conflict("clusters.already_participant");
    const admitted = cluster.door === "open" && !(await removedAt(tx, who(cluster.id, asked, member)));
    if (admitted) await enter(tx, member, cluster, request.id, asked);
    else {
      const data = { applicantId: member.memberId, valueChainRole: asked.valueChainRole ?? undefined };
      await record(tx, viewer, joinSubmitted, { clusterId: cluster.id, organizationId: asked.organizationId ?? undefined, subjectId: request.id, data });
    }
    return { ...request, admitted };
  });
}

type Asked = { organizationId: string; valueChainRole: NonNullable<RequestToJoinInput["valueChainRole"]> } | { organizationId: null; valueChainRole: null };

async function whoAsks(tx: Transaction, viewer: Viewer, cluster: typeof clusters.$inferSelect, { organizationId, valueChainRole }: RequestToJoinInput): Promise<Asked> {
  if (!organizationId) {
    if (!cluster.admitsPersons) throw invalid("organizationId", "required");
    return { organizationId: null, valueChainRole: null };
  }
  if (!mayRepresent(await findOrganizationStanding(viewer, organizationId, tx))) throw forbidden("organizations.not_representative");
  if (!valueChainRole) throw invalid("valueChainRole", "required");
  return { organizationId, valueChainRole };
}

const who = (clusterId: string, { organizationId }: Asked, { memberId }: MemberViewer) => (organizationId ? { clusterId, organizationId } : { clusterId, memberId });

const isInside = (tx: Transaction, clusterId: string, { organizationId }: Asked, { memberId }: MemberViewer) =>
  organizationId ? takesPart(tx, { clusterId, organizationId }) : takesPartInPerson(tx, { clusterId, memberId });

async function enter(tx: Transaction, member: MemberViewer, cluster: typeof clusters.$inferSelect, requestId: string, asked: Asked) {
  const clusterId = cluster.id;
  await tx.update(joinRequests).set({ approvedAt: new Date() }).where(eq(joinRequests.id, requestId));
  if (asked.organizationId) {
    await admitOrganization(tx, { clusterId, ...asked });
    await record(tx, member, participantJoined, { clusterId, organizationId: asked.organizationId, subjectId: requestId, data: { valueChainRole: asked.valueChainRole, by: "door" } });
  } else {
    await admitPerson(tx, { clusterId, memberId: member.memberId });
    await record(tx, member, personJoined, { clusterId, subjectId: member.memberId, data: { memberId: member.memberId, by: "door" } });
  }
  await welcome(tx, cluster, member.memberId);
}

/** The answers beside the questions' words of today, in the applicant's language. */
function answersTo(questions: JoinQuestion[], given: RequestToJoinInput["answers"], locale: Locale, original: Locale): JoinAnswer[] {
  const byQuestion = new Map(given.map(({ questionId, answer }) => [questionId, answer]));
  const missing = questions.filter(({ id, required }) => required && !byQuestion.get(id));
  if (missing.length) throw new Refusal("invalid", "invalid", missing.map(({ id }) => ({ path: `answers.${id}`, reason: "required" })));
  const known = new Set(questions.map(({ id }) => id));
  if (given.some(({ questionId }) => !known.has(questionId))) throw conflict("clusters.questions_changed");
  return questions.flatMap(({ id, text }) => {
    const answer = byQuestion.get(id);
    return answer ? [{ questionId: id, question: inLocale(text, locale, original).text, answer }] : [];
  });
}

/** Takes a request back; a second time changes nothing. @throws conflict when it is decided, forbidden to those in whose name it was not made */
export async function withdrawJoinRequest(viewer: Viewer, { requestId }: { requestId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const [request] = await tx.select().from(joinRequests).where(eq(joinRequests.id, requestId)).for("update");
    if (!request || !(await findJoinRequest(viewer, requestId, tx))) throw notFound();
    if (!(await isOwn(viewer, request, tx))) throw forbidden("organizations.not_representative");
    const state = stateOf(request);
    if (state === "withdrawn") return;
    if (state !== "open") throw conflict("clusters.already_decided");
    await tx.update(joinRequests).set({ withdrawnAt: new Date() }).where(eq(joinRequests.id, requestId));
    const { clusterId, organizationId, applicantId, valueChainRole } = request;
    await record(tx, viewer, joinWithdrawn, { clusterId, organizationId: organizationId ?? undefined, subjectId: requestId, data: { applicantId, valueChainRole: valueChainRole ?? undefined } });
  });
}
