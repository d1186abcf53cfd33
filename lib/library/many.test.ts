import { v7 } from "uuid";
import { expect, test } from "vitest";
import { aParticipant } from "#db/factories/clusters.ts";
import { aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { changeMany } from "./commands/many.ts";
import { type Deed, type EntryRef, manyInput } from "./input.ts";
import { listLibrary, listTrash } from "./queries/list.ts";
import { findEntry } from "./queries/one.ts";

const file = (id: string): EntryRef => ({ kind: "file", id });
const folder = (id: string): EntryRef => ({ kind: "folder", id });
const names = async (viewer: Viewer, clusterId: string, folderId: string | null = null) => (await listLibrary(viewer, clusterId, { folderId, sort: "name" }))!.items.map(({ name }) => name);

/** Two files and a folder of the participant's, one file of another's. */
async function aShelf() {
  const place = await aWorkspace();
  const { cluster, participant } = place;
  const { administrator: other } = await aParticipant({ cluster });
  const make = (name: string, viewer = participant) => aLibraryFile({ cluster, viewer, name });
  const [a, b, theirs, into] = [await make("a.txt"), await make("b.txt"), await make("theirs.txt", other), await aLibraryFolder({ cluster, viewer: participant, name: "Into" })];
  const run = (viewer: Viewer, entries: EntryRef[], deed: Deed) => changeMany(viewer, { slug: cluster.slug, entries, deed });
  return { ...place, other, a, b, theirs, into, run };
}

test("many are moved at once; what is refused is told one by one and hinders nothing", async () => {
  const { cluster, participant, a, b, theirs, into, run } = await aShelf();
  await aLibraryFile({ cluster, viewer: participant, folderId: into, name: "B.txt" });
  const gone = v7();
  const { done, refused } = await run(participant, [folder(into), file(a), file(a), file(b), file(theirs), file(gone)], { action: "move", folderId: into });
  expect(done).toEqual([file(a)]);
  expect(refused).toEqual([
    { ...file(b), name: "b.txt", reason: "library.name_taken", values: undefined },
    { ...file(theirs), name: "theirs.txt", reason: "library.others" },
    { ...file(gone), name: null, reason: "not_found" },
    { ...folder(into), name: "Into", reason: "library.circle", values: undefined },
  ]);
  expect([await names(participant, cluster.id), await names(participant, cluster.id, into)]).toEqual([["Into", "b.txt", "theirs.txt"], ["a.txt", "B.txt"]]);
});

test("a place that is not there refuses all", async () => {
  const { cluster, participant, a, b, run } = await aShelf();
  await expect(run(participant, [file(a), file(b)], { action: "move", folderId: v7() })).rejects.toMatchObject({ issues: [{ path: "folderId", reason: "library.no_folder" }] });
  expect(await names(participant, cluster.id)).toContain("a.txt");
});

test("many go into the trash and come back where they were, with what lies in them", async () => {
  const { cluster, participant, coordinator, a, b, theirs, into, run } = await aShelf();
  const inside = await aLibraryFile({ cluster, viewer: participant, folderId: into, name: "inside.txt" });
  const { done, refused } = await run(participant, [folder(into), file(inside), file(a), file(theirs)], { action: "delete" });
  expect(refused).toMatchObject([{ id: theirs, reason: "library.others" }]);
  expect(done.map(({ id }) => id)).toEqual([inside, a, into]);
  expect(await names(participant, cluster.id)).toEqual(["b.txt", "theirs.txt"]);
  expect((await run(coordinator, [file(b), file(theirs)], { action: "delete" })).refused).toEqual([]);
  expect((await run(participant, done, { action: "restore" })).refused).toEqual([]);
  expect([await names(participant, cluster.id), await names(participant, cluster.id, into)]).toEqual([["Into", "a.txt"], ["inside.txt"]]);
  expect((await listTrash(coordinator, cluster.id))!.items).toHaveLength(2);
});

test("who sees many is said at once: by those who made them, and by those who manage", async () => {
  const { participant, coordinator, other, a, b, theirs, run } = await aShelf();
  const deed = (memberId: string): Deed => ({ action: "share", audience: "chosen", memberIds: [memberId], organizationIds: [] });
  const { done, refused } = await run(participant, [file(a), file(b), file(theirs)], deed(participant.memberId));
  expect([done.length, refused.map(({ reason }) => reason)]).toEqual([2, ["library.others"]]);
  expect(await findEntry(other, "file", a)).toBeNull();
  expect((await run(coordinator, [file(a), file(b), file(theirs)], deed(other.memberId))).done).toHaveLength(3);
  expect([await findEntry(other, "file", a), await findEntry(participant, "file", a), await findEntry(participant, "file", theirs)].map(Boolean)).toEqual([true, true, false]); // who made it, among them
  expect((await run(coordinator, [file(a)], { action: "share", audience: "coordinators" })).done).toHaveLength(1);
  expect(await findEntry(other, "file", a)).toBeNull();
  expect((await run(other, [file(a)], { action: "delete" })).refused).toMatchObject([{ name: null, reason: "not_found" }]);
});

test("strangers, former members and guests do nothing; nor does one cluster to the things of another", async () => {
  const { cluster, participant, former, stranger, a, run } = await aShelf();
  const elsewhere = await aWorkspace();
  for (const deed of [{ action: "delete" }, { action: "restore" }, { action: "move", folderId: null }, { action: "share", audience: "workspace" }] as Deed[]) {
    for (const who of [former, stranger, elsewhere.coordinator]) await expect(run(who, [file(a)], deed)).rejects.toMatchObject({ code: "not_found" });
    await expect(run(guest(), [file(a)], deed)).rejects.toMatchObject({ code: "unauthenticated" });
    await expect(run({ ...participant, scope: "read" }, [file(a)], deed)).rejects.toMatchObject({ code: "forbidden" });
    expect((await changeMany(elsewhere.coordinator, { slug: elsewhere.cluster.slug, entries: [file(a)], deed })).refused).toMatchObject([{ name: null, reason: "not_found" }]);
  }
  expect(await names(participant, cluster.id)).toContain("a.txt");
});

test("at once goes what one page of the list shows, and no more: they wait for one another", () => {
  const asked = (length: number) => manyInput.safeParse({ entries: Array.from({ length }, () => file(v7())), deed: { action: "delete" } });
  expect(asked(100).success).toBe(true);
  expect(asked(101).error?.issues).toMatchObject([{ path: ["entries"], message: "library.too_many" }]);
});

test("two who move the same at once: each is done whole, or told", async () => {
  const { cluster, participant, coordinator, a, b, into, run } = await aShelf();
  const second = await aLibraryFolder({ cluster, viewer: participant, name: "Second" });
  const outcomes = await Promise.all([run(participant, [file(a), file(b), folder(second)], { action: "move", folderId: into }), run(coordinator, [file(a), file(b), folder(into)], { action: "move", folderId: second })]);
  const [inInto, inSecond] = [await names(coordinator, cluster.id, into), await names(coordinator, cluster.id, second)];
  expect([...inInto, ...inSecond].filter((name) => name.endsWith(".txt")).sort()).toEqual(["a.txt", "b.txt"]);
  expect(outcomes.flatMap(({ refused }) => refused).map(({ reason }) => reason)).toEqual(["library.circle"]);
});
