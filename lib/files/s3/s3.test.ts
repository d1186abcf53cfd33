import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { readdir, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anObjectStorage, noObjectStorage } from "../testing/object-storage.ts";
import type { Store } from "../store.ts";
import { s3Client } from "./client.ts";
import { listObjects } from "./objects.ts";
import { beginParts, listUploads } from "./parts.ts";
import { s3Store } from "./store.ts";

const missing = noObjectStorage();
const scratch = join(tmpdir(), `cluster-s3-${v7()}`);
const MB = 2 ** 20;
const sha256Of = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");

/** Bytes of buffers that somebody still holds. */
function held(): number {
  setFlagsFromString("--expose-gc");
  (runInNewContext("gc") as () => void)();
  return process.memoryUsage().arrayBuffers;
}

const inPieces = (bytes: Buffer) => Readable.from(Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, n) => bytes.subarray(n * 65_536, (n + 1) * 65_536)));
async function local(bytes: Buffer) {
  const path = join(tmpdir(), `cluster-test-${v7()}`);
  await writeFile(path, bytes);
  return path;
}

describe.skipIf(missing)(missing ?? "object storage", { timeout: 60_000 }, () => {
  let storage: Awaited<ReturnType<typeof anObjectStorage>>;
  let store: Store;
  beforeAll(async () => {
    storage = await anObjectStorage();
    store = s3Store(storage, scratch);
  });
  afterAll(() => storage.stop());
  const anotherNode = () => s3Store(storage, scratch); // knows nothing of what this one has heard
  const bucket = () => s3Client(storage);
  const lying = async (prefix: string) => [...(await listObjects(bucket(), prefix)).map(({ key }) => key), ...(await listUploads(bucket(), prefix)).map(({ key }) => `${key}, in parts`)];

  /** Bytes that come over a line that breaks off at the end. */
  async function* breaking(bytes: Buffer) {
    yield* inPieces(bytes) as AsyncIterable<Buffer>;
    throw new Error("the line broke");
  }

  test("a file goes in, comes out whole and in ranges, and goes away; twice is once", async () => {
    const bytes = randomBytes(3 * MB);
    const key = sha256Of(bytes);
    const path = await local(bytes);
    expect(await store.has(key)).toBe(false);
    await store.copyIn(path, key);
    expect((await stat(path)).size).toBe(bytes.length);
    await store.place(path, key);
    await expect(stat(path)).rejects.toThrow("ENOENT");
    expect((await buffer(store.read(key))).equals(bytes)).toBe(true);
    expect((await buffer(store.read(key, { start: 1000, end: 1999 }))).equals(bytes.subarray(1000, 2000))).toBe(true);
    expect(await store.withLocal(key, async (path) => (await stat(path)).size)).toBe(bytes.length);
    await store.remove(key);
    await store.remove(key);
    expect(await store.has(key)).toBe(false);
    await expect(buffer(store.read(key))).rejects.toMatchObject({ code: "NoSuchKey" });
  });

  test("who stops reading leaves the storage alone", async () => {
    const bytes = randomBytes(8 * MB);
    await store.place(await local(bytes), sha256Of(bytes));
    const reading = store.read(sha256Of(bytes));
    await once(reading, "readable");
    reading.destroy();
    await once(reading, "close");
    expect(reading.destroyed).toBe(true);
  });

  test("a large file goes in pieces, and an archive may be made anew", async () => {
    const bytes = randomBytes(70 * MB);
    await store.place(await local(bytes), sha256Of(bytes));
    expect(sha256Of(await buffer(store.read(sha256Of(bytes))))).toBe(sha256Of(bytes));
    for (const text of ["first", "second"]) await store.place(await local(Buffer.from(text)), "exports/a.zip");
    expect(await store.listExports()).toEqual(["exports/a.zip"]);
    expect((await buffer(store.read("exports/a.zip"))).toString()).toBe("second");
    await store.remove("exports/a.zip");
  });

  test("an upload goes on where each break left it, on another node too, and becomes one file", async () => {
    const bytes = randomBytes(21 * MB + 77);
    const id = v7();
    await store.incoming.begin(id, bytes.length);
    expect(await store.incoming.offsetOf(id)).toBe(0);
    let at = 0;
    for (const [n, length] of [3 * MB + 5, 6 * MB, 0, 9 * MB].entries()) {
      const node = n % 2 ? anotherNode() : store;
      await expect(node.incoming.append(id, breaking(bytes.subarray(at, at + length)), bytes.length - at)).rejects.toThrow("the line broke");
      at += length;
      expect(await anotherNode().incoming.offsetOf(id)).toBe(at);
    }
    expect(await store.incoming.append(id, inPieces(bytes.subarray(at)), bytes.length - at)).toEqual({ came: bytes.length - at, more: false });
    const whole = (await anotherNode().incoming.whole(id, bytes.length))!;
    expect([whole.size, whole.sha256, sha256Of(await buffer(whole.read()))]).toEqual([bytes.length, undefined, sha256Of(bytes)]);
    expect(await store.incoming.offsetOf(id)).toBe(bytes.length); // put together, and then the power was cut
    await (await store.incoming.whole(id, bytes.length))!.settle(sha256Of(bytes));
    await store.incoming.forget(id);
    expect(await store.incoming.offsetOf(id)).toBe(null);
    expect(sha256Of(await buffer(store.read(sha256Of(bytes))))).toBe(sha256Of(bytes));
    expect(await lying("incoming/")).toEqual([]);
    expect(await readdir(scratch)).toEqual([]);
  });

  test("what is too much is left over", async () => {
    const bytes = randomBytes(9 * MB);
    const id = v7();
    await store.incoming.begin(id, bytes.length);
    await store.incoming.append(id, inPieces(bytes.subarray(0, MB)), bytes.length);
    expect(await store.incoming.append(id, inPieces(Buffer.concat([bytes.subarray(MB), Buffer.from("more")])), 8 * MB)).toEqual({ came: 8 * MB, more: true });
    expect(sha256Of(await buffer((await store.incoming.whole(id, bytes.length))!.read()))).toBe(sha256Of(bytes));
    await store.incoming.forget(id);
  });

  test("a small upload and an empty one", async () => {
    for (const bytes of [Buffer.from("hello"), Buffer.alloc(0)]) {
      const id = v7();
      await store.incoming.begin(id, bytes.length);
      if (bytes.length) await store.incoming.append(id, inPieces(bytes), bytes.length);
      await (await store.incoming.whole(id, bytes.length))!.settle(sha256Of(bytes));
      await store.incoming.forget(id);
      expect((await buffer(store.read(sha256Of(bytes)))).equals(bytes)).toBe(true);
    }
    expect(await store.incoming.whole(v7(), 1)).toBe(null);
  });

  test("memory stays flat while gigabytes would pass", async () => {
    const id = v7();
    await store.incoming.begin(id, 4e9);
    const piece = randomBytes(65_536);
    let most = 0;
    async function* pieces() {
      for (let n = 0; n < 96 * 16; n++) {
        if (n % 256 === 0) most = Math.max(most, held());
        yield piece;
      }
    }
    await store.incoming.append(id, pieces(), 4e9);
    expect(most).toBeLessThan(48 * MB);
    await store.incoming.forget(id);
  });

  test("what was given up is swept, whatever state it is in; what is younger stays", async () => {
    const [small, large] = [v7(), v7()];
    await store.incoming.begin(small, 5);
    await store.incoming.begin(large, 20 * MB);
    await store.incoming.append(large, inPieces(randomBytes(9 * MB)), 20 * MB);
    await beginParts(bucket(), "blobs/ab/cd/abcd");
    await store.incoming.sweep(new Date(Date.now() - 60_000));
    expect(await lying("")).toEqual(expect.arrayContaining([`incoming/${small}.rest`, `incoming/${large}, in parts`, "blobs/ab/cd/abcd, in parts"]));
    await store.incoming.sweep(new Date(Date.now() + 60_000));
    expect(await lying("incoming/")).toEqual([]);
    expect((await lying("blobs/")).filter((key) => key.includes("in parts"))).toEqual([]);
  });

  test.each([
    ["no such bucket", { bucket: "nobodys" }, /has no bucket "nobodys" \(S3_BUCKET\)/],
    ["a wrong secret", { secretAccessKey: "wrong" }, /S3_SECRET_ACCESS_KEY is not the secret of S3_ACCESS_KEY_ID/],
    ["an unknown key", { accessKeyId: "test:nobody" }, /S3_ACCESS_KEY_ID/],
    ["nobody there", { endpoint: "http://127.0.0.1:1" }, /127\.0\.0\.1:1\) cannot be reached: /],
    ["no such host", { endpoint: "http://nowhere.invalid" }, /cannot be reached: /],
    ["another region", { region: "mars" }, /S3_REGION \(mars\)/],
  ])("%s is said in words", async (_what, wrong, words) => {
    await expect(s3Store({ ...storage, ...wrong }, scratch).check()).rejects.toThrow(words);
  });

  test("one that can be used says nothing, and nothing is left of the question", async () => {
    await store.check();
    expect(await lying("incoming/")).toEqual([]);
  });
});
