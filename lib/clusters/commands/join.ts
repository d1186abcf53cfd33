import { and, eq, isNull } from "drizzle-orm";
import { joinRequests, participants, type JoinAnswer, type JoinQuestion } from "#db/schema/clusters.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, notFound, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { mayRepresent } from "#lib/organizations/policy.ts";
import { findOrganizationStanding } from "#lib/organizations/queries/one.ts";
import { joinSubmitted, joinWithdrawn } from "../activity.ts";
import type { RequestToJoinInput } from "../input.ts";
import { findJoinRequest, stateOf } from "../queries/requests.ts";
import { lockCluster } from "./lock.ts";

/**
 * Asks a cluster to take an organisation in.
 * @throws forbidden to those who do not speak for it; invalid at `answers.<question id>` where a required answer is missing;
 * conflict when the cluster is closed, the organisation takes part already, or asked before and still waits
 */
export async function requestToJoin(viewer: Viewer, { slug, ...input }: RequestToJoinInput & { slug: string }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await lockCluster(tx, slug, "share"); // nobody closes it before this commits
    if (!mayRepresent(await findOrganizationStanding(viewer, input.organizationId, tx))) throw forbidden("organizations.not_representative");
    if (cluster.closedAt) throw conflict("clusters.closed");
    const answers = answersTo(cluster.joinQuestions, input.answers, viewer.locale, cluster.originalLocale);
    const { organizationId, valueChainRole } = input;
    const [request] = await tx.insert(joinRequests)
      .values({ clusterId: cluster.id, organizationId, applicantId: member.memberId, valueChainRole, answers })
      .onConflictDoNothing()
      .returning({ id: joinRequests.id });
    if (!request) throw conflict("clusters.request_open");
    // After the insert, not before: it waited for a decision on an earlier request, which may have let the organisation in.
    if (await takesPart(tx, cluster.id, organizationId)) throw conflict("clusters.already_participant");
    const data = { applicantId: member.memberId, valueChainRole };
    await record(tx, viewer, joinSubmitted, { clusterId: cluster.id, organizationId, subjectId: request.id, data });
    return request;
  });
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

async function takesPart(tx: Transaction, clusterId: string, organizationId: string) {
  const [found] = await tx.select({ id: participants.id }).from(participants)
    .where(and(eq(participants.clusterId, clusterId), eq(participants.organizationId, organizationId), isNull(participants.leftAt)));
  return found !== undefined;
}

/** Takes a request back; a second time changes nothing. @throws conflict when it is decided, forbidden to those who do not speak for the organisation */
export async function withdrawJoinRequest(viewer: Viewer, { requestId }: { requestId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const [request] = await tx.select().from(joinRequests).where(eq(joinRequests.id, requestId)).for("update");
    if (!request || !(await findJoinRequest(viewer, requestId, tx))) throw notFound();
    if (!mayRepresent(await findOrganizationStanding(viewer, request.organizationId, tx))) throw forbidden("organizations.not_representative");
    const state = stateOf(request);
    if (state === "withdrawn") return;
    if (state !== "open") throw conflict("clusters.already_decided");
    await tx.update(joinRequests).set({ withdrawnAt: new Date() }).where(eq(joinRequests.id, requestId));
    const { clusterId, organizationId, applicantId, valueChainRole } = request;
    await record(tx, viewer, joinWithdrawn, { clusterId, organizationId, subjectId: requestId, data: { applicantId, valueChainRole } });
  });
}
