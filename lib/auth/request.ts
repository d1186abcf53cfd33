import { Refusal } from "#lib/core/errors.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { negotiateLocale } from "#lib/i18n/locales.ts";
import { addressOf } from "./address.ts";
import { findCookieViewer, readCookie, sessionCookieName } from "./cookie.ts";
import { countTry } from "./limits.ts";
import { findTokenViewer } from "./tokens.ts";

/**
 * Who makes this request: the bearer of a token, else the session of the cookie, else a guest who reads as the header
 * Accept-Language says. A wrong token is never a guest: the program must learn that its token is dead.
 * Counts writes, so that no program can flood the rest.
 * @throws Refusal *unauthenticated* for a wrong token; RateLimited
 */
export async function findRequestViewer(request: Request): Promise<Viewer> {
  const { headers, method } = request;
  const address = addressOf(headers);
  const viewer = await identify(headers);
  if (method !== "GET" && method !== "HEAD") {
    await (viewer ? countTry("api-write", { account: viewer.memberId }) : countTry("guest-write", { address }));
  }
  return viewer ? { ...viewer, address } : { ...guest(negotiateLocale(headers.get("accept-language") ?? undefined)), address };
}

async function identify(headers: Headers): Promise<MemberViewer | null> {
  const authorization = headers.get("authorization");
  if (authorization === null) return findCookieViewer(readCookie(headers.get("cookie"), sessionCookieName()));
  const bearer = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  const viewer = bearer ? await findTokenViewer(bearer) : null;
  if (!viewer) throw new Refusal("unauthenticated", "token_wrong");
  return viewer;
}

/** Who opens a socket: the bearer of `token` if there is one, else the session of the raw Cookie header; else nobody. */
export async function findHandshakeViewer({ cookie, token }: { cookie?: string; token?: string }): Promise<MemberViewer | null> {
  if (typeof token === "string" && token !== "") return findTokenViewer(token);
  return findCookieViewer(readCookie(cookie, sessionCookieName()));
}
