import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { coordinators, participants } from "#db/schema/clusters.ts";
import { guest } from "#lib/core/viewer.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { countOpenRequests, findJoinRequest, listJoinRequests } from "../queries/requests.ts";
import { approveJoin, declineJoin } from "./decide.ts";
import { withdrawJoinRequest } from "./join.ts";

const participantsOf = (clusterId: string) => database().select().from(participants).where(eq(participants.clusterId, clusterId));
const factsOf = (subjectId: string, kind: string) => database().select().from(activity).where(and(eq(activity.subjectId, subjectId), eq(activity.kind, kind)));

async function twoCoordinators() {
  const made = await aJoinRequest();
  const { viewer: second } = await aMember();
  await database().insert(coordinators).values({ clusterId: made.cluster.id, memberId: second.memberId });
  return { ...made, second, requestId: made.request.id };
}

test("approving lets the organisation's people into the workspace, in the role that the coordinator confirms", async () => {
  const { coordinator, applicant, cluster, request } = await aJoinRequest();
  expect(mayEnterWorkspace(await findStanding(applicant, cluster.id))).toBe(false);
  expect(await approveJoin(coordinator, { requestId: request.id, valueChainRole: "research" })).toMatchObject({ state: "approved", valueChainRole: "research", decidedBy: coordinator.name });
  expect(mayEnterWorkspace(await findStanding(applicant, cluster.id))).toBe(true);
  expect(await factsOf(request.id, "joinRequest.approved")).toMatchObject([{ clusterId: cluster.id, data: { applicantId: applicant.memberId, valueChainRole: "research" } }]);
});

test("a decision taken twice admits once", async () => {
  const { coordinator, cluster, request } = await aJoinRequest();
  await approveJoin(coordinator, { requestId: request.id });
  await approveJoin(coordinator, { requestId: request.id });
  expect(await participantsOf(cluster.id)).toHaveLength(1);
  expect(await factsOf(request.id, "joinRequest.approved")).toHaveLength(1);
});

test("two coordinators approve at once: one decision, both hear yes", async () => {
  const { coordinator, second, cluster, requestId } = await twoCoordinators();
  const answers = await Promise.all([approveJoin(coordinator, { requestId }), approveJoin(second, { requestId })]);
  expect(new Set(answers.map(({ decidedBy }) => decidedBy)).size).toBe(1);
  expect(await participantsOf(cluster.id)).toHaveLength(1);
  expect(await factsOf(requestId, "joinRequest.approved")).toHaveLength(1);
});

test("one approves and one declines at once: exactly one decision, the other hears who was first", async () => {
  for (let round = 0; round < 5; round++) {
    const { coordinator, second, cluster, requestId } = await twoCoordinators();
    const [approved, declined] = await Promise.allSettled([approveJoin(coordinator, { requestId }), declineJoin(second, { requestId, reason: "No" })]);
    expect([approved.status, declined.status].sort()).toEqual(["fulfilled", "rejected"]);
    const wasApproved = approved.status === "fulfilled";
    const loser = wasApproved ? declined : approved;
    expect(loser).toMatchObject({ reason: { code: "conflict", issues: [{ reason: wasApproved ? "clusters.approved_by" : "clusters.declined_by", values: { name: (wasApproved ? coordinator : second).name } }] } });
    expect(await participantsOf(cluster.id)).toHaveLength(wasApproved ? 1 : 0);
  }
});

test("withdrawing against approving: one of them wins, whole", async () => {
  for (let round = 0; round < 5; round++) {
    const { coordinator, applicant, cluster, request: { id: requestId } } = await aJoinRequest();
    const [approved] = await Promise.allSettled([approveJoin(coordinator, { requestId }), withdrawJoinRequest(applicant, { requestId })]);
    const found = await findJoinRequest(applicant, requestId);
    expect(found?.state).toBe(approved.status === "fulfilled" ? "approved" : "withdrawn");
    expect(await participantsOf(cluster.id)).toHaveLength(found?.state === "approved" ? 1 : 0);
  }
});

test("only coordinators of this cluster and staff decide; strangers learn nothing", async () => {
  const { applicant, request: { id: requestId }, cluster } = await aJoinRequest();
  const { coordinator: elsewhere } = await aCluster();
  const { administrator: participant } = await aParticipant({ cluster });
  const { administrator: former } = await aParticipant({ cluster, leftAt: new Date() });
  const { viewer: formerCoordinator } = await aMember();
  await database().insert(coordinators).values({ clusterId: cluster.id, memberId: formerCoordinator.memberId, endedAt: new Date() });
  for (const who of [elsewhere, participant, former, formerCoordinator]) {
    expect(await findJoinRequest(who, requestId)).toBeNull();
    expect(await listJoinRequests(who, cluster.id)).toBeNull();
    expect(await countOpenRequests(who, cluster.id)).toBe(0);
    await expect(approveJoin(who, { requestId })).rejects.toMatchObject({ code: "not_found" });
    await expect(declineJoin(who, { requestId, reason: "No" })).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(approveJoin(applicant, { requestId })).rejects.toMatchObject({ code: "forbidden" });
  await expect(approveJoin(guest(), { requestId })).rejects.toMatchObject({ code: "unauthenticated" });
  const { viewer: staff } = await aMember({ staff: true });
  await expect(approveJoin({ ...staff, scope: "write" }, { requestId })).rejects.toMatchObject({ code: "not_found" });
  await expect(approveJoin(staff, { requestId: v7() })).rejects.toMatchObject({ code: "not_found" });
  expect(await declineJoin(staff, { requestId, reason: "Out of the region" })).toMatchObject({ state: "declined", reason: "Out of the region" });
});

test("requests come open first, who waits longest on top; then the ended ones, newest first; no page loses any", async () => {
  const { cluster, coordinator } = await aCluster();
  const at = { approvedAt: new Date() };
  const ids: string[] = [];
  for (const given of [{}, at, {}, at, {}]) ids.push((await aJoinRequest({ cluster, coordinator, ...given })).request.id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = (await listJoinRequests(coordinator, cluster.id, { limit: 2, cursor }))!;
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual([0, 2, 4, 3, 1].map((n) => ids[n]));
  expect(await countOpenRequests(coordinator, cluster.id)).toBe(3);
});
