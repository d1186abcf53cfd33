import { hash, verify } from "@node-rs/argon2";

// OWASP Password Storage Cheat Sheet (2025): Argon2id with 19 MiB of memory, 2 iterations, 1 degree of parallelism.
const parameters = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const; // 2: Argon2id

/** What two keyboards type for the same password is one password (NIST SP 800-63B, 3.1.1.2: NFKC). */
const bytesOf = (password: string) => Buffer.from(password.normalize("NFKC"), "utf8");

/** A PHC string with salt and parameters. About 20 ms of one core. */
export const hashPassword = (password: string) => hash(bytesOf(password), parameters);

/**
 * Whether the password is the one behind `stored`. Without a hash (unknown address, member who only signs in elsewhere)
 * it does the same work against a hash that nothing matches, so that time tells nothing.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobodysHash()), bytesOf(password)).catch(() => false);
  return matches && Boolean(stored);
}

let nobody: Promise<string> | undefined;
const nobodysHash = () => (nobody ??= hashPassword(crypto.randomUUID()));
void nobodysHash(); // made while starting, not at the first unknown address
