import { and, eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { fileUses } from "#db/schema/files.ts";
import { libraryFiles, libraryFolders } from "#db/schema/library.ts";
import { deleteEntry } from "./commands/remove.ts";
import { entryName } from "./input.ts";
import { emptyTrash } from "./jobs.ts";
import { listLibrary, listTrash } from "./queries/list.ts";
import { countUsage, listFolders, listVersions } from "./queries/one.ts";

const file = (id: string) => ({ kind: "file" as const, id });
const folder = (id: string) => ({ kind: "folder" as const, id });

test("pages by name, by age and by size, folders first, without losing or doubling; search looks below", async () => {
  const { cluster, participant } = await aWorkspace();
  const folderId = await aLibraryFolder({ cluster, viewer: participant, name: "Я" });
  await aLibraryFolder({ cluster, viewer: participant, name: "Ё" });
  for (const [name, size] of [["б.txt", 3], ["a.txt", 5], ["Ё.txt", 1], ["В.txt", 5], ["100%_.txt", 2]] as const) await aLibraryFile({ cluster, viewer: participant, name, content: String(Math.random()).padEnd(30, "x").slice(0, 20) + "x".repeat(size) });
  await aLibraryFile({ cluster, viewer: participant, folderId, name: "deep б.txt" });
  const all = async (sort: "name" | "newest" | "largest", q?: string) => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = (await listLibrary(participant, cluster.id, { folderId: null, sort, q, limit: 2, cursor }))!;
      seen.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return seen;
  };
  expect(await all("name")).toEqual(["Ё", "Я", "100%_.txt", "a.txt", "б.txt", "В.txt", "Ё.txt"]);
  expect(await all("newest")).toEqual(["Ё", "Я", "100%_.txt", "В.txt", "Ё.txt", "a.txt", "б.txt"]);
  expect((await all("largest")).slice(2)).toEqual(["a.txt", "В.txt", "б.txt", "100%_.txt", "Ё.txt"]);
  expect(await all("name", "Б .TXT")).toEqual(["deep б.txt", "б.txt"]);
  expect(await all("name", "%_")).toEqual(["100%_.txt"]);
  await expect(listLibrary(participant, cluster.id, { folderId: null, sort: "name", cursor: "x" })).rejects.toMatchObject({ code: "malformed" });
});

test("a list costs the same number of queries whatever it shows", async () => {
  const { cluster, participant } = await aWorkspace();
  const queries = async (work: () => Promise<unknown>) => {
    const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
    const real = client.unsafe;
    let count = 0;
    client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
    try { await work(); } finally { client.unsafe = real; }
    return count;
  };
  const everything = async () => [
    await queries(() => listLibrary(participant, cluster.id, { folderId: null, sort: "name" })), await queries(() => listTrash(participant, cluster.id)),
    await queries(() => listFolders(participant, cluster.id)), await queries(() => countUsage(cluster.id)), await queries(() => listVersions(participant, id)),
  ];
  const id = await aLibraryFile({ cluster, viewer: participant });
  expect(await everything()).toEqual([2, 2, 2, 1, 3]);
  for (let n = 0; n < 4; n++) await aLibraryFile({ cluster, viewer: participant, folderId: await aLibraryFolder({ cluster, viewer: participant }) });
  expect(await everything()).toEqual([2, 2, 2, 1, 3]);
});

test.each(["a/b", "a\\b", "a:b", 'a"b', "a\0b", "a\u202Eb", "..", ".", "x.", "  ", "x".repeat(201), "a\nb"])("the name %j is refused", (name) => {
  expect(entryName.safeParse(name).success).toBe(false);
});

test("the trash is emptied after 30 days, with the uses of the files; what is younger stays", async () => {
  const { cluster, participant } = await aWorkspace();
  const [outer, young] = [await aLibraryFolder({ cluster, viewer: participant }), await aLibraryFile({ cluster, viewer: participant })];
  const inner = await aLibraryFolder({ cluster, viewer: participant, parentId: outer });
  const id = await aLibraryFile({ cluster, viewer: participant, folderId: inner });
  await deleteEntry(participant, folder(outer));
  await deleteEntry(participant, file(young));
  for (const table of [libraryFolders, libraryFiles]) await database().update(table).set({ deletedAt: sql`now() - interval '31 days'` }).where(eq(table.deletedWith, outer));
  await emptyTrash.run({}, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect(await database().select().from(libraryFolders).where(eq(libraryFolders.clusterId, cluster.id))).toEqual([]);
  expect((await database().select().from(libraryFiles).where(eq(libraryFiles.clusterId, cluster.id))).map((row) => row.id)).toEqual([young]);
  expect((await database().select().from(fileUses).where(and(eq(fileUses.kind, "library.version"), eq(fileUses.subjectId, id))))[0]!.endedAt).not.toBeNull();
});
