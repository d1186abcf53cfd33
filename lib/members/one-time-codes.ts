import { createHash, randomInt } from "node:crypto";
import { Secret, TOTP } from "otpauth";

/** What authenticator apps understand without being told (RFC 6238, and Google's key URI format). */
const parameters = { issuer: "Cluster", algorithm: "SHA1", digits: 6, period: 30 } as const;
/** Steps of half a minute that a clock may be off, either way. */
const tolerance = 1;

export const newSecret = () => new Secret({ size: 20 }).base32;

/** The address that an app reads from the QR code. */
export const keyUri = (secret: string, email: string) => new TOTP({ ...parameters, label: email, secret }).toString();

/** The time step that a code belongs to; null when it is wrong, or not newer than `lastStep`. `now` in milliseconds. */
export function stepOf(secret: string, code: string, lastStep: number, now = Date.now()): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = new TOTP({ ...parameters, secret }).validate({ token: code, window: tolerance, timestamp: now });
  if (delta === null) return null;
  const step = Math.floor(now / 1000 / parameters.period) + delta;
  return step > lastStep ? step : null;
}

// no 0, o, 1, l, i: they are copied by hand
const letters = "abcdefghjkmnpqrstuvwxyz23456789";

/** Ten codes of 49 bits each, `k7mq2-x9hbd`. */
export const newRecoveryCodes = () => Array.from({ length: 10 }, () => `${some(5)}-${some(5)}`);

const some = (count: number) => Array.from({ length: count }, () => letters[randomInt(letters.length)]).join("");

/** What is kept of a recovery code. Ten tries a quarter of an hour are all that a guesser has. */
export const hashRecoveryCode = (code: string) => createHash("sha256").update(code.replaceAll("-", "")).digest("hex");
