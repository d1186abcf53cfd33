import { createHash, randomFillSync } from "node:crypto";
import { Readable } from "node:stream";
import { Upload } from "tus-js-client";
import { programOf } from "#e2e/support/api.ts";
import { aMember } from "#e2e/support/people.ts";
import { metricsToken, startServer } from "#e2e/support/server.ts";
import { aBreakingLine } from "#lib/files/testing/line.ts";
import { copyDir, ensureCopy } from "./pages/copy.ts";

const megabyte = 1_000_000;
const pieceSize = 16 * megabyte;
const breaks = 5;

/** `same`: what came out is what went in. Memory is the server's, before and at most, in megabytes. */
export type UploadResult = { megabytes: number; breaks: number; uploadSeconds: number; megabytesPerSecond: number; downloadSeconds: number; same: boolean; memoryBefore: number; memoryAtMost: number; faults: number };

/** A file of 2 GB (or of `BENCH_MEGABYTES`) over a line that breaks five times, into the running product and out again. */
export async function run(): Promise<UploadResult> {
  ensureCopy();
  const size = Math.ceil((Number(process.env.BENCH_MEGABYTES ?? 2048) * megabyte) / pieceSize) * pieceSize;
  const server = await startServer(copyDir);
  process.env.E2E_DATA_DIR = server.dataDir;
  const line = await aBreakingLine(Number(new URL(server.url).port), { every: size / (breaks + 1.5), breaks });
  const memory = watchMemory(server.url);
  let result: Omit<UploadResult, "faults">;
  try {
    result = { ...(await thereAndBack(server.url, line, size)), memoryBefore: memory.first(), memoryAtMost: memory.most() };
  } finally {
    memory.stop();
    await line.close();
  }
  const { faults } = await server.stop();
  return { ...result, faults: faults.length };
}

async function thereAndBack(url: string, line: Awaited<ReturnType<typeof aBreakingLine>>, size: number) {
  const { token } = await programOf(url, await aMember(url));
  const hash = createHash("sha256");
  const started = performance.now();
  const id = await send(`${line.origin}/api/files/uploads`, token, size, hash);
  const sent = (performance.now() - started) / 1000;
  const got = await fetch(`${url}/api/files/${id}/large.bin`, { headers: { authorization: `Bearer ${token}` } });
  const back = createHash("sha256");
  for await (const piece of got.body!) back.update(piece);
  const all = (performance.now() - started) / 1000;
  const same = hash.digest("hex") === back.digest("hex");
  return { megabytes: size / megabyte, breaks: line.broken(), uploadSeconds: tenths(sent), megabytesPerSecond: Math.round(size / megabyte / sent), downloadSeconds: tenths(all - sent), same };
}

const tenths = (seconds: number) => Math.round(seconds * 10) / 10;

function send(endpoint: string, token: string, size: number, hash: ReturnType<typeof createHash>): Promise<string> {
  return new Promise((resolve, reject) => {
    const upload = new Upload(Readable.from(content(size, hash)), {
      endpoint, uploadSize: size, chunkSize: pieceSize, retryDelays: [0, 100, 100, 100, 100, 100],
      headers: { authorization: `Bearer ${token}` }, metadata: { filename: "large.bin" },
      onSuccess: () => resolve(upload.url!.split("/").at(-1)!), onError: reject,
    });
    upload.start();
  });
}

/** No two pieces alike: a piece lost, doubled or out of its place would show. */
function* content(size: number, hash: ReturnType<typeof createHash>) {
  const piece = randomFillSync(Buffer.alloc(pieceSize));
  for (let n = 0; n < size / pieceSize; n++) {
    piece.writeUInt32BE(n);
    const copy = Buffer.from(piece);
    hash.update(copy);
    yield copy;
  }
}

function watchMemory(url: string) {
  const seen: number[] = [];
  const look = async () => {
    const text = await (await fetch(`${url}/api/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } })).text();
    const bytes = /^process_resident_memory_bytes (\S+)/m.exec(text)?.[1];
    if (bytes) seen.push(Math.round(Number(bytes) / megabyte));
  };
  const timer = setInterval(() => void look().catch(() => {}), 250); // a look that is lost is one of many
  return { first: () => seen[0] ?? NaN, most: () => Math.max(...seen), stop: () => clearInterval(timer) };
}

/** What the server may hold of a file on its way, in megabytes: pieces, never the file. */
const memoryBeyond = 300;

/** Whether all came through all breaks as it was, with no fault logged and the server's memory flat. */
export const uploadHeld = ({ same, breaks: broken, faults, memoryBefore, memoryAtMost }: UploadResult) =>
  same && broken === breaks && faults === 0 && memoryAtMost - memoryBefore <= memoryBeyond;

/** Prints the table. */
export const showUpload = (result: UploadResult) => console.table({ "upload and download": { ...result, held: uploadHeld(result) ? "yes" : "NO" } });
