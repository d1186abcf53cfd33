import type { IncomingMessage } from "node:http";

/**
 * Makes `x-forwarded-for` mean one thing in the whole program: the one address of the client.
 * Anybody can send that header, so what it says counts only as far as proxies of ours wrote it:
 * each appends the address it saw, and `proxies` (TRUST_PROXY) says how many there are. With none,
 * the header and its relatives are ours alone.
 */
export function settleClientAddress(request: IncomingMessage, proxies: number): void {
  const { headers, socket } = request;
  const told = [headers["x-forwarded-for"] ?? []].flat().join(",").split(",").map((part) => part.trim()).filter(Boolean);
  const path = [...told, socket.remoteAddress ?? ""];
  headers["x-forwarded-for"] = plain(path.at(-1 - proxies) ?? path[0] ?? "");
  delete headers.forwarded;
  delete headers["x-real-ip"];
  if (proxies > 0) return;
  delete headers["x-forwarded-host"];
  delete headers["x-forwarded-proto"];
  delete headers["x-forwarded-port"];
}

// an IPv4 client on a socket that takes both kinds
function plain(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, "");
}
