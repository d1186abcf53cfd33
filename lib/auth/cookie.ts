import { LRUCache } from "lru-cache";
import { decode, encode } from "next-auth/jwt";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { findSessionViewer, longestDays } from "./sessions.ts";

/** Seconds that the cookie may live; the row in `sessions` decides whether it still counts. */
export const cookieAge = longestDays * 86_400;

/** Seconds between the first step of signing in and the code. */
export const challengeAge = 5 * 60;

export const overHttps = () => /^https:/i.test(process.env.APP_URL ?? "");

/** The session cookie: `__Host-` on https, so that no sub-domain can set it. */
export const sessionCookieName = () => (overHttps() ? "__Host-next-auth.session-token" : "next-auth.session-token");

/**
 * Tells scripts, and nobody else, that it is worth asking who is signed in: public pages are the same for all.
 * Worth nothing to who forges it.
 */
export const hintCookieName = "signed-in";

export type SetCookie = {
  name: string;
  value: string;
  options: { path: "/"; httpOnly: boolean; sameSite: "lax"; secure: boolean; maxAge: number };
};

/** Signs sessions and one-time checks. @throws Error when the server was started without one */
export function authSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set: run through `npm start`, `npm run dev` or `npm test`");
  return secret;
}

/** What a browser is given when a session begins: the session in next-auth's form, and the hint. */
export async function cookiesOf(sessionId: string): Promise<SetCookie[]> {
  const token = await encode({ token: { sid: sessionId }, secret: authSecret(), maxAge: cookieAge });
  return [cookie(sessionCookieName(), token, true, cookieAge), hintCookie(true)];
}

/** Takes both back. */
export const endedCookies = (): SetCookie[] => [cookie(sessionCookieName(), "", true, 0), hintCookie(false)];

/** Carries the sealed note of a first step that was made elsewhere (OpenID) to the form that asks for the code. */
export const stepCookieName = () => (overHttps() ? "__Host-second-step" : "second-step");
export const stepCookie = (challenge: string) => cookie(stepCookieName(), challenge, true, challenge ? challengeAge : 0);

export const hintCookie = (signedIn: boolean) => cookie(hintCookieName, signedIn ? "1" : "", false, signedIn ? cookieAge : 0);

function cookie(name: string, value: string, httpOnly: boolean, maxAge: number): SetCookie {
  return { name, value, options: { path: "/", httpOnly, sameSite: "lax", secure: overHttps(), maxAge } };
}

/** As a line of Set-Cookie. */
export function serialize({ name, value, options }: SetCookie): string {
  return [`${name}=${value}`, `Path=${options.path}`, `Max-Age=${options.maxAge}`, "SameSite=Lax", ...(options.httpOnly ? ["HttpOnly"] : []), ...(options.secure ? ["Secure"] : [])].join("; ");
}

// Deriving the key and opening the token costs more than the query, and a token never changes its meaning. When it ends
// the row of the session has ended too; the clock is not asked, since a page may not do so before its data (Next says so).
const opened = new LRUCache<string, string>({ max: 20_000 });

/** The session that a cookie's value names, whether or not it still counts. */
export async function openCookie(cookie: string): Promise<string | null> {
  const hit = opened.get(cookie);
  if (hit) return hit;
  const token = await decode({ token: cookie, secret: authSecret() }).catch(() => null);
  if (typeof token?.sid !== "string" || !uuid.test(token.sid)) return null;
  opened.set(cookie, token.sid);
  return token.sid;
}

const uuid = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

/** The member behind a session cookie's value, or null. Decodes without next-auth's session machinery (decision 6). */
export async function findCookieViewer(cookie: string | undefined): Promise<MemberViewer | null> {
  const sessionId = cookie ? await openCookie(cookie) : null;
  return sessionId ? findSessionViewer(sessionId) : null;
}

/** One cookie out of a raw Cookie header. */
export const readCookie = (header: string | undefined | null, name: string): string | undefined => readCookies(header)[name];

/** All cookies of a raw Cookie header; of two with one name the first counts (RFC 6265, 5.4: the nearer path comes first). */
export function readCookies(header: string | undefined | null): Record<string, string> {
  const found: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0) found[part.slice(0, at).trim()] ??= unescaped(part.slice(at + 1).trim());
  }
  return found;
}

function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value; // a stray % is no reason to fail
  }
}
