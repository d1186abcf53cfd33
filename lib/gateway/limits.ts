import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { RateLimited } from "#lib/core/errors.ts";

/** How many events a member may send in a number of seconds, over all connections. */
export type Limit = { points: number; seconds: number };
export type Limits = { writes: Limit; all: Limit };

/** Far above what hands can do, far below what hurts. */
export const usualLimits: Limits = { writes: { points: 60, seconds: 10 }, all: { points: 400, seconds: 10 } };

const writes = new Set(["message:send", "message:edit", "message:delete", "reaction:toggle"]);

/** @returns counts one event of a member; throws RateLimited when there were too many */
export function countEvents(limits: Limits) {
  const ofWrites = limiter(limits.writes);
  const ofAll = limiter(limits.all);
  return async (memberId: string, event: unknown) => {
    await consume(ofAll, memberId);
    if (writes.has(event as string)) await consume(ofWrites, memberId);
  };
}

const limiter = ({ points, seconds }: Limit) => new RateLimiterMemory({ points, duration: seconds });

async function consume(limiter: RateLimiterMemory, memberId: string) {
  try {
    await limiter.consume(memberId);
  } catch (result) {
    throw new RateLimited(Math.max(1, Math.ceil(((result as RateLimiterRes).msBeforeNext ?? 1000) / 1000)));
  }
}
