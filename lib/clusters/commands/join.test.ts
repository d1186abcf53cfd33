import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { activity } from "#db/schema/activity.ts";
import { participants } from "#db/schema/clusters.ts";
import { guest } from "#lib/core/viewer.ts";
import { v7 } from "uuid";
import { requestToJoinInput } from "../input.ts";
import { findStanding } from "../queries.ts";
import { findJoinRequest, listMyJoinRequests } from "../queries/requests.ts";
import { closeCluster } from "./cluster.ts";
import { approveJoin } from "./decide.ts";
import { requestToJoin, withdrawJoinRequest } from "./join.ts";

const ask = (slug: string, organizationId: string, answers: { questionId: string; answer: string }[] = []) =>
  ({ slug, organizationId, valueChainRole: "buyer" as const, answers });
const kindsOf = async (subjectId: string) => (await database().select().from(activity).where(eq(activity.subjectId, subjectId))).map((row) => row.kind);

test("a representative asks with answers, which keep the words of the question", async () => {
  const [volume, why] = [v7(), v7()];
  const { cluster } = await aCluster({
    joinQuestions: [{ id: volume, text: { en: "How much?", ru: "Сколько?" }, required: true }, { id: why, text: { en: "Why?" }, required: false }],
  });
  const { organization } = await anOrganization();
  const { viewer } = await aMember({ locale: "ru" });
  await aRepresentative(organization.id, { viewer });
  await expect(requestToJoin(viewer, ask(cluster.slug, organization.id))).rejects.toMatchObject({ code: "invalid", issues: [{ path: `answers.${volume}`, reason: "required" }] });
  await expect(requestToJoin(viewer, ask(cluster.slug, organization.id, [{ questionId: volume, answer: "10 т" }, { questionId: v7(), answer: "?" }]))).rejects.toMatchObject({ reason: "clusters.questions_changed" });
  const { id } = await requestToJoin(viewer, ask(cluster.slug, organization.id, [{ questionId: volume, answer: "10 т" }, { questionId: why, answer: "" }]));
  expect(await findJoinRequest(viewer, id)).toMatchObject({ state: "open", answers: [{ question: "Сколько?", answer: "10 т" }], applicant: { memberId: viewer.memberId } });
  expect(await kindsOf(id)).toEqual(["joinRequest.submitted"]);
});

test("strangers, former representatives, guests and unconfirmed members may not ask", async () => {
  const { cluster, coordinator } = await aCluster();
  const { organization } = await anOrganization();
  const { viewer: stranger } = await aMember();
  const former = await aRepresentative(organization.id, { endedAt: new Date() });
  const { viewer: staff } = await aMember({ staff: true });
  for (const who of [stranger, former, coordinator, staff]) {
    await expect(requestToJoin(who, ask(cluster.slug, organization.id))).rejects.toMatchObject({ code: "forbidden", reason: "organizations.not_representative" });
  }
  const { viewer: unconfirmed } = await aMember({ emailConfirmedAt: null });
  await aRepresentative(organization.id, { viewer: unconfirmed });
  await expect(requestToJoin(unconfirmed, ask(cluster.slug, organization.id))).rejects.toMatchObject({ reason: "email_unconfirmed" });
  await expect(requestToJoin(guest(), ask(cluster.slug, organization.id))).rejects.toMatchObject({ code: "unauthenticated" });
});

test("two requests at once: one is taken, the other told", async () => {
  const { cluster } = await aCluster();
  const { organization, administrator } = await anOrganization();
  const colleague = await aRepresentative(organization.id);
  const outcomes = await Promise.allSettled([administrator, colleague].map((who) => requestToJoin(who, ask(cluster.slug, organization.id))));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "conflict", reason: "clusters.request_open" } });
});

test("a request meets a closing cluster: either it was in time or it is told, never lost between", async () => {
  for (let round = 0; round < 5; round++) {
    const { cluster, coordinator } = await aCluster();
    const { organization, administrator } = await anOrganization();
    const [closed, asked] = await Promise.allSettled([closeCluster(coordinator, cluster), requestToJoin(administrator, ask(cluster.slug, organization.id))]);
    expect(closed.status).toBe("fulfilled");
    if (asked.status === "rejected") expect(asked.reason).toMatchObject({ code: "conflict", reason: "clusters.closed" });
    else expect(await findJoinRequest(coordinator, asked.value.id)).toMatchObject({ state: "open" });
    await expect(requestToJoin(administrator, ask(cluster.slug, organization.id))).rejects.toMatchObject({ code: "conflict" });
  }
});

test("asking again while an earlier request is being approved ends in one participant and no open request", async () => {
  for (let round = 0; round < 5; round++) {
    const { cluster, coordinator, organization, applicant, request } = await aJoinRequest();
    const [, again] = await Promise.allSettled([approveJoin(coordinator, { requestId: request.id }), requestToJoin(applicant, ask(cluster.slug, organization.id))]);
    expect(again.status).toBe("rejected");
    expect((await listMyJoinRequests(applicant)).map(({ state }) => state)).toEqual(["approved"]);
  }
});

test("a participant cannot ask; a former one can", async () => {
  const { cluster, organization, administrator, participant } = await aParticipant();
  await expect(requestToJoin(administrator, ask(cluster.slug, organization.id))).rejects.toMatchObject({ reason: "clusters.already_participant" });
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, participant.id));
  await requestToJoin(administrator, ask(cluster.slug, organization.id));
});

test("a request is taken back by those who speak for the organisation, until it is decided", async () => {
  const { coordinator, applicant, request, organization, cluster } = await aJoinRequest();
  const { viewer: stranger } = await aMember();
  await expect(withdrawJoinRequest(stranger, { requestId: request.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(withdrawJoinRequest(coordinator, { requestId: request.id })).rejects.toMatchObject({ code: "forbidden" });
  await withdrawJoinRequest(applicant, { requestId: request.id });
  await withdrawJoinRequest(applicant, { requestId: request.id });
  expect(await kindsOf(request.id)).toEqual(["joinRequest.withdrawn"]);
  const { id } = await requestToJoin(applicant, ask(cluster.slug, organization.id));
  await approveJoin(coordinator, { requestId: id });
  await expect(withdrawJoinRequest(applicant, { requestId: id })).rejects.toMatchObject({ reason: "clusters.already_decided" });
  expect((await findStanding(applicant, cluster.id)).representative).toBe(true);
});

test.each([
  ["no such cluster", "no-such-cluster"],
  ["NUL in the address", "\0"],
])("%s is not found", async (_what, slug) => {
  const { organization, administrator } = await anOrganization();
  await expect(requestToJoin(administrator, ask(slug, organization.id))).rejects.toMatchObject({ code: "not_found" });
});

test("answers of any length and with control characters are refused in words", () => {
  const given = (answer: string) => requestToJoinInput.safeParse({ organizationId: v7(), valueChainRole: "buyer", answers: [{ questionId: v7(), answer }] });
  expect(given("x".repeat(2001)).error?.issues[0]?.message).toBe("too_long");
  expect(given("a\0b").error?.issues[0]?.message).toBe("control_characters");
  expect(given("Да\u200D, конечно").success).toBe(true);
  expect(requestToJoinInput.safeParse({ organizationId: "x", valueChainRole: "boss" }).error?.issues.map(({ message }) => message)).toEqual(["required", "required"]);
});

