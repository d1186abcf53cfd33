// The one process of Cluster: `node lib/server/start.ts`, with --dev while developing. bin/cluster.mjs
// installs and builds, and then runs this file.

const dev = process.argv.includes("--dev");
Object.assign(process.env, { NODE_ENV: dev ? "development" : "production" }); // before anything is loaded that asks

const breakOff = new AbortController();
const patience = 14_000; // the promise is 15 seconds from the signal to the end

let ending: Promise<never> | undefined;
let starting = Promise.resolve();
let stop = async () => {};

for (const name of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(name, () => void end(0));
process.on("disconnect", () => void end(0)); // the launcher was killed: nobody is left to stop us
const { log } = await import("#lib/core/log.ts"); // after the signals: whoever is impatient is heard from the first moment
process.on("uncaughtException", (error) => {
  log.fatal({ error }, "a fault that nothing caught");
  void end(1);
});
process.on("unhandledRejection", (error) => log.error({ error }, "a promise failed unheard")); // one request's fault is not everybody's
for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {}); // the terminal is gone; serve on

const inWords = new Set(["StartRefused", "WrongSettings", "StoreTrouble", "MigrationRefused"]);
starting = run();
await starting;

async function run() {
  try {
    const { startCluster } = await import("#lib/server/cluster.ts");
    breakOff.signal.throwIfAborted();
    const cluster = await startCluster({ dev, signal: breakOff.signal, say, onLost: (reason) => (log.fatal(reason), void end(1)) });
    stop = cluster.stop;
    if (ending) return;
    say(`Cluster is ready at ${cluster.url}`);
  } catch (error) {
    if (ending) return; // broken off
    explain(error);
    process.exit(1);
  }
}

/** Stops everything, then exits. A start that is under way is broken off first. */
function end(code: number): Promise<never> {
  return (ending ??= endNow(code));
}

async function endNow(code: number): Promise<never> {
  say("Stopping.");
  setTimeout(() => process.exit(code), patience).unref();
  breakOff.abort();
  await starting;
  await stop();
  say("Stopped.");
  process.exit(code);
}

function explain(error: unknown) {
  if (error instanceof Error && inWords.has(error.name)) process.stderr.write(`\nCluster cannot start.\n${error.message}\n`);
  else log.fatal({ error }, "Cluster could not start");
}

function say(line: string) {
  process.stdout.write(`${line}\n`);
}

export {}; // a module, so that it may await
