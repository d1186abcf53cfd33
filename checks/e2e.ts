// The journeys of e2e/ in a real browser against a real server: finds both, and runs Playwright.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { findBrowser } from "./browser/find.ts";

const args = ["node_modules/@playwright/test/cli.js", "test", "--config=e2e/playwright.config.ts", "--reporter=list,json", ...process.argv.slice(2)];
const playwright = spawn(process.execPath, args, { env: { ...process.env, CHROMIUM: findBrowser() }, stdio: "inherit" });
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => playwright.kill(name)); // its teardown stops the server
const [code] = (await once(playwright, "close")) as [number | null];
process.exitCode = code ?? 1;
