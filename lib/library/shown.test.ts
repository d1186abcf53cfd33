import { v7 } from "uuid";
import { expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aFile, aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { acceptItem, endItem } from "#lib/clusters/commands/shown-in.ts";
import { listItems } from "#lib/clusters/queries/shown-in.ts";
import { database } from "#db/client.ts";
import { libraryFiles } from "#db/schema/library.ts";
import { eq, sql } from "drizzle-orm";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { findFile } from "#lib/files/queries.ts";
import { addVersion } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { showFileIn } from "./commands/show.ts";
import { emptyTrash } from "./jobs.ts";
import { findEntry, listVersions } from "./queries/one.ts";
import { findReadable } from "./queries/readable.ts";
import { listShownFiles } from "./queries/shown-here.ts";

/** A file of one cluster, shown in another: with both clusters' people. */
async function aShownFile() {
  const home = await aWorkspace();
  const there = await aWorkspace();
  const id = await aLibraryFile({ cluster: home.cluster, viewer: home.participant, name: "Standard.txt" });
  const { fileId } = (await findEntry(home.participant, "file", id))!;
  const { id: itemId } = await showFileIn(home.coordinator, { id, cluster: there.cluster.slug });
  const reads = async (who: Viewer) => [(await listShownFiles(who, there.cluster.id)).length, await findReadable(who, "file", id), await findFile(who, fileId!)].map(Boolean);
  return { home, there, id, fileId: fileId!, itemId, reads };
}
const [yes, no] = [[true, true, true], [false, false, false]];

test("offered, taken in, read by the other workspace and nobody else, taken away: each at once", async () => {
  const { home, there, id, itemId, reads } = await aShownFile();
  expect(await reads(there.participant)).toEqual(no);
  expect(await listItems(there.coordinator, there.cluster.id)).toMatchObject([{ kind: "file", state: "offered", title: { en: "Standard.txt" }, other: { slug: home.cluster.slug } }]);
  await acceptItem(there.coordinator, { itemId });
  for (const who of [there.participant, there.coordinator]) expect(await reads(who)).toEqual(yes);
  for (const who of [there.former, there.stranger, home.former, guest()]) expect(await reads(who)).toEqual(no);
  expect(await reads(home.participant)).toEqual([false, true, true]); // at home, not there
  expect(await listShownFiles(there.participant, there.cluster.id)).toMatchObject([{ id, name: "Standard.txt", folderId: null, itemId, home: { slug: home.cluster.slug } }]);
  expect([await listShownFiles(there.participant, there.cluster.id, "standard"), await listShownFiles(there.participant, there.cluster.id, "other")].map(({ length }) => length)).toEqual([1, 0]);
  await endItem(there.coordinator, { itemId });
  expect(await reads(there.participant)).toEqual(no);
});

test("there it is read and nothing more: no versions of before, no changes, no trash", async () => {
  const { home, there, id, fileId, itemId } = await aShownFile();
  await acceptItem(there.coordinator, { itemId });
  await addVersion(home.participant, { id, fileId: await aFile(home.participant) });
  const newest = (await findEntry(home.participant, "file", id))!.fileId!;
  expect([await findFile(there.participant, fileId), await findFile(there.participant, newest)].map(Boolean)).toEqual([false, true]);
  expect(await listVersions(there.participant, id)).toBeNull();
  for (const deed of [() => changeEntry(there.coordinator, { kind: "file", id, name: "x" }), () => deleteEntry(there.coordinator, { kind: "file", id }), async () => addVersion(there.participant, { id, fileId: await aFile(there.participant) })]) {
    await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  }
});

test("what becomes for some alone, or goes into the trash, is shown no more; and is again when that ends", async () => {
  const { home, there, id, itemId, reads } = await aShownFile();
  await acceptItem(there.coordinator, { itemId });
  const one = { kind: "file", id } as const;
  for (const audience of ["coordinators", "chosen"] as const) {
    await changeEntry(home.coordinator, { ...one, audience, memberIds: [home.participant.memberId] });
    expect(await reads(there.participant)).toEqual(no);
    await changeEntry(home.coordinator, { ...one, audience: "workspace" });
    expect(await reads(there.participant)).toEqual(yes);
  }
  const board = await aLibraryFolder({ cluster: home.cluster, viewer: home.coordinator, audience: "coordinators" });
  await changeEntry(home.coordinator, { ...one, folderId: board });
  expect(await reads(there.participant)).toEqual(no);
  await changeEntry(home.coordinator, { ...one, folderId: null });
  await deleteEntry(home.coordinator, one);
  expect(await reads(there.participant)).toEqual(no);
  await restoreEntry(home.coordinator, one);
  expect(await reads(there.participant)).toEqual(yes);
  await deleteEntry(home.coordinator, one);
  await database().update(libraryFiles).set({ deletedAt: sql`now() - interval '31 days'` }).where(eq(libraryFiles.id, id));
  await emptyTrash.run({}, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect(await listItems(there.coordinator, there.cluster.id)).toEqual([]);
});

test("doors of showing: those who run its home, of what all its home sees", async () => {
  const { cluster, coordinator, participant, former, stranger } = await aWorkspace();
  const there = await aCluster();
  const id = await aLibraryFile({ cluster, viewer: participant });
  const show = (who: Viewer, given = {}) => showFileIn(who, { id, cluster: there.cluster.slug, ...given });
  await expect(show(guest())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(show(participant)).rejects.toMatchObject({ code: "forbidden" });
  for (const who of [former, stranger, there.coordinator]) await expect(show(who)).rejects.toMatchObject({ code: "not_found" });
  await expect(show(coordinator, { id: v7() })).rejects.toMatchObject({ code: "not_found" });
  await expect(show(coordinator, { cluster: "no-such" })).rejects.toMatchObject({ issues: [{ path: "cluster" }] });
  await changeEntry(coordinator, { kind: "file", id, audience: "coordinators" });
  await expect(show(coordinator)).rejects.toMatchObject({ code: "conflict", reason: "library.shown_restricted" });
  await changeEntry(coordinator, { kind: "file", id, audience: "workspace" });
  expect((await show((await aMember({ staff: true })).viewer)).shown).toBe(false);
});

test("the name of a hidden home is not told to those outside it", async () => {
  const hidden = await aParticipant({ ...(await aCluster({ visibility: "hidden" })) });
  const there = await aWorkspace();
  const id = await aLibraryFile({ cluster: hidden.cluster, viewer: hidden.administrator });
  await acceptItem(there.coordinator, { itemId: (await showFileIn(hidden.coordinator, { id, cluster: there.cluster.slug })).id });
  expect((await listShownFiles(there.participant, there.cluster.id))[0]).toMatchObject({ id, home: null });
});
