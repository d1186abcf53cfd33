import { createHash, randomBytes } from "node:crypto";
import { Readable } from "node:stream";
import { eq, sql } from "drizzle-orm";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { files, fileUploads } from "#db/schema/files.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { finishUpload, quota } from "./commands/uploads.ts";
import { sweep } from "./jobs.ts";
import { store } from "./store.ts";
import { aBreakingLine } from "./testing/line.ts";
import { aFilesServer } from "./testing/server.ts";

let server: Awaited<ReturnType<typeof aFilesServer>>;
beforeAll(async () => void (server = await aFilesServer(guest())));
afterAll(() => server.close());

const tus = { "tus-resumable": "1.0.0" };
const patch = { ...tus, "content-type": "application/offset+octet-stream" };
const base64 = (text: string) => Buffer.from(text).toString("base64");
const ask = (path: string, method: string, headers: Record<string, string> = {}, body?: string) => fetch(new URL(path, server.origin), { method, headers: { ...tus, ...headers }, body });
const begin = (length: number | string, name = "file.txt") => ask("/api/files/uploads", "POST", { "upload-length": String(length), "upload-metadata": `filename ${base64(name)}` });
const locationOf = async (length: number, name?: string) => (await begin(length, name)).headers.get("location")!;
const idOf = (location: string) => location.split("/").at(-1)!;
const fileOf = async (location: string) => (await database().select().from(files).where(eq(files.id, idOf(location))))[0];

async function asMember() {
  const { viewer } = await aMember();
  server.as(viewer);
  return viewer;
}

test("64 MB go over a line that breaks five times, and arrive whole", async () => {
  await asMember();
  const length = 64 * 2 ** 20;
  const line = await aBreakingLine(server.port, { every: length / 6.5, breaks: 5 });
  const piece = randomBytes(2 ** 20);
  const expected = createHash("sha256");
  for (let n = 0; n < 64; n++) expected.update(piece);
  const data = Buffer.concat(Array.from({ length: 64 }, () => piece));
  const url = await new Promise<string>((resolve, reject) => {
    const upload = new Upload(data as never, {
      endpoint: `${line.origin}/api/files/uploads`, chunkSize: 16 * 2 ** 20, retryDelays: [0, 10, 10, 10, 10, 10], metadata: { filename: "large.bin" },
      onSuccess: () => resolve(upload.url!), onError: reject,
    });
    upload.start();
  });
  expect(line.broken()).toBe(5);
  expect(await fileOf(url)).toMatchObject({ name: "large.bin", size: length, sha256: expected.digest("hex"), mediaType: "application/octet-stream" });
  await line.close();
});

test("goes on where it stopped; a place that is not there, or too much, is refused", async () => {
  await asMember();
  const at = await locationOf(10);
  const went = await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, "0123");
  expect([went.status, went.headers.get("upload-offset")]).toEqual([204, "4"]);
  expect((await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, "0123")).status).toBe(409);
  expect((await ask(at, "PATCH", { ...tus, "content-type": "text/plain", "upload-offset": "4" }, "x")).status).toBe(415);
  const head = await ask(at, "HEAD");
  expect([head.status, head.headers.get("upload-offset"), head.headers.get("upload-length"), head.headers.get("cache-control")]).toEqual([200, "4", "10", "no-store"]);
  expect((await ask(at, "PATCH", { ...patch, "upload-offset": "4" }, "456789")).status).toBe(204);
  expect(await fileOf(at)).toMatchObject({ size: 10, name: "file.txt", mediaType: "text/plain" });
  expect((await ask(at, "PATCH", { ...patch, "upload-offset": "10" }, "more")).status).toBe(413);
});

test("an upload is its member's alone", async () => {
  await asMember();
  const at = await locationOf(10);
  for (const [who, status] of [[guest(), 401], [(await aMember()).viewer, 404], [(await aMember({ staff: true })).viewer, 404]] as [Viewer, number][]) {
    server.as(who);
    expect((await ask(at, "HEAD")).status).toBe(status);
    expect((await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, "x")).status).toBe(status);
    expect((await ask(at, "DELETE")).status).toBe(status);
  }
});

test("a token for reading, an unconfirmed address and a foreign page may not begin one", async () => {
  const viewer = await asMember();
  server.as({ ...viewer, scope: "read" });
  expect((await begin(1)).status).toBe(403);
  server.as({ ...viewer, emailConfirmed: false });
  expect((await begin(1)).status).toBe(403);
  server.as({ ...viewer, sessionId: "s" });
  expect((await ask("/api/files/uploads", "POST", { "upload-length": "1", origin: "https://evil.example" })).status).toBe(403);
});

test.each([
  ["another version", { "tus-resumable": "0.2" }, 412], ["no length", { "upload-length": "" }, 400], ["a negative length", { "upload-length": "-1" }, 400],
  ["a length that is no number", { "upload-length": "1e3" }, 400], ["more than anybody may bring", { "upload-length": String(4096e6 + 1) }, 413], ["garbled metadata", { "upload-length": "1", "upload-metadata": "filename %%%" }, 400],
])("%s is refused", async (_what, headers, status) => {
  await asMember();
  expect((await ask("/api/files/uploads", "POST", headers)).status).toBe(status);
});

