import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { coordinators } from "#db/schema/clusters.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { acceptTie, endTie, proposeTie } from "#lib/clusters/commands/network.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { listNotifications } from "./queries/list.ts";
import { sweep } from "./watch.ts";

const told = async (viewer: Viewer) => (await listNotifications(viewer, {})).items.map(({ kind }) => kind).sort();

test("news that somebody makes are not told across a block; what waits for an answer is, whoever asks", async () => {
  const [ours, theirs] = [await aCluster(), await aCluster()];
  const { viewer: colleague } = await aMember();
  await database().insert(coordinators).values({ clusterId: theirs.cluster.id, memberId: colleague.memberId });
  await database().insert(memberBlocks).values({ blockerId: ours.coordinator.memberId, blockedId: theirs.coordinator.memberId });
  const { id: tieId } = await proposeTie(ours.coordinator, { slug: ours.cluster.slug, other: theirs.cluster.slug, relation: "peer" });
  await acceptTie(colleague, { tieId });
  await endTie(ours.coordinator, { tieId });
  await sweep();
  expect(await told(theirs.coordinator)).toEqual(expect.arrayContaining(["cluster_tie_proposed"]));
  expect(await told(theirs.coordinator)).not.toContain("cluster_tie_ended");
  expect(await told(colleague)).toEqual(expect.arrayContaining(["cluster_tie_ended", "cluster_tie_proposed"]));
});
