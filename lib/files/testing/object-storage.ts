import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { s3Client, type S3Settings } from "../s3/client.ts";

const program = fileURLToPath(new URL("./object-storage.py", import.meta.url));
const packages = ["swift-proxy", "swift-account", "swift-container", "swift-object"];

/** Why there is no object storage to test against here; undefined when there is one, or it has just been installed. */
export function noObjectStorage(): string | undefined {
  if (runs()) return undefined;
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return `OpenStack Swift is not installed (on Debian: apt-get install ${packages.join(" ")})`;
  console.log("There is no object storage here for the tests of files; installing Debian's OpenStack Swift. This is done once.");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" }; // starts no services
  const apt = (...args: string[]) => spawnSync("apt-get", args, { env, stdio: "ignore", timeout: 240_000 });
  apt("update", "-qq");
  apt("install", "-y", "-qq", "--no-install-recommends", ...packages);
  return runs() ? undefined : `OpenStack Swift could not be installed (apt-get install ${packages.join(" ")})`;
}

const runs = () => spawnSync("/usr/bin/python3", ["-c", "import swift.proxy.server, swift.obj.server"], { timeout: 60_000 }).status === 0;

/** An OpenStack Swift of one's own that speaks S3, with an empty bucket. Ends with `stop`, or with this process. */
export async function anObjectStorage(): Promise<S3Settings & { stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "cluster-swift-"));
  const server = spawn("/usr/bin/python3", [program, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = (await once(createInterface(server.stdout), "line")) as [string];
  const settings: S3Settings = { endpoint: `http://127.0.0.1:${port}`, bucket: "cluster-tests", region: "us-east-1", accessKeyId: "test:cluster", secretAccessKey: "a_secret_of_the_tests", addressing: "path" };
  await s3Client(settings)("PUT", ""); // the bucket
  return {
    ...settings,
    async stop() {
      server.stdin.end();
      if (server.exitCode === null) await once(server, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
