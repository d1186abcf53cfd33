import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aModerator, aPerson } from "#db/factories/clusters-joining.ts";
import { anEvent } from "#db/factories/events.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { listUpcomingEvents } from "#lib/events/queries.ts";
import { v7 } from "uuid";
import { requestToJoin } from "../commands/join.ts";
import { updateCluster } from "../commands/cluster.ts";
import { findCluster } from "../queries.ts";
import { countClusterFacets, listClusters } from "./directory.ts";
import { listParticipantPage } from "./participant-directory.ts";
import { listClustersOf } from "./participants.ts";
import { listMapPlaces } from "./places.ts";

const seenIn = async (viewer: Viewer, q: string) => {
  const [page, facets, places] = await Promise.all([listClusters(viewer, { q }), countClusterFacets(viewer, { q }), listMapPlaces(viewer, { q })]);
  return [page.items.length, facets.total, places.reduce((sum, { count }) => sum + count, 0)];
};

test("a hidden cluster is there for those inside and the office alone: directory, counts, map, page, organisation, events, doors", async () => {
  const word = `hidden${v7().slice(-8)}`;
  const { cluster, coordinator, organization, administrator } = await aParticipant({ cluster: (await aCluster({ name: { en: word }, visibility: "hidden" })).cluster });
  await anEvent({ cluster: { cluster, coordinator } });
  const { viewer: person } = await aPerson(cluster.id);
  const moderator = await aModerator(cluster.id);
  const { viewer: staff } = await aMember({ staff: true });
  const { viewer: stranger } = await aMember();
  const { viewer: former } = await aPerson(cluster.id, { leftAt: new Date() });
  const formerModerator = await aModerator(cluster.id, { endedAt: new Date() });
  const { administrator: ofFormer, organization: formerOne } = await aParticipant({ cluster, coordinator, leftAt: new Date() });
  const { coordinator: elsewhere } = await aCluster();

  for (const who of [coordinator, administrator, person, moderator, staff]) {
    expect(await seenIn(who, word)).toEqual([1, 1, 1]);
    expect(await findCluster(who, cluster.slug)).toMatchObject({ open: true, coordinators: [{ memberId: coordinator.memberId }] });
    expect((await listParticipantPage(who, { clusterId: cluster.id })).items).toHaveLength(1);
    expect(await listClustersOf(who, organization.id)).toHaveLength(1);
    expect((await listUpcomingEvents(who, { clusterId: cluster.id })).items).toHaveLength(1);
  }
  for (const who of [guest(), stranger, former, formerModerator, ofFormer, elsewhere, { ...staff, scope: "write" as const }]) {
    expect(await seenIn(who, word)).toEqual([0, 0, 0]);
    expect(await findCluster(who, cluster.slug)).toBe(null);
    expect((await listParticipantPage(who, { clusterId: cluster.id })).items).toEqual([]);
    expect(await listClustersOf(who, organization.id)).toEqual([]);
    expect((await listUpcomingEvents(who, { clusterId: cluster.id })).items).toEqual([]);
  }
  await expect(updateCluster(stranger, { slug: cluster.slug, rev: cluster.rev, city: "X" })).rejects.toMatchObject({ code: "not_found" });
  await expect(requestToJoin(ofFormer, { slug: cluster.slug, organizationId: formerOne.id, valueChainRole: "buyer", answers: [] })).rejects.toMatchObject({ code: "not_found" });
});

test("a listed cluster is in the directory, but outsiders see neither its participants nor who runs it nor its events", async () => {
  const word = `listed${v7().slice(-8)}`;
  const { cluster, coordinator, organization, administrator } = await aParticipant({ cluster: (await aCluster({ name: { en: word }, visibility: "listed" })).cluster });
  await anEvent({ cluster: { cluster, coordinator } });
  expect(await seenIn(guest(), word)).toEqual([1, 1, 1]);
  expect(await findCluster(guest(), cluster.slug)).toMatchObject({ open: false, coordinators: [], participantCount: 1 });
  expect((await listParticipantPage(guest(), { clusterId: cluster.id })).items).toEqual([]);
  expect(await listClustersOf(guest(), organization.id)).toEqual([]);
  expect((await listUpcomingEvents(guest(), { clusterId: cluster.id })).items).toEqual([]);
  expect(await findCluster(administrator, cluster.slug)).toMatchObject({ open: true, coordinators: [{ memberId: coordinator.memberId }] });
  const another = await anOrganization();
  await requestToJoin(another.administrator, { slug: cluster.slug, organizationId: another.organization.id, valueChainRole: "buyer", answers: [] });
});

test("a cluster stands under each of its industries, once in the total", async () => {
  const word = `several${v7().slice(-8)}`;
  await aCluster({ name: { en: word }, industry: "light_industry", otherIndustries: ["it_digital", "light_industry"] });
  expect(await countClusterFacets(guest(), { q: word })).toMatchObject({ total: 1, industry: { light_industry: 1, it_digital: 1 } });
  expect((await listClusters(guest(), { q: word, industry: ["it_digital"] })).items).toHaveLength(1);
  expect((await listClusters(guest(), { q: word, industry: ["tourism"] })).items).toHaveLength(0);
});
