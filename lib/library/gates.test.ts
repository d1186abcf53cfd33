import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { aModerator } from "#db/factories/clusters-joining.ts";
import { aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { participants } from "#db/schema/clusters.ts";
import { listFeed } from "#lib/clusters/queries/feed.ts";
import { listFeedChoices } from "#lib/clusters/queries/feed-choices.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { changeEntry } from "./commands/change.ts";
import { changeMany } from "./commands/many.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { emptyTrash } from "./jobs.ts";
import { findEntry } from "./queries/one.ts";

const file = (id: string) => ({ kind: "file" as const, id });
const folder = (id: string) => ({ kind: "folder" as const, id });

test("what others put behind a gate is not moved out of it, but by those who manage; who made something moves it", async () => {
  const { cluster, coordinator, participant: maker } = await aWorkspace();
  const [{ administrator: friend }, { administrator: other }, moderator] = [await aParticipant({ cluster }), await aParticipant({ cluster }), await aModerator(cluster.id)];
  const memberIds = [friend, maker, moderator].map(({ memberId }) => memberId);
  const board = await aLibraryFolder({ cluster, viewer: coordinator, audience: "chosen", memberIds });
  const wider = await aLibraryFolder({ cluster, viewer: coordinator, audience: "chosen", memberIds: [...memberIds, other.memberId] });
  const price = await aLibraryFile({ cluster, viewer: friend, folderId: board });
  const box = await aLibraryFolder({ cluster, viewer: maker, parentId: board });
  const within = await aLibraryFile({ cluster, viewer: friend, folderId: box });
  const refused = { code: "forbidden", reason: "library.others_share" };
  for (const folderId of [null, wider]) {
    await expect(changeEntry(moderator, { ...file(price), folderId })).rejects.toMatchObject(refused);
    await expect(changeEntry(maker, { ...folder(box), folderId })).rejects.toMatchObject(refused);
  }
  const { refused: [told] } = await changeMany(moderator, { slug: cluster.slug, entries: [file(price)], deed: { action: "move", folderId: null } });
  expect(told).toMatchObject({ reason: "library.others_share" });
  await deleteEntry(friend, file(within));
  await expect(changeEntry(maker, { ...folder(box), folderId: null })).rejects.toMatchObject(refused); // it may come back
  await restoreEntry(friend, file(within));
  for (const id of [price, within]) expect(await findEntry(other, "file", id)).toBeNull();

  await changeEntry(moderator, { ...file(price), folderId: box }); // within the gate order may be kept
  await changeEntry(friend, { ...file(price), folderId: null });
  await changeEntry(coordinator, { ...folder(box), folderId: null });
  for (const id of [price, within]) expect(await findEntry(other, "file", id)).not.toBeNull();
});

test("who made something is among the chosen, whoever chooses, while they may enter", async () => {
  const { cluster, coordinator, participant: maker } = await aWorkspace();
  const { administrator: friend } = await aParticipant({ cluster });
  const id = await aLibraryFile({ cluster, viewer: maker });
  const choose = () => changeEntry(coordinator, { ...file(id), audience: "chosen", memberIds: [friend.memberId], organizationIds: [] });
  const sees = async (who: Viewer) => (await findEntry(who, "file", id)) !== null;
  await choose();
  expect([await sees(maker), await sees(friend)]).toEqual([true, true]);
  const membership = sql`organization_id in (select organization_id from representatives where member_id = ${maker.memberId}::uuid)`;
  await database().update(participants).set({ leftAt: new Date() }).where(membership);
  await choose();
  await database().update(participants).set({ leftAt: null }).where(membership);
  expect([await sees(maker), await sees(friend)]).toEqual([false, true]);
});

test("the feed tells of what is there and for all: nothing of it comes back when it is gone for ever, nor who did it", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const { administrator: other } = await aParticipant({ cluster });
  const deal = await aLibraryFolder({ cluster, viewer: other, name: "Deal" });
  const price = await aLibraryFile({ cluster, viewer: other, name: "price.txt" });
  const told = async (who: Viewer) => JSON.stringify((await listFeed(who, { clusterId: cluster.id })).items);
  const offered = async (who: Viewer) => (await listFeedChoices(who, cluster.id)).people.map(({ handle }) => handle).includes(other.handle);
  expect([await told(participant), await offered(participant)]).toEqual([expect.stringMatching(/price.*Deal/), true]);
  for (const one of [folder(deal), file(price)]) {
    await changeEntry(coordinator, { ...one, audience: "coordinators" });
    await deleteEntry(coordinator, one);
  }
  expect([await told(participant), await offered(participant)]).toEqual([expect.not.stringMatching(/price|Deal/), false]);
  const longAgo = { deletedAt: sql`now() - interval '31 days'` };
  await database().update(libraryFiles).set(longAgo).where(eq(libraryFiles.id, price));
  await database().update(libraryFolders).set(longAgo).where(eq(libraryFolders.id, deal));
  await emptyTrash.run({}, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect(await database().select().from(libraryFiles).where(eq(libraryFiles.id, price))).toEqual([]);
  expect([await told(participant), await offered(participant)]).toEqual([expect.not.stringMatching(/price|Deal/), false]);
  expect([await told(coordinator), await offered(coordinator)]).toEqual([expect.stringMatching(/price/), true]);
});
