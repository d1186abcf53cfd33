// The whole tree against TypeScript, with the types of the routes that Next knows.
import { spawnSync } from "node:child_process";
import { root } from "./sources.ts";

const node = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" }).status ?? 1;

process.exitCode = node("node_modules/next/dist/bin/next", "typegen") || node("node_modules/typescript/bin/tsc", "--noEmit", "-p", "checks/tsconfig.json");
