import { createHash, randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { eq, sql } from "drizzle-orm";
import { Upload } from "tus-js-client";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { fileBlobs, files, fileTexts } from "#db/schema/files.ts";
import { guest } from "#lib/core/viewer.ts";
import { bringPicture } from "../commands/pictures.ts";
import { sweep } from "../jobs.ts";
import { readFileJob } from "../jobs/reading.ts";
import { fileUrl, pictureUrl } from "../labels.ts";
import { copyAllFiles } from "../move.ts";
import { onDisk, store } from "../store.ts";
import { aDocx } from "../testing/documents.ts";
import { aBreakingLine } from "../testing/line.ts";
import { anObjectStorage, noObjectStorage } from "../testing/object-storage.ts";
import { aPhoto } from "../testing/pictures.ts";
import { aFilesServer } from "../testing/server.ts";

const missing = noObjectStorage();
const job = { id: "1", attempt: 1, signal: new AbortController().signal };

// The doors of files, with object storage behind them as the settings say.
describe.skipIf(missing)(missing ?? "files in object storage", { timeout: 60_000 }, () => {
  let storage: Awaited<ReturnType<typeof anObjectStorage>>;
  let server: Awaited<ReturnType<typeof aFilesServer>>;
  beforeAll(async () => {
    storage = await anObjectStorage();
    Object.assign(process.env, { S3_ENDPOINT: storage.endpoint, S3_BUCKET: storage.bucket, S3_ACCESS_KEY_ID: storage.accessKeyId, S3_SECRET_ACCESS_KEY: storage.secretAccessKey });
    server = await aFilesServer(guest());
  });
  afterAll(async () => {
    await server.close();
    await storage.stop();
  });

  async function asMember() {
    const { viewer } = await aMember();
    server.as(viewer);
    return viewer;
  }

  const upload = (data: Buffer, origin: string, filename: string) => new Promise<string>((resolve, reject) => {
    const sending = new Upload(data as never, {
      endpoint: `${origin}/api/files/uploads`, chunkSize: 16 * 2 ** 20, retryDelays: [0, 10, 10, 10, 10, 10], metadata: { filename },
      onSuccess: () => resolve(sending.url!.split("/").at(-1)!), onError: reject,
    });
    sending.start();
  });
  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers });
  const fileOf = async (id: string) => (await database().select().from(files).where(eq(files.id, id)))[0];

  test("an upload over a line that breaks five times arrives whole in the bucket, and comes out in ranges", async () => {
    await asMember();
    const data = randomBytes(40 * 2 ** 20);
    const line = await aBreakingLine(server.port, { every: data.length / 6.5, breaks: 5 });
    const id = await upload(data, line.origin, "large.bin");
    expect(line.broken()).toBe(5);
    await line.close();
    const sha256 = createHash("sha256").update(data).digest("hex");
    expect(await fileOf(id)).toMatchObject({ size: data.length, sha256, mediaType: "application/octet-stream" });
    expect([await store().has(sha256), await onDisk().has(sha256)]).toEqual([true, false]);
    const part = await get(fileUrl(id, "large.bin"), { range: "bytes=9000000-9000099" });
    expect([part.status, part.headers.get("content-range")]).toEqual([206, `bytes 9000000-9000099/${data.length}`]);
    expect(Buffer.from(await part.arrayBuffer()).equals(data.subarray(9_000_000, 9_000_100))).toBe(true);
    expect(createHash("sha256").update(Buffer.from(await (await get(fileUrl(id, "large.bin"))).arrayBuffer())).digest("hex")).toBe(sha256);
  });

  test("a picture's sizes, the words of a document, and the sweep", async () => {
    const viewer = await asMember();
    const path = join(tmpdir(), `cluster-test-${v7()}`);
    await writeFile(path, await aPhoto());
    const picture = await bringPicture(viewer, { file: { path }, purpose: "photo" });
    expect((await get(pictureUrl(picture.id, "small"))).headers.get("content-type")).toBe("image/webp");
    const document = await upload(await aDocx(["Лён & воўна"]), server.origin, "flax.docx");
    expect(await fileOf(document)).toMatchObject({ mediaType: "application/vnd.openxmlformats-officedocument.wordprocessingml.document" });
    await readFileJob.run({ fileId: document }, job);
    expect(await database().select({ text: fileTexts.text }).from(fileTexts).where(eq(fileTexts.fileId, document))).toEqual([{ text: "Лён & воўна" }]);
    const { sha256 } = (await fileOf(document))!;
    await database().update(files).set({ createdAt: sql`now() - interval '25 hours'` }).where(eq(files.id, document));
    await database().update(fileBlobs).set({ broughtAt: sql`now() - interval '25 hours'` }).where(eq(fileBlobs.sha256, sha256));
    await sweep.run({}, job);
    expect([await fileOf(document), await store().has(sha256)]).toEqual([undefined, false]);
  });

  test("all files move to the disk, and what is there is not moved twice", async () => {
    await asMember();
    const id = await upload(Buffer.from("to be moved"), server.origin, "note.txt");
    const { sha256 } = (await fileOf(id))!;
    const path = join(tmpdir(), `cluster-test-${v7()}`);
    await writeFile(path, "an archive");
    await store().place(path, "exports/moved.zip");
    await database().insert(fileBlobs).values({ sha256: "0".repeat(64), size: 1 });
    const told: number[] = [];
    const first = await copyAllFiles(store(), onDisk(), ({ copied }) => told.push(copied));
    expect([first.copied, first.there, first.missing, first.damaged]).toEqual([expect.any(Number), 0, ["0".repeat(64)], []]);
    expect(told.length).toBe(1);
    expect(await text(onDisk().read(sha256))).toBe("to be moved");
    expect(await text(onDisk().read("exports/moved.zip"))).toBe("an archive");
    await store().remove(sha256);
    expect(await copyAllFiles(onDisk(), store(), () => {})).toMatchObject({ copied: 2, there: first.copied - 2 });
    expect(await text(store().read(sha256))).toBe("to be moved");
  });
});
