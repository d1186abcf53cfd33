import { existsSync } from "node:fs";
import { join } from "node:path";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled, isInstalled, node } from "./install.mjs";
import { alone } from "./lock.mjs";
import { refuseTakenPort } from "./port.mjs";
import { root, runToTheEnd } from "./run.mjs";
import { Refused } from "./words.mjs";

const commands = {
  start: { build: true, serves: true, program: ["lib/server/start.ts"] },
  dev: { build: false, serves: true, program: ["lib/server/start.ts", "--dev"] },
  staff: { build: false, serves: true, shares: true, program: ["lib/server/appoint-staff.ts"] },
  files: { build: false, serves: true, shares: true, program: ["lib/server/move-files.ts"] },
  test: { build: false, serves: false, program: ["checks/run.ts"] },
  bench: { build: false, serves: false, program: ["bench/run.ts"] },
};

/**
 * Installs what is missing, builds what has changed, and hands over to the program, which runs under
 * the Node that package.json pins. Exits as the program exits.
 *
 * @param {string[]} args a command, and arguments for its program
 */
export async function main([name = "start", ...rest]) {
  try {
    const command = commands[name];
    if (!command) throw new Refused(`There is no command "${name}". There are: ${Object.keys(commands).join(", ")}.`);
    process.env.NEXT_TELEMETRY_DISABLED = "1"; // nothing is sent to third parties
    if (command.serves && !command.shares && !isInstalled()) await refuseTakenPort(); // rather now than after minutes of work
    await alone("install", () => ensureInstalled());
    if (command.build) await alone("build", () => ensureBuilt());
    process.exitCode = await runToTheEnd(node, [...settingsFile(command), ...command.program, ...rest]);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

// settings may also stand in a file .env; what is set outside it comes first
function settingsFile({ serves }) {
  return serves && existsSync(join(root, ".env")) ? ["--env-file=.env"] : [];
}
