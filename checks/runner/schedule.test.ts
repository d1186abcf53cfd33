import { expect, test } from "vitest";
import type { Check, Outcome } from "./check.ts";
import { schedule } from "./schedule.ts";

const aCheck = (name: string, more: Partial<Check> = {}): Check => ({ name, cores: 1, command: ["true"], limit: 1, ...more });
const outcome = (name: string, failed = 0): Outcome => ({ name, seconds: 0, passed: 1 - failed, failed, skipped: [], output: "" });

test("two lights run at once, a heavy one alone", async () => {
  let busy = 0;
  const seen: Record<string, number> = {};
  const run = async (check: Check) => {
    busy += check.cores;
    await Promise.resolve();
    seen[check.name] = busy;
    await Promise.resolve();
    busy -= check.cores;
    return outcome(check.name);
  };
  await schedule([aCheck("a"), aCheck("b"), aCheck("heavy", { cores: 2 }), aCheck("c")], 2, run, () => {});
  expect(Math.max(...Object.values(seen))).toBe(2);
  expect(Object.keys(seen)).toHaveLength(4);
});

test("what comes after a failure is not run, and has failed", async () => {
  const ran: string[] = [];
  const outcomes = await schedule(
    [aCheck("build"), aCheck("journeys", { after: ["build"] }), aCheck("types")],
    2,
    async ({ name }) => (ran.push(name), outcome(name, name === "build" ? 1 : 0)),
    () => {},
  );
  expect(ran).toEqual(["build", "types"]);
  expect(outcomes.find(({ name }) => name === "journeys")).toMatchObject({ failed: 1, output: "Not run: build failed before it." });
});

test("a heavy check still runs on a machine with one processor", async () => {
  const outcomes = await schedule([aCheck("heavy", { cores: 2 })], 1, async ({ name }) => outcome(name), () => {});
  expect(outcomes).toHaveLength(1);
});
