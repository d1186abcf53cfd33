import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { log } from "#lib/core/log.ts";
import { longestText } from "./kinds.ts";

const run = promisify(execFile);
const child = () => fileURLToPath(new URL("./child.ts", import.meta.url)); // asked late: inside Next's bundle, which never reads, it is no file
const memory = 512; // MB
const patience = 30_000;

/**
 * The words in a local file; empty where it has none, or reading it took too long or too much: that is the file's fault,
 * not ours. The process that reads knows nothing of the server's secrets and may not write.
 */
export async function readWords(path: string, mediaType: string, { timeout = patience }: { timeout?: number } = {}): Promise<string> {
  const node = [`--max-old-space-size=${memory}`, "--permission", "--allow-fs-read=*", "--no-warnings", child(), path, mediaType];
  try {
    const { stdout } = await run(process.execPath, node, { timeout, killSignal: "SIGKILL", maxBuffer: longestText * 4, env: {} as NodeJS.ProcessEnv });
    return stdout;
  } catch (error) {
    log.info({ mediaType, killed: (error as { killed?: boolean }).killed }, "the words of a file could not be read");
    return "";
  }
}
