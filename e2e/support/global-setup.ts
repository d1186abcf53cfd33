import { startServer } from "./server.ts";

/** One server for all journeys; each makes its own people, organisations and clusters. */
export default async function globalSetup() {
  if (process.env.E2E_URL) return undefined;
  const { url, dataDir, stop } = await startServer();
  process.env.E2E_URL = url;
  process.env.E2E_DATA_DIR = dataDir;
  return async () => {
    const { faults } = await stop();
    if (faults.length > 0) throw new Error(`The server logged ${faults.length} faults:\n${faults.join("\n")}`);
  };
}
