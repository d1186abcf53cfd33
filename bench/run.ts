/*
 * `npm run bench`: pages against empty pages of Next served by the same process, sockets against a bare room of
 * Socket.IO, search and directories on 10,000 and on 100,000 organisations, a file of 2 GB over a line that breaks. Medians
 * of five interleaved runs; prints what was measured beside its target, writes bench/results.json, and exits 1 when a
 * target is not held.
 *   npm run bench               all
 *   npm run bench -- pages      or sockets, search, upload; several at once too
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { run as runPages, type PageResult } from "./pages/run.ts";
import { isHeld, run as runSearch, show as showSearch, type SearchResult } from "./search/run.ts";
import { run as runSockets } from "./sockets.ts";
import { run as runUpload, showUpload, uploadHeld, type UploadResult } from "./upload.ts";

const file = fileURLToPath(new URL("results.json", import.meta.url));
const parts = ["pages", "sockets", "search", "upload"];
const wanted = process.argv.slice(2);
const unknown = wanted.find((part) => !parts.includes(part));
if (unknown) {
  console.error(`There is nothing to measure called "${unknown}". There are: ${parts.join(", ")}.`);
  process.exit(1);
}
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);
const scriptBudget = 40_000;

const earlier = existing();
const sockets = wants("sockets") ? await runSockets() : earlier.sockets;
const pages = wants("pages") ? await runPages() : (earlier.pages as PageResult[] | undefined);
const search = wants("search") ? await runSearch() : (earlier.search as SearchResult[] | undefined);
const upload = wants("upload") ? await runUpload() : (earlier.upload as UploadResult | undefined);
writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), commit: commit(), machine: machine(), pages, sockets, search, upload }, null, 2)}\n`);
if (wants("pages") && pages) showPages(pages);
if (wants("search") && search) showSearch(search);
if (wants("upload") && upload) showUpload(upload);
console.log(`\nWritten to ${file}`);

const notHeld = [
  ...(wants("pages") ? (pages ?? []).filter((page) => !pageHeld(page)).map(({ page }) => `page: ${page}`) : []),
  ...(wants("search") ? (search ?? []).filter((result) => !isHeld(result)).map(({ work }) => work) : []),
  ...(wants("upload") && upload && !uploadHeld(upload) ? ["upload"] : []),
];
if (notHeld.length) {
  console.error(`Not held: ${notHeld.join("; ")}`);
  process.exitCode = 1;
}

function existing(): { pages?: unknown; sockets?: unknown; search?: unknown; upload?: unknown } {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as object;
  } catch {
    return {};
  }
}

function pageHeld({ ratio, least, scriptBeyondEmpty }: PageResult) {
  return ratio >= least && scriptBeyondEmpty <= scriptBudget;
}

function showPages(results: PageResult[]) {
  const percent = (ratio: number) => `${Math.round(ratio * 100)} %`;
  console.table(
    Object.fromEntries(results.map((it) => [
      it.page,
      {
        "requests/s": Math.round(it.requestsPerSecond), "of the empty page": percent(it.ratio), "at least": percent(it.least), held: it.ratio >= it.least ? "yes" : "NO",
        "p50 ms": it.p50, "p99 ms": it.p99, "HTML bytes": it.html, "empty page": it.control.html,
        "script gzip beyond empty": it.scriptBeyondEmpty, "≤ 40 kB": it.scriptBeyondEmpty <= scriptBudget ? "yes" : "NO", "when still": it.scriptWhenStill,
      },
    ])),
  );
}

function machine() {
  const [cpu] = cpus();
  return { cpu: cpu?.model.trim(), cores: cpus().length, memoryGB: Math.round(totalmem() / 2 ** 30), os: `${process.platform} ${process.arch}`, node: process.version };
}

function commit(): string | undefined {
  try {
    return execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  } catch {
    return undefined; // an unpacked archive
  }
}
