/*
 * `npm test`: every check of the project, one line each, and one plain line at the end: `N passed, N failed`.
 *   npm test                                   all of it
 *   npm test -- --only=types,boundaries        some
 *   npm test -- --only=unit lib/clusters       some, of these files
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { cores, plan } from "./plan.ts";
import type { Outcome } from "./runner/check.ts";
import { runCheck } from "./runner/run-check.ts";
import { schedule } from "./runner/schedule.ts";

const { values, positionals } = parseArgs({ options: { only: { type: "string" } }, allowPositionals: true });
const reports = await mkdtemp(join(tmpdir(), "cluster-checks-"));
const checks = choose(values.only);
const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(name, () => stop.abort());

const started = performance.now();
const outcomes = await schedule(checks, cores, (check) => runCheck(check, positionals, stop.signal), tell);
await rm(reports, { recursive: true, force: true });
summarise(outcomes);

function choose(only: string | undefined) {
  const all = plan(reports);
  const wanted = only?.split(",").map((name) => name.trim()).filter(Boolean);
  const unknown = wanted?.filter((name) => !all.some((check) => check.name === name)) ?? [];
  if (unknown.length > 0) {
    console.error(`There is no check named ${unknown.join(", ")}. There are: ${all.map(({ name }) => name).join(", ")}.`);
    process.exit(1);
  }
  return wanted ? all.filter(({ name }) => wanted.includes(name)) : all;
}

function tell({ name, seconds, passed, failed, skipped, output }: Outcome) {
  const figures = passed + failed > 1 ? `  ${passed} passed${failed ? `, ${failed} failed` : ""}` : "";
  console.log(`${failed ? "✗" : "✓"} ${name.padEnd(12)}${`${seconds.toFixed(1)} s`.padStart(9)}${figures}`);
  for (const title of skipped) console.log(`    skipped: ${title}`);
  if (failed) console.log(`\n${output.trim()}\n`);
}

function summarise(all: Outcome[]) {
  const sum = (key: "passed" | "failed") => all.reduce((total, outcome) => total + outcome[key], 0);
  const broken = all.filter(({ failed }) => failed > 0).map(({ name }) => name);
  console.log(`\n${((performance.now() - started) / 1000).toFixed(0)} s${broken.length ? `; failed: ${broken.join(", ")}` : ""}`);
  console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
  process.exitCode = broken.length > 0 || stop.signal.aborted ? 1 : 0;
}
