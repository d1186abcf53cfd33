import { type Issue, RateLimited, Refusal } from "#lib/core/errors.ts";
import { log } from "#lib/core/log.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";

const titles: Record<number, string> = {
  400: "Malformed", 401: "Not signed in", 403: "Forbidden", 404: "Not found", 409: "Conflict", 412: "Stale",
  413: "Too large", 415: "Unsupported type", 422: "Invalid", 429: "Too many requests", 500: "Internal error",
};

/** Any thrown thing as RFC 9457 problem+json; what is not a refusal is logged and says nothing of its inside. */
export function problem(thrown: unknown, locale: Locale = "en"): Response {
  if (!(thrown instanceof Refusal)) log.error({ error: thrown }, "unexpected");
  const refusal = thrown instanceof Refusal ? thrown : null;
  const status = refusal?.status ?? 500;
  const headers = new Headers({ "content-type": "application/problem+json", "cache-control": "no-store" });
  if (thrown instanceof RateLimited) headers.set("retry-after", String(thrown.retryAfter));
  if (status === 401) headers.set("www-authenticate", "Bearer");
  const body = {
    type: `urn:cluster:problem:${refusal?.code ?? "internal"}`,
    title: titles[status] ?? "Error",
    status,
    detail: say(locale, "errors", refusal?.reason ?? "internal"),
    ...(refusal?.issues.length ? { errors: refusal.issues.map((issue) => describe(issue, locale)) } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}

const describe = ({ path, reason, values }: Issue, locale: Locale) => ({ path, message: say(locale, "errors", reason, values) });
