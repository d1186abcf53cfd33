import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aModerator, aPerson } from "#db/factories/clusters-joining.ts";
import { aMember } from "#db/factories/members.ts";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { guest } from "#lib/core/viewer.ts";
import { mayEnterWorkspace, mayManage, mayModerate } from "../policy.ts";
import { findCluster, findStanding } from "../queries.ts";
import { listModerators, listPersons } from "../queries/persons.ts";
import { leaveInPerson, removePerson } from "./persons.ts";
import { appointCoordinator, appointModerator, removeCoordinator, removeModerator } from "./roles.ts";

test("the last coordinator stays; of two who go at once one is told so", async () => {
  for (let round = 0; round < 5; round++) {
    const { cluster: { slug }, coordinator } = await aCluster();
    await expect(removeCoordinator(coordinator, { slug, memberId: coordinator.memberId })).rejects.toMatchObject({ code: "conflict", reason: "clusters.last_coordinator" });
    const { viewer: second } = await aMember();
    await appointCoordinator(coordinator, { slug, who: second.handle });
    const gone = await Promise.allSettled([coordinator, second].map((who) => removeCoordinator(who, { slug, memberId: who.memberId })));
    expect(gone.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await findCluster(guest(), slug))!.coordinators).toHaveLength(1);
  }
});

test("a banned coordinator is no other one", async () => {
  const { cluster: { slug }, coordinator } = await aCluster();
  const { viewer: banned } = await aMember();
  await appointCoordinator(coordinator, { slug, who: banned.handle });
  await database().update(members).set({ bannedAt: new Date() }).where(eq(members.id, banned.memberId));
  await expect(removeCoordinator(coordinator, { slug, memberId: coordinator.memberId })).rejects.toMatchObject({ reason: "clusters.last_coordinator" });
});

test("moderators enter and keep order, but do not run the cluster", async () => {
  const { cluster, coordinator, administrator } = await aParticipant();
  const { slug } = cluster;
  const { viewer } = await aMember();
  const { viewer: stranger } = await aMember();
  const { coordinator: elsewhere } = await aCluster();
  for (const who of [administrator, stranger, elsewhere]) await expect(appointModerator(who, { slug, who: viewer.handle })).rejects.toMatchObject({ code: "forbidden" });
  for (let twice = 0; twice < 2; twice++) await appointModerator(coordinator, { slug, who: viewer.handle });
  const standing = await findStanding(viewer, cluster.id);
  expect([mayEnterWorkspace(standing), mayModerate(standing), mayManage(standing)]).toEqual([true, true, false]);
  expect(await listModerators(administrator, cluster.id)).toMatchObject([{ memberId: viewer.memberId }]);
  expect(await listModerators(stranger, cluster.id)).toBe(null);
  const other = await aModerator(cluster.id);
  await expect(removeModerator(viewer, { slug, memberId: other.memberId })).rejects.toMatchObject({ code: "forbidden" });
  await removeModerator(viewer, { slug, memberId: viewer.memberId }); // one may go oneself
  await expect(removeModerator(viewer, { slug, memberId: viewer.memberId })).rejects.toMatchObject({ code: "forbidden" });
  expect(mayEnterWorkspace(await findStanding(viewer, cluster.id))).toBe(false);
});

test("persons take part, leave, and are removed by those who run the cluster", async () => {
  const { cluster, coordinator } = await aCluster({ admitsPersons: true });
  const [one, two] = [await aPerson(cluster.id), await aPerson(cluster.id)];
  const moderator = await aModerator(cluster.id);
  const { viewer: stranger } = await aMember();
  expect(mayEnterWorkspace(await findStanding(one.viewer, cluster.id))).toBe(true);
  expect(await listPersons(two.viewer, cluster.id)).toHaveLength(2);
  for (const who of [moderator, two.viewer]) await expect(removePerson(who, { personParticipantId: one.row.id, reason: "x" })).rejects.toMatchObject({ code: "forbidden" });
  for (const deed of [() => removePerson(stranger, { personParticipantId: one.row.id, reason: "x" }), () => leaveInPerson(two.viewer, { personParticipantId: one.row.id })]) await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  await removePerson(coordinator, { personParticipantId: one.row.id, reason: "no show" });
  await leaveInPerson(two.viewer, { personParticipantId: two.row.id });
  for (const { viewer } of [one, two]) expect(mayEnterWorkspace(await findStanding(viewer, cluster.id))).toBe(false);
  await expect(leaveInPerson(two.viewer, { personParticipantId: two.row.id })).rejects.toMatchObject({ code: "not_found" });
});

test("who blocks the coordinator, or is blocked, cannot be appointed: as if there were nobody; the office finds them", async () => {
  const { cluster: { slug }, coordinator } = await aCluster();
  const [blocker, blocked, gone] = [await aMember(), await aMember(), await aMember({ deletedAt: new Date() })];
  await database().insert(memberBlocks).values([{ blockerId: blocker.member.id, blockedId: coordinator.memberId }, { blockerId: coordinator.memberId, blockedId: blocked.member.id }]);
  for (const { member } of [blocker, blocked, gone])
    for (const who of [`@${member.handle}`, member.email])
      for (const appoint of [appointCoordinator, appointModerator])
        await expect(appoint(coordinator, { slug, who })).rejects.toMatchObject({ issues: [{ path: "who", reason: "organizations.no_such_member" }] });
  await appointModerator((await aMember({ staff: true })).viewer, { slug, who: blocker.member.email });
});
