import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "@playwright/test";

// Debian's and Ubuntu's own, then what people have installed themselves
const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome-stable", "/usr/bin/google-chrome"];

/**
 * The browser of the end-to-end tests: `CHROMIUM` names one, else Debian's, else Playwright's own; where there is none it
 * is installed, with apt as root on Debian, else by Playwright into the home folder.
 * @throws Error in words for the person at the terminal
 */
export function findBrowser(): string {
  return present() ?? install();
}

function present(): string | undefined {
  const named = process.env.CHROMIUM;
  if (named && !runs(named)) throw new Error(`CHROMIUM is set to ${named}, and that does not run. Unset it, or name a Chromium or Chrome.`);
  return named ?? [...usual, chromium.executablePath()].find(runs);
}

function install(): string {
  console.log("There is no Chromium here for the end-to-end tests; installing one. This is done once.");
  const ways = process.getuid?.() === 0 && existsSync("/usr/bin/apt-get") ? [withApt, withPlaywright] : [withPlaywright];
  for (const way of ways) {
    way();
    const found = present();
    if (found) return found;
  }
  throw new Error(
    "The end-to-end tests need Chromium, and it could not be installed (what was tried is above). " +
      "Install it by hand, on Debian or Ubuntu with `sudo apt-get install chromium`, or name one: CHROMIUM=/path/to/chromium npm test",
  );
}

function withApt() {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: "inherit", timeout: 300_000 });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-dejavu-core");
}

function withPlaywright() {
  spawnSync(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"], { stdio: "inherit", timeout: 300_000 });
}

const runs = (path: string) => existsSync(path) && spawnSync(path, ["--version"], { timeout: 20_000 }).status === 0;
