import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { mayEnterWorkspace } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { listMyClusters } from "../queries/mine.ts";
import { listParticipantPage } from "../queries/participant-directory.ts";
import { listPeopleOf } from "../queries/participant-people.ts";
import { listClustersOf } from "../queries/participants.ts";
import { changeValueChainRole, leaveCluster, removeParticipant } from "./participants.ts";

const participantsOf = async (clusterId: string) => (await listParticipantPage(guest(), { clusterId })).items;

test("removing a participant shuts its people out at once, and is done once", async () => {
  const { cluster, coordinator, administrator, organization, participant } = await aParticipant();
  await removeParticipant(coordinator, { participantId: participant.id, reason: "No contributions" });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(false);
  expect(await participantsOf(cluster.id)).toEqual([]);
  expect(await listClustersOf(guest(), organization.id)).toEqual([]);
  await expect(removeParticipant(coordinator, { participantId: participant.id, reason: "Again" })).rejects.toMatchObject({ code: "not_found" });
});

test("a representative leaves in the organisation's name; nobody else can", async () => {
  const { coordinator, organization, participant } = await aParticipant();
  const colleague = await aRepresentative(organization.id);
  const former = await aRepresentative(organization.id, { endedAt: new Date() });
  for (const who of [coordinator, former]) await expect(leaveCluster(who, { participantId: participant.id })).rejects.toMatchObject({ code: "forbidden" });
  await leaveCluster(colleague, { participantId: participant.id });
  await expect(leaveCluster(colleague, { participantId: participant.id })).rejects.toMatchObject({ code: "not_found" });
});

test("only coordinators and staff remove and move participants", async () => {
  const { cluster, administrator, participant } = await aParticipant();
  const participantId = participant.id;
  const { coordinator: elsewhere } = await aCluster();
  const { viewer: stranger } = await aMember();
  for (const who of [elsewhere, stranger, administrator]) {
    await expect(removeParticipant(who, { participantId, reason: "x" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(changeValueChainRole(who, { participantId, valueChainRole: "buyer" })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(removeParticipant(guest(), { participantId, reason: "x" })).rejects.toMatchObject({ code: "unauthenticated" });
  const { viewer: staff } = await aMember({ staff: true });
  await expect(removeParticipant(staff, { participantId: v7(), reason: "x" })).rejects.toMatchObject({ code: "not_found" });
  await changeValueChainRole(staff, { participantId, valueChainRole: "buyer" });
  expect(await participantsOf(cluster.id)).toMatchObject([{ valueChainRole: "buyer" }]);
});

test("who takes part in a hidden cluster is not there for those outside", async () => {
  const { participant: { id: participantId } } = await aParticipant({ cluster: (await aCluster({ visibility: "hidden" })).cluster });
  const { viewer: stranger } = await aMember();
  const { coordinator: elsewhere } = await aCluster();
  for (const who of [stranger, elsewhere]) {
    await expect(removeParticipant(who, { participantId, reason: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(changeValueChainRole(who, { participantId, valueChainRole: "buyer" })).rejects.toMatchObject({ code: "not_found" });
    await expect(leaveCluster(who, { participantId })).rejects.toMatchObject({ code: "not_found" });
  }
});

test("participants come along the value chain; their people are shown inside only", async () => {
  const { cluster, coordinator, administrator } = await aParticipant({ valueChainRole: "public_authority" });
  await aParticipant({ cluster, valueChainRole: "raw_material_supplier" });
  expect((await participantsOf(cluster.id)).map((p) => p.valueChainRole)).toEqual(["raw_material_supplier", "public_authority"]);
  const { viewer: stranger } = await aMember();
  const ids = (await participantsOf(cluster.id)).map(({ organization }) => organization.id);
  expect(await listPeopleOf(stranger, cluster.id, ids)).toEqual([]);
  expect(await listPeopleOf(coordinator, cluster.id, ids)).toHaveLength(2);
  expect(await listMyClusters(administrator)).toMatchObject([{ id: cluster.id, coordinator: false, openRequests: 0, through: [{ valueChainRole: "public_authority" }] }]);
  expect(await listMyClusters(coordinator)).toMatchObject([{ id: cluster.id, coordinator: true, through: [] }]);
  expect(await listMyClusters(stranger)).toEqual([]);
});
