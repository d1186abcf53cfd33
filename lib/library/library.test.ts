import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { aFile, aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { activity } from "#db/schema/activity.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { findFile } from "#lib/files/queries.ts";
import { addFile, addVersion, restoreVersion } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { createFolder } from "./commands/folders.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { listLibrary, listTrash } from "./queries/list.ts";
import { countUsage, findEntry, listFolders, listPath, listVersions } from "./queries/one.ts";

const names = async (viewer: Viewer, cluster: { id: string }, given: Parameters<typeof listLibrary>[2] = { folderId: null, sort: "name" }) => (await listLibrary(viewer, cluster.id, given))?.items.map(({ name }) => name);
const fact = async (subjectId: string) => (await database().select().from(activity).where(eq(activity.subjectId, subjectId)).orderBy(activity.id)).map(({ kind, data }) => [kind, data]);
const file = (id: string) => ({ kind: "file" as const, id });
const folder = (id: string) => ({ kind: "folder" as const, id });

test("a file is put in, seen by the workspace, and by nobody else", async () => {
  const { cluster, coordinator, participant, former, stranger, staff } = await aWorkspace();
  const folderId = await aLibraryFolder({ cluster, viewer: participant, name: "Contracts" });
  const id = await aLibraryFile({ cluster, viewer: participant, folderId, name: "Дагавор.docx" });
  const { fileId } = (await findEntry(participant, "file", id))!;
  for (const who of [participant, coordinator, staff]) {
    expect(await names(who, cluster)).toEqual(["Contracts"]);
    expect(await names(who, cluster, { folderId, sort: "name" })).toEqual(["Дагавор.docx"]);
    expect(await findFile(who, fileId!)).toMatchObject({ everybody: false });
    expect(await listVersions(who, id)).toHaveLength(1);
  }
  for (const who of [former, stranger, guest()]) {
    expect(await listLibrary(who, cluster.id, { folderId: null, sort: "name" })).toBeNull();
    expect([await listTrash(who, cluster.id), await listFolders(who, cluster.id), await findEntry(who, "file", id), await findEntry(who, "folder", folderId), await listVersions(who, id), await findFile(who, fileId!)]).toEqual([null, null, null, null, null, null]);
  }
  expect(await fact(id)).toEqual([["file.added", { title: "Дагавор.docx" }]]);
});

test("strangers, former members, guests and tokens for reading change nothing", async () => {
  const { cluster, participant, former, stranger } = await aWorkspace();
  const [folderId, id] = [await aLibraryFolder({ cluster, viewer: participant }), await aLibraryFile({ cluster, viewer: participant })];
  const deeds = (who: Viewer, fileId: string) => [
    () => createFolder(who, { slug: cluster.slug, name: "x", parentId: null, audience: "workspace" }),
    () => addFile(who, { slug: cluster.slug, fileId }),
    () => addVersion(who, { id, fileId }),
    () => restoreVersion(who, { id, number: 1 }),
    ...[file(id), folder(folderId)].flatMap((entry) => [() => changeEntry(who, { ...entry, name: "y" }), () => deleteEntry(who, entry), () => restoreEntry(who, entry)]),
  ];
  for (const who of [stranger, former]) {
    const fileId = await aFile(who);
    for (const deed of deeds(who, fileId)) await expect(deed()).rejects.toMatchObject({ code: "not_found" });
  }
  for (const deed of deeds(guest(), v7())) await expect(deed()).rejects.toMatchObject({ code: "unauthenticated" });
  for (const deed of deeds({ ...participant, scope: "read" }, v7())) await expect(deed()).rejects.toMatchObject({ code: "forbidden" });
});

test("members rename, move and delete what is theirs; those who keep order all; anybody adds a version", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const { administrator: other } = await aParticipant({ cluster });
  const id = await aLibraryFile({ cluster, viewer: participant });
  const folderId = await aLibraryFolder({ cluster, viewer: other });
  await expect(changeEntry(other, { ...file(id), name: "x" })).rejects.toMatchObject({ code: "forbidden", reason: "library.others" });
  await expect(deleteEntry(other, file(id))).rejects.toMatchObject({ code: "forbidden" });
  expect(await addVersion(other, { id, fileId: await aFile(other) })).toMatchObject({ version: 2 });
  await changeEntry(participant, { ...file(id), name: "mine.txt", folderId });
  await expect(deleteEntry(other, folder(folderId))).rejects.toMatchObject({ reason: "library.others_inside" });
  await changeEntry(coordinator, { ...file(id), name: "ours.txt" });
  await deleteEntry(coordinator, folder(folderId));
  expect(await findEntry(participant, "file", id)).toMatchObject({ name: "ours.txt", deletedAt: expect.any(String) });
});

