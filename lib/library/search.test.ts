import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { files } from "#db/schema/files.ts";
import { libraryFiles, libraryFolders, libraryVersions } from "#db/schema/library.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { personalData as brought } from "#lib/files/personal-data.ts";
import { aDocx } from "#lib/files/testing/documents.ts";
import { readFileJob } from "#lib/files/jobs/reading.ts";
import { changeEntry } from "./commands/change.ts";
import { deleteEntry } from "./commands/remove.ts";
import { personalData } from "./personal-data.ts";
import { findEntry, listVersions } from "./queries/one.ts";
import { languageOf } from "./labels.ts";
import { searchSource } from "./search.ts";

const fact = (kind: string, subjectId: string) => ({ kind, subjectId, clusterId: null, organizationId: null, actorId: null, data: {} });
const stale = (kind: string, subjectId: string) => inTransaction((tx) => searchSource.stale(tx, fact(kind, subjectId)));
const read = (id: string) => inTransaction((tx) => searchSource.read(tx, [id]));

test("a file is found by its name and its words, in the workspace alone", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const folderId = await aLibraryFolder({ cluster, viewer: participant });
  const id = await aLibraryFile({ cluster, viewer: participant, folderId, name: "Дагавор.docx", content: await aDocx(["Пастаўка льняной пражы ў Оршу"]) });
  const { fileId } = (await findEntry(participant, "file", id))!;
  await readFileJob.run({ fileId: fileId! }, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect(await stale("file.read", fileId!)).toEqual([id]);
  expect(await stale("file.added", id)).toEqual([id]);
  expect(await stale("folder.changed", folderId)).toEqual([id]);
  expect(await read(id)).toEqual([expect.objectContaining({ subjectId: id, audience: `cluster:${cluster.id}`, title: { be: "Дагавор.docx" }, body: { be: "Пастаўка льняной пражы ў Оршу" }, path: `/workspace/${cluster.slug}/library/files/${id}` })]);
  expect(await inTransaction((tx) => searchSource.page(tx, null, 1000))).toContain(id);
  await changeEntry(coordinator, { kind: "folder", id: folderId, audience: "coordinators" });
  expect(await read(id)).toMatchObject([{ audience: `managers:${cluster.id}` }]);
  await changeEntry(coordinator, { kind: "folder", id: folderId, audience: "workspace" });
  await deleteEntry(coordinator, { kind: "folder", id: folderId });
  expect(await read(id)).toEqual([]);
});

test.each([["Annual report 2026.pdf", "en"], ["Отчёт о поставках щебня", "ru"], ["Справаздача аб пастаўках ільну", "be"], ["Дзень добры, сябры ўсе", "be"]])("the language of %j is %s", (text, language) => {
  expect(languageOf(text)).toBe(language);
});

test("what a member brought stays under nobody's name when they delete their account; their export says what it was", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const folderId = await aLibraryFolder({ cluster, viewer: participant, name: "Marker folder" });
  const id = await aLibraryFile({ cluster, viewer: participant, folderId, name: "marker.txt" });
  const exported = await inTransaction((tx) => personalData.export(tx, participant.memberId));
  expect(JSON.stringify(exported.data)).toMatch(/Marker folder.*marker\.txt/s);
  expect(exported.fileIds).toEqual([(await findEntry(participant, "file", id))!.fileId]);
  await inTransaction(async (tx) => {
    for (const { erase } of [personalData, brought]) await erase(tx, participant.memberId);
  });
  expect(await findEntry(coordinator, "file", id)).toMatchObject({ name: "marker.txt", changedBy: null, createdById: null });
  expect((await listVersions(coordinator, id))![0]!.createdBy).toBeNull();
  const rows = [await database().select().from(files).where(eq(files.uploaderId, participant.memberId)), await database().select().from(libraryFiles).where(eq(libraryFiles.createdBy, participant.memberId)), await database().select().from(libraryFolders).where(eq(libraryFolders.createdBy, participant.memberId)), await database().select().from(libraryVersions).where(eq(libraryVersions.createdBy, participant.memberId))];
  expect(rows.flat()).toEqual([]);
});
