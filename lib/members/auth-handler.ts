import * as nextAuth from "next-auth";
import { textUpTo } from "#lib/api/body.ts";
import { addressOf } from "#lib/auth/address.ts";
import { hintCookie, readCookies, serialize, sessionCookieName, stepCookie } from "#lib/auth/cookie.ts";
import { ownPath } from "#lib/core/own-path.ts";
import { settings } from "#lib/core/settings.ts";
import { guest, type GuestViewer } from "#lib/core/viewer.ts";
import { isLocale, negotiateLocale } from "#lib/i18n/locales.ts";
import { authOptions } from "./auth-options.ts";

type Handle = (request: object, response: object, options: object) => Promise<void>;
// CommonJS: Node, Vitest and the bundler each wrap its default once more or not
const handle = unwrap(nextAuth) as Handle;

function unwrap(module: unknown): unknown {
  const inner = (module as { default?: unknown }).default;
  return inner === undefined ? module : unwrap(inner);
}

/**
 * next-auth behind plain requests, without Next: the same for the route, the tests and whatever comes.
 * Adds the hint cookie beside the session's, and lets no address of another site reach next-auth.
 * @param path what follows /api/auth/, as ["callback", "credentials"]
 */
export async function handleAuth(request: Request, path: string[]): Promise<Response> {
  process.env.NEXTAUTH_URL = settings().APP_URL; // next-auth reads it where it needs its own address
  const { headers, method } = request;
  const cookies = readCookies(headers.get("cookie"));
  const query = ownAddresses(Object.fromEntries(new URL(request.url).searchParams));
  const body = method === "POST" ? ownAddresses(await readBody(request)) : {};
  for (const name of Object.keys(cookies)) if (name.endsWith("next-auth.callback-url")) cookies[name] = ownAddress(cookies[name]!);

  const viewer = knocking(headers, [query.callbackUrl, body.callbackUrl, ...Object.entries(cookies).flatMap(([name, value]) => (name.endsWith("callback-url") ? [value] : []))]);
  const answer = new Answer();
  await handle({ query: { ...query, nextauth: path }, body, cookies, headers: Object.fromEntries(headers), method }, answer, authOptions(viewer, { userAgent: headers.get("user-agent") }, (challenge) => answer.askForCode(challenge, viewer.locale, wayBack(cookies))));
  return answer.toResponse();
}

/** Where the browser wanted to go when it set out, as a path of this site. */
function wayBack(cookies: Record<string, string>): string {
  const name = Object.keys(cookies).find((one) => one.endsWith("next-auth.callback-url"));
  return name ? cookies[name]!.slice(settings().APP_URL.length) : "/";
}

/** Sends a person to the OpenID provider, as the button of next-auth would, in one step. */
export async function startOidc(request: Request, next: string): Promise<Response> {
  const origin = settings().APP_URL;
  const headers = new Headers(request.headers);
  const csrf = await handleAuth(new Request(`${origin}/api/auth/csrf`, { headers }), ["csrf"]);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const given = csrf.headers.getSetCookie();
  headers.set("cookie", [headers.get("cookie"), ...given.map((line) => line.split(";")[0]!)].filter(Boolean).join("; "));
  headers.set("content-type", "application/x-www-form-urlencoded");
  headers.delete("content-length");
  const body = new URLSearchParams({ csrfToken, callbackUrl: `${origin}${next}` });
  const sent = await handleAuth(new Request(`${origin}/api/auth/signin/oidc`, { method: "POST", headers, body }), ["signin", "oidc"]);
  for (const line of given) if (/^(__Host-)?next-auth\.csrf-token=/.test(line)) sent.headers.append("set-cookie", line); // the others were set anew
  return sent;
}

async function readBody(request: Request): Promise<Record<string, string>> {
  const text = await textUpTo(20_000, request);
  if (!/json/.test(request.headers.get("content-type") ?? "")) return Object.fromEntries(new URLSearchParams(text));
  try {
    const read: unknown = JSON.parse(text);
    return Object.fromEntries(Object.entries(read ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === "string"));
  } catch {
    return {};
  }
}

const ownAddresses = (fields: Record<string, string>) => ("callbackUrl" in fields ? { ...fields, callbackUrl: ownAddress(fields.callbackUrl!) } : fields);

function ownAddress(url: string): string {
  const origin = settings().APP_URL;
  return origin + ownPath(url.startsWith(`${origin}/`) ? url.slice(origin.length) : url, "/");
}

function knocking(headers: Headers, addresses: (string | undefined)[]): GuestViewer {
  const spoken = addresses.map((url) => (url ? URL.parse(url, settings().APP_URL)?.pathname.split("/")[1] : undefined)).find(isLocale);
  const locale = spoken ?? negotiateLocale(headers.get("accept-language") ?? undefined);
  return { ...guest(locale), address: addressOf(headers) };
}

/** The response object that next-auth writes to, as much of it as it uses. */
class Answer {
  private code = 200;
  private readonly headers = new Map<string, string | string[]>();
  private body: BodyInit | null = null;
  private step: { cookie: string; location: string } | undefined;

  status(code: number) {
    this.code = code;
    return this;
  }
  getHeader(name: string) {
    return this.headers.get(name.toLowerCase());
  }
  setHeader(name: string, value: string | string[]) {
    this.headers.set(name.toLowerCase(), value);
    return this;
  }
  json(value: unknown) {
    this.setHeader("content-type", "application/json");
    this.body = JSON.stringify(value);
  }
  send(value: unknown) {
    if (typeof value === "object" && value !== null) this.json(value);
    else this.body = value === undefined ? null : String(value);
  }
  end() {}
  /** The code is asked for on the page of sign-in. The sealed note goes by a cookie: an address would be kept in histories and logs. */
  askForCode(challenge: string, locale: string, next: string) {
    this.step = { cookie: serialize(stepCookie(challenge)), location: `/${locale}/sign-in?step=code&next=${encodeURIComponent(next)}` };
  }

  toResponse(): Response {
    const headers = new Headers({ "cache-control": "private, no-store" });
    for (const [name, value] of this.headers) for (const one of [value].flat()) if (name === "set-cookie") headers.append(name, one);
      else headers.set(name, one);
    const session = headers.getSetCookie().find((line) => line.startsWith(`${sessionCookieName()}=`));
    if (session) headers.append("set-cookie", serialize(hintCookie(!session.startsWith(`${sessionCookieName()}=;`))));
    if (this.step) {
      headers.append("set-cookie", this.step.cookie);
      headers.set("location", this.step.location);
    }
    return new Response(this.body, { status: this.code, headers });
  }
}
