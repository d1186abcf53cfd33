import { createHash } from "node:crypto";
import { styleSheet } from "#lib/mail/html.ts";

// The office reads letters in a frame, where the page's policy holds too: theirs is the one inline sheet, known by its hash.
const sheetOfLetters = `'sha256-${createHash("sha256").update(styleSheet).digest("base64")}'`;

/**
 * The Content-Security-Policy of pages. Scripts run by nonce only (`'strict-dynamic'`: what a trusted script loads is
 * trusted). Style *elements* come from our own files, but for the one of letters; style *attributes* are allowed, because React writes them for
 * sizes and places, and they cannot run code.
 * @param scripts sources for script-src, as the nonce exchange gives them
 */
export function policy(scripts: string, { https }: { https: boolean }): string {
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    `style-src-elem 'self' ${sheetOfLetters}`,
    "style-src-attr 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'", // for browsers without the two above
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'self'",
    "frame-ancestors 'none'",
    ...(https ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

/** In development the bundler evaluates code and injects styles; there nothing is exchanged. */
export const developmentPolicy = () =>
  policy("'self' 'unsafe-inline' 'unsafe-eval'", { https: false }).replace(`style-src-elem 'self' ${sheetOfLetters}`, "style-src-elem 'self' 'unsafe-inline'").replace("connect-src 'self'", "connect-src 'self' ws:");
