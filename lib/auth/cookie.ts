import { decode } from "next-auth/jwt";
import { findSessionViewer } from "./sessions.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";

const secure = () => (process.env.APP_URL ?? "").startsWith("https:");

/** The session cookie: `__Host-` on https, so that no sub-domain can set it. */
export const sessionCookieName = () => (secure() ? "__Host-next-auth.session-token" : "next-auth.session-token");

/** The member behind a session cookie's value, or null. Decodes without next-auth's session machinery (decision 6). */
export async function findCookieViewer(cookie: string | undefined): Promise<MemberViewer | null> {
  if (!cookie) return null;
  const token = await decode({ token: cookie, secret: process.env.NEXTAUTH_SECRET ?? "" }).catch(() => null);
  return typeof token?.sid === "string" ? findSessionViewer(token.sid) : null;
}

/** One cookie out of a raw Cookie header. */
export function readCookie(header: string | undefined | null, name: string): string | undefined {
  for (const part of (header ?? "").split(";")) {
    const at = part.indexOf("=");
    if (at > 0 && part.slice(0, at).trim() === name) return decodeURIComponent(part.slice(at + 1).trim());
  }
  return undefined;
}
