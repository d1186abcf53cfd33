import { execFile, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";

// Each test has a project of its own: our launcher, a lockfile without packages, and programs that say
// what became of them.
const { scripts } = JSON.parse(await readFile(new URL("../package.json", import.meta.url), "utf8"));
const bin = fileURLToPath(new URL(".", import.meta.url));
const emptyLock = JSON.stringify({ name: "x", lockfileVersion: 3, packages: { "": { name: "x" } } });
let project;

beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "cluster-launch-"));
  await cp(bin, join(project, "bin"), { recursive: true });
  await write("package.json", JSON.stringify({ name: "x", type: "module" }));
  await write("package-lock.json", emptyLock);
  await write("checks/run.ts", `console.log("checked", process.version.split(".")[0], ...process.argv.slice(2)); process.exit(3);`);
});

afterEach(() => rm(project, { recursive: true, force: true }));

test("the program runs under the pinned Node, with the arguments, and its exit code is ours", async () => {
  await installed();
  const { code, out } = await launch(["test", "--only=types"]);
  expect(out).toBe("checked v24 --only=types\n");
  expect(code).toBe(3);
});

test("what somebody's own npm install has done is not done again, and is remembered", async () => {
  await installed({ stamped: false });
  const { code, out } = await launch(["test"]);
  expect(out).not.toContain("Installing");
  expect(code).toBe(3);
  expect(await readFile(join(project, "node_modules/.cluster-lock-hash"), "utf8")).toBe(hashOf(emptyLock));
});

test("a changed lockfile has the packages installed; without the pinned Node the reason is said", async () => {
  await installed({ stamped: false });
  await write("package-lock.json", `${emptyLock}\n`);
  await write("node_modules/.package-lock.json", "{ broken off");
  const { code, out } = await launch(["test"]); // npm finds nothing to install, and so no Node either
  expect(out).toContain("Installing the packages");
  expect(out).toContain("npm has not installed the Node that Cluster runs on");
  expect(code).toBe(1);
});

test("the pages are built once for the same sources", async () => {
  await installed();
  await write("node_modules/next/dist/bin/next", `require("fs").mkdirSync(".next", { recursive: true }); require("fs").writeFileSync(".next/BUILD_ID", "1");`);
  await write("lib/server/start.ts", `console.log("served");`);
  await write("app/page.tsx", "one");

  expect((await launch(["start"])).out).toMatch(/Building the pages.*\nBuilt in \d+ s.\nserved/);
  expect((await launch(["start"])).out).toBe("served\n");
  await write("app/page.test.tsx", "a test is no source");
  expect((await launch(["start"])).out).toBe("served\n");
  await write("app/page.tsx", "two");
  expect((await launch(["start"])).out).toContain("Building the pages");
  await rm(join(project, ".next/cluster-build")); // a build that was broken off
  expect((await launch(["start"])).out).toContain("Building the pages");
});

test("a build that fails says why, and the next start builds again", async () => {
  await installed();
  await write("node_modules/next/dist/bin/next", `console.error("page.tsx: no such component"); process.exit(1);`);
  const { code, out } = await launch(["start"]);
  expect(out).toContain("page.tsx: no such component");
  expect(out).toContain("The pages could not be built");
  expect(code).toBe(1);
  expect((await launch(["start"])).out).toContain("Building the pages");
});

test("a taken port is named before anything is installed", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  const { port } = other.address();
  const { code, out } = await launch(["start"], { PORT: String(port) });
  other.close();
  expect(out).toContain(`Port ${port} on 127.0.0.1 is taken`);
  expect(out).toContain(`PORT=${port + 1} npm start`);
  expect(code).toBe(1);
});

test("signals reach the program, and it has the time it needs", async () => {
  await installed();
  await write("checks/run.ts", `process.on("SIGTERM", () => setTimeout(() => { console.log("finished"); process.exit(0); }, 300)); setInterval(() => {}, 1000); console.log("up");`);
  const child = spawn(process.execPath, ["bin/cluster.mjs", "test"], { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  await once(child.stdout, "data");
  child.kill("SIGTERM");
  expect(await once(child, "close")).toEqual([0, null]);
  expect(out).toBe("up\nfinished\n");
});

test.each([["SIGTERM", 0, null], ["SIGINT", 0, null], ["SIGKILL", null, "SIGKILL"]])("npm itself gets %s, as from a container: the program is told, and may finish", async (signal, code, by) => {
  await installed();
  await write("package.json", JSON.stringify({ name: "x", type: "module", scripts: { test: scripts.test } }));
  await write("checks/run.ts", `process.on("SIGTERM", end); process.on("SIGINT", end); function end() { setTimeout(() => { console.log("finished"); process.exit(0); }, 100); } setInterval(() => {}, 1000); console.log("up");`);
  const child = spawn("npm", ["test", "--silent"], { cwd: project, stdio: ["ignore", "pipe", "ignore"] });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  await once(child.stdout, "data");
  child.kill(signal);
  expect(await once(child, "exit")).toEqual([code, by]);
  if (!child.stdout.readableEnded) await once(child.stdout, "end"); // the program held it open
  expect(out).toBe("up\nfinished\n");
});

test("a program whose launcher is killed is told", async () => {
  await installed();
  await write("checks/run.ts", `process.on("disconnect", () => { console.log("alone"); process.exit(0); }); setInterval(() => {}, 1000); console.log("up");`);
  const child = spawn(process.execPath, ["bin/cluster.mjs", "test"], { cwd: project, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.on("data", (chunk) => (out += chunk));
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child.stdout, "close"); // the program held it open
  expect(out).toBe("up\nalone\n");
});

test("an unknown command is told the known ones", async () => {
  const { code, out } = await launch(["sing"]);
  expect(out).toContain('There is no command "sing". There are: start, dev,');
  expect(code).toBe(1);
});

test("two starts at once: one installs, the other waits and finds it done", async () => {
  await installed({ stamped: false });
  await write("checks/run.ts", `console.log("checked");`);
  const both = await Promise.all([launch(["test"]), launch(["test"])]);
  expect(both.map(({ code }) => code)).toEqual([0, 0]);
});

async function write(path, text) {
  await mkdir(join(project, path, ".."), { recursive: true });
  await writeFile(join(project, path), text);
}

async function installed({ stamped = true } = {}) {
  await write("node_modules/.package-lock.json", emptyLock);
  await mkdir(join(project, "node_modules/node/bin"), { recursive: true });
  await symlink(process.execPath, join(project, "node_modules/node/bin/node"));
  if (stamped) await write("node_modules/.cluster-lock-hash", hashOf(emptyLock));
}

function hashOf(lock) {
  return createHash("sha256").update(lock).update(process.platform + process.arch).digest("hex");
}

function launch(args, environment = {}) {
  const { NODE_ENV: _, CLUSTER_DIST: __, ...inherited } = process.env;
  const env = { ...inherited, PORT: "0", ...environment };
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ["bin/cluster.mjs", ...args], { cwd: project, env }, (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, out: stdout + stderr }));
  });
}
