import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { freePort } from "#lib/server/free-port.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const patience = 90_000;

/** Opens the metrics of such a server: behind a proxy it gives them to nobody else. */
export const metricsToken = "read-by-the-benches-only";

export type RunningServer = { url: string; dataDir: string; stop: () => Promise<{ faults: string[] }> };

/** Starts the built product (or a built copy of it) as people do, on a free port, with demonstration data in a folder of its own. */
export async function startServer(folder = root): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), "cluster-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = { PORT: String(port), HOST: "127.0.0.1", APP_URL: url, DATA_DIR: dataDir, SEED_DEMO: "on", LOG_LEVEL: "error", TRUST_PROXY: "1", METRICS_TOKEN: metricsToken };
  const env = { ...withoutOutside(process.env), ...own };
  const server = spawn(process.execPath, ["lib/server/start.ts"], { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text: string) => said.push(text));

  const stop = async () => {
    if (server.exitCode === null) {
      server.kill("SIGTERM");
      await once(server, "exit");
    }
    await rm(dataDir, { recursive: true, force: true });
    return { faults: faultsIn(said.join("")) };
  };
  try {
    await untilReady(server, said);
    return { url, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

// a database, mail server or sign-in service of the developer's is not for tests
function withoutOutside(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const outside = /^(DATABASE_|REDIS_|S3_|SMTP_|MAIL_|OIDC_|NEXTAUTH_|METRICS_|TRUST_PROXY|CONTENT_ORIGIN)/;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !outside.test(name))) as NodeJS.ProcessEnv;
}

function untilReady(server: ChildProcess, said: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (why: string) => reject(new Error(`${why}\n${said.join("")}`));
    const timer = setTimeout(() => fail(`The server was not ready within ${patience / 1000} s.`), patience);
    server.once("exit", (code) => fail(`The server ended with code ${code}.`));
    server.stdout?.on("data", () => {
      if (!said.join("").includes("Cluster is ready at")) return;
      clearTimeout(timer);
      resolve();
    });
  });
}

/** What the server logged at the level of errors: journeys must not cause any, whatever people saw. */
function faultsIn(output: string): string[] {
  return output.split("\n").filter((line) => /^\{"level":(50|60)/.test(line) || /^\s*⨯|^Error:|^\s*Uncaught/.test(line));
}