test("of two who rename at once the second is told", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const id = await aLibraryFile({ cluster, viewer: participant });
  const { rev } = (await findEntry(participant, "file", id))!;
  const outcomes = await Promise.allSettled([changeEntry(participant, { ...file(id), name: "a.txt", rev }), changeEntry(coordinator, { ...file(id), name: "b.txt", rev })]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "stale" } });
});

test("versions: the same name makes one, the same bytes none, an old one comes back as the newest", async () => {
  const { cluster, participant } = await aWorkspace();
  const add = async (content: string) => addFile(participant, { slug: cluster.slug, fileId: await aFile(participant, { content, name: "Plan.txt" }) });
  const first = await add("one");
  expect(await add("two")).toEqual({ ...first, version: 2 });
  expect(await add("two")).toEqual({ ...first, version: 2 });
  expect(await restoreVersion(participant, { id: first.id, number: 1 })).toMatchObject({ version: 3 });
  expect((await listVersions(participant, first.id))!.map(({ number, restoredFrom, size }) => [number, restoredFrom, size])).toEqual([[3, 1, 3], [2, null, 3], [1, null, 3]]);
  await expect(restoreVersion(participant, { id: first.id, number: 9 })).rejects.toMatchObject({ code: "not_found" });
  const renamed = await addFile(participant, { slug: cluster.slug, fileId: await aFile(participant, { name: "PLAN.txt" }), sameName: "rename" });
  expect(renamed.name).toBe("PLAN (2).txt");
  await expect(addFile(participant, { slug: cluster.slug, fileId: await aFile(participant, { name: "plan.txt" }), sameName: "refuse" })).rejects.toMatchObject({ issues: [{ path: "name", reason: "library.name_taken" }] });
  expect((await fact(first.id)).map(([kind]) => kind)).toEqual(["file.added", "file.versionAdded", "file.versionAdded"]);
});

