/* Acknowledgements, the same on both sides of a socket (design/contract.md). */

/** `internal` is a fault of ours: try again. The others say what is wrong with the request. */
export type ErrorCode = "unauthenticated" | "not_found" | "forbidden" | "invalid" | "rate_limited" | "conflict" | "internal";

/** `retryAfter` in seconds, with `rate_limited`. */
export type Refused = { ok: false; error: { code: ErrorCode; message: string; retryAfter?: number } };
export type Ack<T> = ({ ok: true } & T) | Refused;
