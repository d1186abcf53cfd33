import { spawn } from "node:child_process";
import { constants } from "node:os";
import { root } from "./install.mjs";
import { Refused } from "./words.mjs";

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
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  const [code, signal] = await new Promise((resolve, reject) => {
    child.once("error", (error) => reject(new Refused(`${program} cannot be run: ${error.message}`)));
    child.once("exit", (...how) => resolve(how));
  });
  return signal ? 128 + constants.signals[signal] : code;
}
