import { spawn } from "node:child_process";
import { once } from "node:events";
import type { Check, Outcome, Tally } from "./check.ts";

/** Runs one check to its end. Never throws: what cannot be run has failed, and says so. */
export async function runCheck(check: Check, paths: string[], signal: AbortSignal): Promise<Outcome> {
  const started = performance.now();
  if (signal.aborted) return { name: check.name, seconds: 0, output: "Interrupted.", passed: 0, failed: 1, skipped: [] };
  const { code, output } = await execute(check, paths, signal);
  const tally = await count(check, code);
  return { name: check.name, seconds: (performance.now() - started) / 1000, output, ...tally };
}

async function execute(check: Check, paths: string[], signal: AbortSignal): Promise<{ code: number; output: string }> {
  const [file = "", ...args] = check.takesPaths ? [...check.command, ...paths] : check.command;
  // a group of its own, so that what it started (browsers, servers, a database) ends with it
  const child = spawn(file, args, { env: { ...process.env, ...check.env }, stdio: ["ignore", "pipe", "pipe"], detached: true });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding("utf8").on("data", (text: string) => (output += text));

  const end = (why: string) => {
    output += `\n${why}\n`;
    signalGroup(child.pid, "SIGTERM");
    setTimeout(() => signalGroup(child.pid, "SIGKILL"), 15_000).unref();
  };
  const timer = setTimeout(() => end(`Ended after ${check.limit} s: it hangs, or the machine is too slow.`), check.limit * 1000);
  const onAbort = () => end("Interrupted.");
  signal.addEventListener("abort", onAbort, { once: true });
  try {
    const [code] = (await once(child, "close")) as [number | null];
    return { code: code ?? 1, output };
  } catch (error) {
    return { code: 1, output: `${output}\n${file} could not be started: ${String(error)}` };
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", onAbort);
  }
}

function signalGroup(pid: number | undefined, signal: NodeJS.Signals) {
  try {
    if (pid) process.kill(-pid, signal);
  } catch {
    // gone already
  }
}

async function count(check: Check, code: number): Promise<Tally> {
  const whole: Tally = { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: [] };
  if (!check.count) return whole;
  const tally = await check.count().catch(() => null);
  if (!tally || tally.passed + tally.failed + tally.skipped.length === 0) return { ...whole, passed: 0, failed: 1 }; // nothing ran: that is no success
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally; // it broke outside of a test
}
