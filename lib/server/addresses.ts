import type { IncomingMessage, ServerResponse } from "node:http";
import { isLocale, type Locale, negotiateLocale } from "#lib/i18n/locales.ts";

// First words of addresses that are not languages.
const apart = new Set(["_next", "api", "map", "favicon.ico", "icon.svg", "robots.txt"]);

/** The reader's language: their choice (cookie), else the best for the browser. */
function localeOf(request: IncomingMessage): Locale {
  const chosen = /(?:^|;\s*)locale=(\w+)/.exec(request.headers.cookie ?? "")?.[1];
  return isLocale(chosen) ? chosen : negotiateLocale(request.headers["accept-language"]);
}

/**
 * Puts the language before addresses that have none: `/` and `/admin/mail` go to `/en/admin/mail`. True when it has
 * answered. Doing it here keeps Next from making a cache entry for every guessed address.
 */
export function answeredByLanguage(request: IncomingMessage, response: ServerResponse): boolean {
  const { pathname = "/", search = "" } = URL.parse(request.url ?? "/", "http://host") ?? {};
  const first = pathname.split("/")[1] ?? "";
  if (isLocale(first) || apart.has(first) || (request.method !== "GET" && request.method !== "HEAD")) return false;
  const location = `/${localeOf(request)}${pathname.replace(/\/+$/, "")}${search}`.replace(/^\/+/, "/");
  response.writeHead(307, { location, vary: "Cookie, Accept-Language", "cache-control": "private, no-store" }).end();
  return true;
}
