import { spawn } from "node:child_process";
import { constants } from "node:os";
import { fileURLToPath } from "node:url";
import { Refused } from "./words.mjs";

/** The folder of the project. */
export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs a program in our place: its terminal is ours, signals are passed on, its exit code is returned.
 * The channel between us tells the program when we are killed, so that it does not stay behind.
 *
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<number>}
 */
export async function runToTheEnd(program, args) {
  const child = spawn(program, args, { cwd: root, stdio: ["inherit", "inherit", "inherit", "ipc"] });
  const { code, signal } = await end(child, program);
  return signal ? 128 + constants.signals[signal] : code;
}

/**
 * Runs a program, keeping what it says on stderr and stdout for when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 * @throws Refused when it was broken off, by Ctrl-C for example
 */
export async function runQuietly(program, args, env) {
  const child = spawn(program, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"], shell: process.platform === "win32" && program === "npm" });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => said.push(chunk));
  const { code, signal, brokenOff } = await end(child, program);
  if (brokenOff || signal) throw new Refused("Broken off. The next start begins this step again.");
  return { status: code, said: Buffer.concat(said).toString() };
}

async function end(child, program) {
  let brokenOff = false;
  const passOn = (signal) => {
    brokenOff = true;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, passOn);
  const watch = whenNpmDies(() => passOn("SIGTERM"));
  try {
    return await new Promise((resolve, reject) => {
      child.once("error", (error) => reject(new Refused(`${program} cannot be run: ${error.message}`)));
      child.once("close", (code, signal) => resolve({ code, signal, brokenOff }));
    });
  } finally {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, passOn);
  }
}

// an npm that is killed cannot pass that on; who has called us without npm may leave us alone
function whenNpmDies(act) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const npm = process.ppid;
  return setInterval(() => process.ppid !== npm && act(), 500).unref();
}
