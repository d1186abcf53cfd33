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
const packages = ["swift-account", "swift-container", "swift-object", "swift-proxy"];

/** Why there is no object storage to test against here; undefined when there is one, or it has just been installed. */
export function noObjectStorage(): string | undefined {
  if (isThere()) return undefined;
  const byHand = `apt-get install ${packages.join(" ")}`;
  // on a computer that somebody works on, the packages would start services of their own
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get") || existsSync("/run/systemd/system")) return `OpenStack Swift is not installed (on Debian: ${byHand})`;
  process.stdout.write("There is no object storage here for the tests of files; installing Debian's OpenStack Swift. This is done once.\n");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = `test -x ${server} || { apt-get update -qq; apt-get install -y -qq --no-install-recommends ${packages.join(" ")}; }`;
  spawnSync("flock", [join(tmpdir(), "cluster-apt.lock"), "sh", "-c", install], { env, stdio: "ignore", timeout: 240_000 }); // test files run side by side
  return isThere() ? undefined : `OpenStack Swift could not be installed (${byHand})`;
}

const server = "/usr/bin/swift-object-server";
const isThere = () => existsSync(server) && existsSync("/usr/bin/swift-proxy-server");

/** An OpenStack Swift of one's own that speaks S3, with an empty bucket. Ends with `stop`, or with this process. */
export async function anObjectStorage(): Promise<S3Settings & { stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "cluster-swift-"));
  const swift = spawn("/usr/bin/python3", [program, folder], { stdio: ["pipe", "pipe", "inherit"] });
  const [port] = (await once(createInterface(swift.stdout), "line")) as [string];
  const settings: S3Settings = { endpoint: `http://127.0.0.1:${port}`, bucket: "cluster-tests", region: "us-east-1", accessKeyId: "test:cluster", secretAccessKey: "a_secret_of_the_tests", addressing: "path" };
  await s3Client(settings)("PUT", ""); // the bucket
  return {
    ...settings,
    async stop() {
      swift.stdin.end();
      if (swift.exitCode === null) await once(swift, "exit");
      await rm(folder, { recursive: true, force: true });
    },
  };
}
