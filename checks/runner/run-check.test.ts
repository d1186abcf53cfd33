import { expect, test } from "vitest";
import type { Check } from "./check.ts";
import { runCheck } from "./run-check.ts";

const aCheck = (script: string, more: Partial<Check> = {}): Check => ({ name: "it", cores: 1, command: [process.execPath, "-e", script], limit: 10, ...more });
const run = (check: Check, signal = new AbortController().signal) => runCheck(check, [], signal);

test("what it says is kept whole, and its exit code decides", async () => {
  expect(await run(aCheck("console.log('fine')"))).toMatchObject({ passed: 1, failed: 0, output: "fine\n" });
  expect(await run(aCheck("console.error('Ў broken'); process.exit(3)"))).toMatchObject({ passed: 0, failed: 1, output: "Ў broken\n" });
});

test("a check that hangs is ended, with what it started", async () => {
  const outcome = await run(aCheck(`require("child_process").spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" }); setInterval(() => {}, 1000)`, { limit: 0.5 }));
  expect(outcome).toMatchObject({ failed: 1, passed: 0 });
  expect(outcome.output).toContain("Ended after 0.5 s");
});

test("tests are counted singly; a runner that breaks outside of a test has failed all the same", async () => {
  const count = async () => ({ passed: 7, failed: 0, skipped: [] });
  expect(await run(aCheck("", { count }))).toMatchObject({ passed: 7, failed: 0 });
  expect(await run(aCheck("process.exit(1)", { count }))).toMatchObject({ passed: 7, failed: 1 });
  expect(await run(aCheck("", { count: async () => ({ passed: 0, failed: 0, skipped: [] }) }))).toMatchObject({ passed: 0, failed: 1 });
});

test("an interrupted run starts nothing more", async () => {
  const stop = new AbortController();
  const running = run(aCheck("setInterval(() => {}, 1000)"), stop.signal);
  stop.abort();
  expect((await running).output).toContain("Interrupted.");
  expect(await run(aCheck("console.log('started')"), stop.signal)).toMatchObject({ failed: 1, output: "Interrupted." });
});
