import { readFile } from "node:fs/promises";
import type { Tally } from "./check.ts";

type VitestReport = { testResults: { name: string; status: string; assertionResults: { fullName: string; status: string }[] }[] };
type PlaywrightReport = { suites: PlaywrightSuite[]; errors: unknown[] };
type PlaywrightSuite = { title: string; specs: { title: string; tests: { status: string }[] }[]; suites?: PlaywrightSuite[] };

/** Counts single tests in a report of Vitest; a file that could not be loaded is one failure. */
export async function countVitest(file: string): Promise<Tally> {
  const { testResults } = JSON.parse(await readFile(file, "utf8")) as VitestReport;
  const tests = testResults.flatMap((result) => result.assertionResults);
  const broken = testResults.filter((result) => result.status === "failed" && !result.assertionResults.some(({ status }) => status === "failed"));
  return {
    passed: tests.filter(({ status }) => status === "passed").length,
    failed: tests.filter(({ status }) => status === "failed").length + broken.length,
    skipped: tests.filter(({ status }) => status !== "passed" && status !== "failed").map(({ fullName }) => fullName),
  };
}

/** Counts single tests in a report of Playwright. One that passed only at the second try has failed: it is flaky. */
export async function countPlaywright(file: string): Promise<Tally> {
  const { suites, errors } = JSON.parse(await readFile(file, "utf8")) as PlaywrightReport;
  const tests = suites.flatMap(flatten);
  return {
    passed: tests.filter(({ status }) => status === "expected").length,
    failed: tests.filter(({ status }) => status === "unexpected" || status === "flaky").length + errors.length,
    skipped: tests.filter(({ status }) => status === "skipped").map(({ title }) => title),
  };
}

function flatten(suite: PlaywrightSuite): { title: string; status: string }[] {
  const own = suite.specs.flatMap((spec) => spec.tests.map(({ status }) => ({ title: spec.title, status })));
  return [...own, ...(suite.suites ?? []).flatMap(flatten)];
}
