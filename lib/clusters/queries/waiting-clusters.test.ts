import { expect, test } from "vitest";
import { aJoinRequest } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { guest } from "#lib/core/viewer.ts";
import { approveJoin } from "../commands/decide.ts";
import { listWaitingClusters } from "./waiting-clusters.ts";

test("the office sees where requests wait, and no longer once they are decided; others see nothing of it", async () => {
  const { cluster, coordinator, request } = await aJoinRequest();
  const staff = (await aMember({ staff: true })).viewer;
  const found = async () => (await listWaitingClusters(staff)).find(({ id }) => id === cluster.id);
  expect(await found()).toMatchObject({ slug: cluster.slug, requests: 1, since: request.createdAt.toISOString() });
  await approveJoin(coordinator, { requestId: request.id });
  expect(await found()).toBeUndefined();
  for (const who of [guest(), coordinator]) await expect(listWaitingClusters(who)).rejects.toMatchObject({ code: "not_found" });
});
