import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { authSecret } from "#lib/auth/cookie.ts";

// A key for this purpose alone, made from the server's secret (RFC 5869).
const key = () => Buffer.from(hkdfSync("sha256", authSecret(), "", "cluster second factors", 32));

/** Encrypts (AES-256-GCM) for the database; `owner` is bound in, so that a row put under another owner opens to nothing. */
export function seal(text: string, owner: string): string {
  const iv = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key(), iv).setAAD(Buffer.from(owner));
  return Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]).toString("base64url");
}

/** @throws Error when the server's secret is another, or the row is not this owner's */
export function open(sealed: string, owner: string): string {
  const bytes = Buffer.from(sealed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12)).setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString("utf8");
}
