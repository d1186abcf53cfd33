// A file of 2 GB over a line that breaks five times, into the running product and out again: `node bench/upload.ts [MB]`.
// Says how long it took and how much memory the server needed at most.
import { createHash, randomFillSync } from "node:crypto";
import { Readable } from "node:stream";
import { Upload } from "tus-js-client";
import { programOf } from "#e2e/support/api.ts";
import { aMember } from "#e2e/support/people.ts";
import { startServer } from "#e2e/support/server.ts";
import { aBreakingLine } from "#lib/files/testing/line.ts";

const megabyte = 1_000_000;
const size = Math.ceil(Number(process.argv[2] ?? 2048) / 16) * 16 * megabyte; // whole pieces
const breaks = 5;

const server = await startServer();
process.env.E2E_DATA_DIR = server.dataDir;
const port = Number(new URL(server.url).port);
const line = await aBreakingLine(port, { every: size / (breaks + 1.5), breaks });
const memory = watchMemory(server.url);
try {
  const { token } = await programOf(server.url, await aMember(server.url));
  const before = memory.most();
  const hash = createHash("sha256");
  const started = performance.now();
  const id = await send(token, hash);
  const sent = (performance.now() - started) / 1000;
  const got = await fetch(`${server.url}/api/files/${id}/large.bin`, { headers: { authorization: `Bearer ${token}` } });
  const back = createHash("sha256");
  for await (const piece of got.body!) back.update(piece);
  const all = (performance.now() - started) / 1000;
  const same = hash.digest("hex") === back.digest("hex");
  console.log({ MB: size / megabyte, breaks: line.broken(), uploadSeconds: Math.round(sent * 10) / 10, MBps: Math.round(size / megabyte / sent), downloadSeconds: Math.round((all - sent) * 10) / 10, same, serverMBBefore: before, serverMBAtMost: memory.most() });
  if (!same || line.broken() !== breaks) process.exitCode = 1;
} finally {
  memory.stop();
  await line.close();
  const { faults } = await server.stop();
  if (faults.length) console.log(faults);
}

function send(token: string, hash: ReturnType<typeof createHash>): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(Readable.from(content(hash)), {
      endpoint: `${line.origin}/api/files/uploads`, uploadSize: size, chunkSize: 16 * megabyte, retryDelays: [0, 100, 100, 100, 100, 100],
      headers: { authorization: `Bearer ${token}` }, metadata: { filename: "large.bin" },
      onSuccess: () => resolve(upload.url!.split("/").at(-1)!), onError: reject,
    });
    upload.start();
  });
}

/** No two pieces alike: a piece lost, doubled or out of its place would show. */
function* content(hash: ReturnType<typeof createHash>) {
  const piece = randomFillSync(Buffer.alloc(16 * megabyte));
  for (let n = 0; n < size / piece.length; n++) {
    piece.writeUInt32BE(n);
    const copy = Buffer.from(piece);
    hash.update(copy);
    yield copy;
  }
}

function watchMemory(url: string) {
  let most = 0;
  const look = async () => {
    const text = await (await fetch(`${url}/api/metrics`)).text().catch(() => "");
    most = Math.max(most, Math.round(Number(/^process_resident_memory_bytes (\S+)/m.exec(text)?.[1] ?? 0) / megabyte));
  };
  const timer = setInterval(() => void look().catch(() => {}), 250);
  return { most: () => most, stop: () => clearInterval(timer) };
}
