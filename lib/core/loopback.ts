import { isIP } from "node:net";

/** Whether this is an address, or the name, of the computer itself. */
export function isLoopback(address: string | undefined): boolean {
  if (!address) return false;
  const plain = address.replace(/^::ffff:/i, "");
  return plain === "::1" || plain === "localhost" || (isIP(plain) === 4 && plain.startsWith("127."));
}
