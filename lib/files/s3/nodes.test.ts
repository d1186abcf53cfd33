import { createHash, randomBytes } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { anObjectStorage, noObjectStorage } from "../testing/object-storage.ts";
import type { Store, Whole } from "../store.ts";
import { s3Store } from "./store.ts";

const missing = noObjectStorage();
const scratch = join(tmpdir(), `cluster-s3-${v7()}`);
const MB = 2 ** 20;
const digest = (bytes: Buffer) => createHash("sha256").update(bytes).digest("hex");
const nameOf = async (whole: Whole | null) => whole!.sha256 ?? digest(await buffer(whole!.read()));

// A balancer may send the second half of a line that broke to another node, while the first still listens.
describe.skipIf(missing)(missing ?? "two nodes on one bucket", { timeout: 60_000 }, () => {
  let storage: Awaited<ReturnType<typeof anObjectStorage>>;
  let nodes: [Store, Store];
  beforeAll(async () => {
    storage = await anObjectStorage();
    nodes = [s3Store(storage, scratch), s3Store(storage, scratch)];
  });
  afterAll(() => storage.stop());

  /** The other node has looked where the upload stands, and its bytes come when `go` is called. */
  async function late(id: string, bytes: Buffer) {
    const [begun, gate] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    async function* slow() {
      begun.resolve();
      await gate.promise;
      yield bytes;
    }
    const done = nodes[1].incoming.append(id, slow(), bytes.length);
    await begun.promise;
    return { go: () => (gate.resolve(), done) };
  }

  const [mine, theirs] = [Buffer.from("heard by this node"), Buffer.from("heard by the other")];

  async function anUpload(length: number) {
    const id = v7();
    await nodes[0].incoming.begin(id, length);
    return id;
  }

  test("an upload goes by the bytes that lie there, whatever this node has heard", async () => {
    const id = await anUpload(mine.length);
    const other = await late(id, theirs);
    await nodes[0].incoming.append(id, Readable.from([mine]), mine.length);
    await other.go();
    expect(await nameOf(await nodes[0].incoming.whole(id, mine.length))).toBe(digest(theirs));
    await nodes[0].incoming.forget(id);
  });

  test("what was written over after it was read is not kept under the name that was read", async () => {
    const id = await anUpload(mine.length);
    const other = await late(id, theirs);
    await nodes[0].incoming.append(id, Readable.from([mine]), mine.length);
    const whole = (await nodes[0].incoming.whole(id, mine.length))!;
    const name = await nameOf(whole);
    await other.go();
    await expect(whole.settle(name)).rejects.toMatchObject({ status: 412 });
    expect(await nodes[0].has(name)).toBe(false);
    await nodes[0].incoming.forget(id);
  });

  test("an upload that is shorter than it was said to be is no file, and goes on", async () => {
    const bytes = randomBytes(9 * MB);
    const id = await anUpload(bytes.length);
    await nodes[0].incoming.append(id, Readable.from([bytes.subarray(0, 8 * MB + 3)]), bytes.length);
    await expect(nodes[0].incoming.whole(id, bytes.length)).rejects.toMatchObject({ reason: "files.tus_offset" });
    expect(await nodes[1].incoming.offsetOf(id)).toBe(8 * MB + 3);
    await nodes[1].incoming.append(id, Readable.from([bytes.subarray(8 * MB + 3)]), MB);
    expect(await nameOf(await nodes[0].incoming.whole(id, bytes.length))).toBe(digest(bytes));
    await nodes[0].incoming.forget(id);
  });
});
