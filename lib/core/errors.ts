/**
 * The one error type of the house. Commands throw it; every door turns it into its own form
 * (problem+json, a form's state, a socket acknowledgement). Anything else thrown is a bug and answers 500.
 */
export class Refusal extends Error {
  readonly code: RefusalCode;
  readonly status: number;
  /** Message keys of the `errors` catalogue (`clusters.closed`) beside the path of the field that they speak of. */
  readonly issues: Issue[];

  /** @param reason key in the `errors` catalogue, shown to people in their language; the English text goes to programs. */
  constructor(code: RefusalCode, reason: string, issues: Issue[] = []) {
    super(reason);
    this.name = "Refusal";
    this.code = code;
    this.status = statuses[code];
    this.issues = issues;
  }

  get reason() {
    return this.message;
  }
}

export type RefusalCode = keyof typeof statuses;
/** `values` fill the placeholders of the message (`{max}`). */
export type Issue = { path: string; reason: string; values?: Record<string, string | number> };

const statuses = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  too_large: 413,
  unsupported_type: 415,
  invalid: 422,
  rate_limited: 429,
} as const;

/** Not there, or not the viewer's to see: the two must look alike. */
export const notFound = (reason = "not_found") => new Refusal("not_found", reason);
export const forbidden = (reason = "forbidden") => new Refusal("forbidden", reason);
export const conflict = (reason: string) => new Refusal("conflict", reason);
/** Somebody else changed it meanwhile. */
export const stale = () => new Refusal("stale", "stale");
export const invalid = (path: string, reason: string, values?: Issue["values"]) =>
  new Refusal("invalid", "invalid", [{ path, reason, values }]);
export const unauthenticated = () => new Refusal("unauthenticated", "unauthenticated");

/** Asked too often; `retryAfter` in seconds. */
export class RateLimited extends Refusal {
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super("rate_limited", "rate_limited");
    this.retryAfter = retryAfter;
  }
}