test.each(["/api/files/uploads/x", "/api/files/uploads/00000000-0000-7000-8000-000000000000", "/api/files/uploads/..%2f..%2fetc"])("%s is not there", async (path) => {
  await asMember();
  for (const method of ["HEAD", "PATCH", "DELETE"]) expect((await ask(path, method, { ...patch, "upload-offset": "0" })).status).toBe(404);
});

test("only so many are unfinished at once; what is given up counts no more, and its bytes are gone", async () => {
  const { memberId } = await asMember();
  const at = await locationOf(5);
  await database().insert(fileUploads).values(Array.from({ length: quota.unfinished - 1 }, () => ({ memberId, name: "x", length: 1, expiresAt: new Date(Date.now() + 1e6) })));
  expect((await begin(1)).status).toBe(409);
  expect((await ask(at, "DELETE")).status).toBe(204);
  expect(await store().incoming.offsetOf(idOf(at))).toBe(null);
  expect((await begin(1)).status).toBe(201);
});

test("who brings more than they use is told", async () => {
  const viewer = await asMember();
  await database().insert(fileUploads).values(Array.from({ length: 5 }, () => ({ memberId: viewer.memberId, name: "x", length: 4e9, expiresAt: new Date(Date.now() + 1e6) })));
  expect((await begin(4e9)).status).toBe(409);
});

test("an upload that the process died on, just before it became a file, becomes one when its sender asks", async () => {
  const viewer = await asMember();
  const at = await locationOf(4);
  await store().incoming.append(idOf(at), Readable.from([Buffer.from("text")]), 4);
  expect((await ask(at, "HEAD")).headers.get("upload-offset")).toBe("4");
  expect(await fileOf(at)).toMatchObject({ size: 4 });
  const [upload] = await database().select().from(fileUploads).where(eq(fileUploads.id, idOf(at)));
  await finishUpload(viewer, { ...upload!, finishedAt: null });
  expect(await fileOf(at)).toMatchObject({ size: 4 });
});

test("an upload is not finished shorter than it is", async () => {
  const viewer = await asMember();
  const at = await locationOf(9);
  await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, "thr");
  const [upload] = await database().select().from(fileUploads).where(eq(fileUploads.id, idOf(at)));
  await expect(finishUpload(viewer, upload!)).rejects.toMatchObject({ code: "conflict", reason: "files.tus_offset" }); // this node heard nine, the store has three
  expect(await fileOf(at)).toBe(undefined);
  expect((await ask(at, "PATCH", { ...patch, "upload-offset": "3" }, "ee six")).status).toBe(204);
  expect(await fileOf(at)).toMatchObject({ size: 9 });
});

test("an upload that the store has never heard of is not there, and is begun anew", async () => {
  await asMember();
  const at = await locationOf(9);
  await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, "thr");
  await store().incoming.forget(idOf(at)); // as when the operator has moved to object storage
  expect((await ask(at, "HEAD")).status).toBe(404);
  expect((await ask(at, "PATCH", { ...patch, "upload-offset": "3" }, "ee six")).status).toBe(404);
  expect((await database().select().from(fileUploads).where(eq(fileUploads.id, idOf(at))))[0]!.finishedAt).toBe(null);
  expect(await fileOf(at)).toBe(undefined);
});

test("an empty file is a file", async () => {
  await asMember();
  expect(await fileOf(await locationOf(0, "empty"))).toMatchObject({ size: 0, name: "empty" });
});

test("expired uploads are swept with their bytes; files that nobody uses after a day", async () => {
  await asMember();
  const [stale, whole, fresh] = [await locationOf(5), await locationOf(7), await locationOf(7)];
  for (const [at, text] of [[whole, "unused!"], [fresh, "unused?"]] as const) await ask(at, "PATCH", { ...patch, "upload-offset": "0" }, text);
  const { sha256 } = (await fileOf(whole))!;
  await database().update(fileUploads).set({ expiresAt: sql`now() - interval '1 minute'` }).where(eq(fileUploads.id, idOf(stale)));
  expect((await ask(stale, "HEAD")).status).toBe(404);
  await database().update(files).set({ createdAt: sql`now() - interval '25 hours'` }).where(eq(files.id, idOf(whole)));
  await database().execute(sql`update file_blobs set brought_at = now() - interval '25 hours' where sha256 = ${sha256}`);
  await sweep.run({}, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect(await store().incoming.offsetOf(idOf(stale))).toBe(null);
  expect([await fileOf(whole), await store().has(sha256)]).toEqual([undefined, false]);
  expect(await fileOf(fresh)).toBeDefined();
});

test("the door says what it speaks", async () => {
  const said = await ask("/api/files/uploads", "OPTIONS");
  expect([said.status, said.headers.get("tus-extension"), said.headers.get("tus-max-size")]).toEqual([204, "creation,expiration,termination", "4096000000"]);
});
