import { createHash } from "node:crypto";
import { unlinkSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./run.mjs";
import { say } from "./words.mjs";

/**
 * Does the work while no other launcher does the same in this folder; one that comes meanwhile waits,
 * and usually finds the work done. The lock is a socket: the kernel takes it back from a process that dies.
 *
 * @template Result
 * @param {string} name
 * @param {() => Result | Promise<Result>} work
 */
export async function alone(name, work) {
  const address = addressOf(name);
  const server = createServer((visitor) => visitor.on("error", () => {})); // visitors stay until we are done
  while (!(await listens(server, address))) await endOfOther(name, address);
  const held = new Set();
  server.on("connection", (visitor) => held.add(visitor));
  try {
    return await work();
  } finally {
    server.close();
    for (const visitor of held) visitor.destroy();
  }
}

function addressOf(name) {
  const id = `cluster-${name}-${createHash("sha256").update(root).digest("hex").slice(0, 16)}`;
  if (process.platform === "linux") return `\0${id}`; // no file, so nothing is left behind
  return process.platform === "win32" ? `\\\\.\\pipe\\${id}` : join(tmpdir(), id);
}

function listens(server, address) {
  return new Promise((resolve, reject) => {
    server.once("error", (error) => (error.code === "EADDRINUSE" ? resolve(false) : reject(error)));
    server.listen(address, () => resolve(true));
  });
}

let told = false;

function endOfOther(name, address) {
  return new Promise((resolve) => {
    const visit = connect(address);
    visit.once("connect", () => {
      if (!told) say(`Another start of Cluster is at it (${name}); waiting for it.`);
      told = true;
    });
    visit.once("error", (error) => {
      if (error.code === "ECONNREFUSED" && !address.startsWith("\0")) removeSocket(address);
    });
    visit.once("close", resolve);
    visit.resume();
  });
}

function removeSocket(address) {
  try {
    unlinkSync(address);
  } catch {
    // somebody else was quicker
  }
}
