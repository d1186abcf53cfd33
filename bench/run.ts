/*
 * `npm run bench`: pages against empty pages of Next served by the same process, sockets against a bare room of
 * Socket.IO, search and directories on 10,000 and on 100,000 organisations. Medians of five interleaved runs; prints the
 * ratios beside their targets and writes bench/results.json.
 *   npm run bench               all
 *   npm run bench -- pages      or sockets, or search
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { run as runPages, type PageResult } from "./pages/run.ts";
import { run as runSearch, show as showSearch, type SearchResult } from "./search/run.ts";
import { run as runSockets } from "./sockets.ts";

const file = fileURLToPath(new URL("results.json", import.meta.url));
const wanted = process.argv.slice(2);
const wants = (part: string) => wanted.length === 0 || wanted.includes(part);
const scriptBudget = 40_000;

const earlier = existing();
const sockets = wants("sockets") ? await runSockets() : earlier.sockets;
const pages = wants("pages") ? await runPages() : (earlier.pages as PageResult[] | undefined);
const search = wants("search") ? await runSearch() : (earlier.search as SearchResult[] | undefined);
writeFileSync(file, `${JSON.stringify({ date: new Date().toISOString(), commit: commit(), machine: machine(), pages, sockets, search }, null, 2)}\n`);
if (wants("pages") && pages) showPages(pages);
if (wants("search") && search) showSearch(search);
console.log(`\nWritten to ${file}`);

function existing(): { pages?: unknown; sockets?: unknown; search?: unknown } {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as object;
  } catch {
    return {};
  }
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
