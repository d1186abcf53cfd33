import { RateLimited, Refusal, type RefusalCode } from "#lib/core/errors.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import type { ErrorCode, Refused } from "#lib/realtime/protocol.ts";

// The sockets have fewer words than HTTP has statuses (design/contract.md).
const codes: Record<RefusalCode, ErrorCode> = {
  malformed: "invalid",
  unauthenticated: "unauthenticated",
  forbidden: "forbidden",
  not_found: "not_found",
  conflict: "conflict",
  stale: "conflict",
  too_large: "invalid",
  unsupported_type: "invalid",
  invalid: "invalid",
  rate_limited: "rate_limited",
};

/** Any thrown thing as the error of an acknowledgement, in the member's language; a fault of ours says nothing of its inside. */
export function refusalOf(thrown: unknown, locale: Locale): Refused["error"] {
  if (!(thrown instanceof Refusal)) return { code: "internal", message: say(locale, "errors", "internal") };
  const [issue] = thrown.issues;
  return {
    code: codes[thrown.code],
    message: issue ? say(locale, "errors", issue.reason, issue.values) : say(locale, "errors", thrown.reason),
    ...(thrown instanceof RateLimited ? { retryAfter: thrown.retryAfter } : {}),
  };
}
