import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aFile } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { fileTexts } from "#db/schema/files.ts";
import { findVariant } from "../queries.ts";
import { sniffFile } from "../sniff.ts";
import { aDocx, aPdf } from "../testing/documents.ts";
import { aPhoto, bombPng } from "../testing/pictures.ts";
import { readFileJob } from "../jobs/reading.ts";
import { readWords } from "./run.ts";

async function local(content: string | Uint8Array) {
  const path = join(tmpdir(), `cluster-test-${v7()}`);
  await writeFile(path, content);
  return path;
}
async function wordsOf(content: string | Uint8Array, options?: { timeout?: number }) {
  const path = await local(content);
  return readWords(path, await sniffFile(path), options);
}
const read = (fileId: string) => readFileJob.run({ fileId }, { id: "1", attempt: 1, signal: new AbortController().signal });

test("the words of a PDF, a DOCX and a text", async () => {
  expect(await wordsOf(aPdf("Polymer prices (2026)"))).toBe("Polymer prices (2026)");
  expect(await wordsOf(await aDocx(["Дагавор &#8470; 5 &lt;пастаўкі&gt;", "Лён &amp; воўна"]))).toBe("Дагавор № 5 <пастаўкі>\nЛён & воўна");
  expect(await wordsOf("Просто текст\r\n\r\n\r\nвторая")).toBe("Просто текст\nвторая");
});

test.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array]>([
  ["a PDF that breaks off", () => aPdf("x").subarray(0, 200)],
  ["a PDF that refers to itself for ever", () => aPdf("x").toString("latin1").replace("/Kids [3 0 R]", "/Kids [2 0 R]")],
  ["a DOCX that unpacks to a gigabyte", async () => aDocx([], { "word/document.xml": Buffer.alloc(1e9 / 4, "<w:t>a</w:t>") })],
  ["a DOCX that breaks off", async () => (await aDocx(["x".repeat(1000)])).subarray(0, -100)],
])("%s has no words, and harms nobody", async (_what, content) => {
  expect(await wordsOf(await content())).toBe("");
});

test("one that takes too long is given up", async () => {
  expect(await wordsOf(aPdf("slow"), { timeout: 1 })).toBe("");
});

test("the job reads once, draws a preview of pictures, and says so", async () => {
  const { viewer } = await aMember();
  const [pdf, photo, bomb] = [await aFile(viewer, { content: aPdf("Naftan annual report") }), await aFile(viewer, { content: await aPhoto(), name: "x.jpg" }), await aFile(viewer, { content: bombPng(20_000, 20_000) })];
  for (const id of [pdf, photo, bomb, pdf]) await read(id);
  expect((await database().select().from(fileTexts).where(eq(fileTexts.fileId, pdf)))[0]!.text).toBe("Naftan annual report");
  expect(await findVariant(photo, "small")).toMatchObject({ size: expect.any(Number) });
  expect(await findVariant(bomb, "small")).toBeNull();
  expect(await database().select({ kind: activity.kind }).from(activity).where(eq(activity.subjectId, pdf))).toEqual([{ kind: "file.read" }]);
});