test("ten people put a file of one name in at once: one file of ten versions, none lost", async () => {
  const { cluster, participant } = await aWorkspace();
  const fileIds = await Promise.all(Array.from({ length: 10 }, () => aFile(participant, { name: "same.txt" })));
  const added = await Promise.all(fileIds.map((fileId) => addFile(participant, { slug: cluster.slug, fileId })));
  expect(new Set(added.map(({ id }) => id)).size).toBe(1);
  expect(added.map(({ version }) => version).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("a file that another brought cannot be taken", async () => {
  const { cluster, participant, stranger } = await aWorkspace();
  for (const fileId of [await aFile(stranger), v7()]) {
    await expect(addFile(participant, { slug: cluster.slug, fileId })).rejects.toMatchObject({ issues: [{ path: "fileId", reason: "files.not_there" }] });
  }
});

test("folders: no circles, not too deep, no two of a name, only where there is a folder", async () => {
  const { cluster, participant } = await aWorkspace();
  const elsewhere = await aWorkspace();
  const foreign = await aLibraryFolder({ cluster: elsewhere.cluster, viewer: elsewhere.participant });
  const chain: string[] = [];
  for (let n = 0; n < 12; n++) chain.push(await aLibraryFolder({ cluster, viewer: participant, name: `F${n}`, parentId: chain.at(-1) ?? null }));
  const refused = (deed: Promise<unknown>, path: string, reason: string) => expect(deed).rejects.toMatchObject({ code: "invalid", issues: [{ path, reason }] });
  const move = (id: string, folderId: string | null) => changeEntry(participant, { ...folder(id), folderId });
  await refused(aLibraryFolder({ cluster, viewer: participant, parentId: chain.at(-1) }), "folderId", "library.too_deep");
  await refused(move(chain[0]!, chain[5]!), "folderId", "library.circle");
  await refused(move(chain[0]!, chain[0]!), "folderId", "library.circle");
  await refused(move(chain[3]!, foreign), "folderId", "library.no_folder");
  await refused(move(chain[3]!, v7()), "folderId", "library.no_folder");
  await refused(aLibraryFolder({ cluster, viewer: participant, name: "f0" }), "name", "library.folder_taken");
  await move(chain[3]!, null);
  expect((await listPath(chain[5]!)).map(({ name }) => name)).toEqual(["F3", "F4", "F5"]);
  const two = await Promise.allSettled([move(chain[0]!, chain[4]!), move(chain[3]!, chain[1]!)]);
  expect(two.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await listFolders(participant, cluster.id))).toHaveLength(12);
});

test("what is for coordinators alone is not there for others, wherever it lies and however it is moved", async () => {
  const { cluster, coordinator, participant, staff } = await aWorkspace();
  await expect(aLibraryFolder({ cluster, viewer: participant, audience: "coordinators" })).rejects.toMatchObject({ code: "forbidden" });
  const board = await aLibraryFolder({ cluster, viewer: coordinator, name: "Board", audience: "coordinators" });
  const inner = await aLibraryFolder({ cluster, viewer: coordinator, name: "Inner", parentId: board });
  const id = await aLibraryFile({ cluster, viewer: coordinator, folderId: inner, name: "secret.txt" });
  const { fileId } = (await findEntry(coordinator, "file", id))!;
  const hidden = async () => [await names(participant, cluster), await findEntry(participant, "folder", inner), await findEntry(participant, "file", id), await findFile(participant, fileId!)];
  expect(await hidden()).toEqual([[], null, null, null]);
  expect(await names(participant, cluster, { q: "secret", folderId: null, sort: "name" })).toEqual([]);
  expect(await names(participant, cluster, { folderId: inner, sort: "name" })).toEqual([]);
  expect(await listFolders(participant, cluster.id)).toEqual([]);
  expect(await names(staff, cluster)).toEqual(["Board"]);
  expect(JSON.stringify([await fact(id), await fact(board)])).not.toMatch(/secret|Board/);
  await expect(addFile(participant, { slug: cluster.slug, fileId: await aFile(participant), folderId: inner })).rejects.toMatchObject({ issues: [{ path: "folderId" }] });

  await changeEntry(coordinator, { ...folder(board), audience: "workspace" });
  expect((await hidden()).slice(1).every((found) => found !== null)).toBe(true);
  await changeEntry(coordinator, { ...file(id), audience: "coordinators" });
  await changeEntry(coordinator, { ...folder(inner), folderId: null });
  expect(await findEntry(participant, "file", id)).toBeNull();
  expect(await names(participant, cluster)).toEqual(["Board", "Inner"]);
});

test("a folder goes into the trash with all in it, and comes back as it was; its name may be taken meanwhile", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const outer = await aLibraryFolder({ cluster, viewer: participant, name: "Outer" });
  const inner = await aLibraryFolder({ cluster, viewer: participant, name: "Inner", parentId: outer });
  const [kept, gone] = [await aLibraryFile({ cluster, viewer: participant, folderId: inner, name: "kept.txt" }), await aLibraryFile({ cluster, viewer: participant, folderId: inner, name: "gone.txt" })];
  await deleteEntry(participant, file(gone));
  await deleteEntry(participant, folder(outer));
  expect(await names(participant, cluster)).toEqual([]);
  expect((await listTrash(participant, cluster.id))!.items.map(({ name }) => name)).toEqual(["Outer", "gone.txt"]);
  expect((await listTrash((await aParticipant({ cluster })).administrator, cluster.id))!.items).toEqual([]);
  await expect(addVersion(participant, { id: kept, fileId: await aFile(participant) })).rejects.toMatchObject({ code: "not_found" });
  await aLibraryFolder({ cluster, viewer: participant, name: "outer" });
  await restoreEntry(coordinator, folder(outer));
  await restoreEntry(coordinator, folder(outer));
  expect(await names(participant, cluster)).toEqual(["outer", "Outer (2)"]);
  expect(await names(participant, cluster, { folderId: inner, sort: "name" })).toEqual(["kept.txt"]);
  await deleteEntry(participant, folder(inner));
  await restoreEntry(participant, file(gone)); // its folder is in the trash
  expect(await findEntry(participant, "file", gone)).toMatchObject({ folderId: null, deletedAt: null });
});

test("a library that is full takes no more; old versions and the trash count", async () => {
  const { cluster, participant } = await aWorkspace();
  const id = await aLibraryFile({ cluster, viewer: participant, content: "x".repeat(1000) });
  expect(await countUsage(cluster.id)).toEqual({ used: 1000, limit: 51_200e6 });
  await database().execute(sql`update library_versions set size = 51200000000 where library_file_id = ${id}`);
  await expect(aLibraryFile({ cluster, viewer: participant })).rejects.toMatchObject({ code: "conflict", reason: "library.quota" });
});
