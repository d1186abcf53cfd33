import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { indexed } from "#db/factories/search.ts";
import { acceptItem } from "#lib/clusters/commands/shown-in.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { search } from "#lib/search/queries/search.ts";
import { changeEntry } from "./commands/change.ts";
import { showFileIn } from "./commands/show.ts";
import { searchSource } from "./search.ts";

const found = async (who: Viewer, q: string) => (await search(who, { q })).groups.flatMap(({ items }) => items.map(({ path }) => path));

async function countQueries(work: () => Promise<unknown>) {
  const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
  const real = client.unsafe;
  let count = 0;
  client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
  try { await work(); } finally { client.unsafe = real; }
  return count;
}

test("the one search finds what only some see for these, and what is shown elsewhere there; at the same cost", async () => {
  const { cluster, coordinator, participant, former, stranger, staff } = await aWorkspace();
  const there = await aWorkspace();
  const { administrator: friend } = await aParticipant({ cluster });
  const put = (name: string, folderId: string | null = null) => aLibraryFile({ cluster, viewer: coordinator, name, folderId });
  const inner = await aLibraryFolder({ cluster, viewer: coordinator, parentId: await aLibraryFolder({ cluster, viewer: coordinator, audience: "chosen", memberIds: [friend.memberId, participant.memberId] }), audience: "chosen", memberIds: [friend.memberId] });
  const [open, board] = [await put("vexmarlin open.txt"), await put("vexmarlin board.txt")];
  const deal = await put("vexmarlin deal.txt", inner);
  await changeEntry(coordinator, { kind: "file", id: board, audience: "coordinators" });
  await acceptItem(there.coordinator, { itemId: (await showFileIn(coordinator, { id: open, cluster: there.cluster.slug })).id });
  const paths = (ids: string[], slug = cluster.slug) => ids.map((id) => `/workspace/${slug}/library/files/${id}`).sort();
  await indexed([searchSource]);
  const finds = async (who: Viewer) => (await found(who, "vexmarlin")).sort();
  for (const who of [coordinator, staff]) expect(await finds(who)).toEqual(paths([open, board, deal]));
  expect(await finds(friend)).toEqual(paths([open, deal]));
  expect(await finds(participant)).toEqual(paths([open]));
  expect(await finds(there.participant)).toEqual(paths([open], there.cluster.slug));
  for (const who of [former, stranger, guest()]) expect(await finds(who)).toEqual([]);
  expect((await search(participant, { q: "vexmarlin" })).total).toBe(1);
  expect(new Set([await countQueries(() => found(coordinator, "vexmarlin")), await countQueries(() => found(friend, "vexmarlin")), await countQueries(() => found(there.participant, "vexmarlin"))]).size).toBe(1);
  await changeEntry(coordinator, { kind: "folder", id: inner, audience: "chosen", memberIds: [participant.memberId] });
  expect([await finds(friend), await finds(participant)]).toEqual([paths([open]), paths([open, deal])]); // the index need not know
});
