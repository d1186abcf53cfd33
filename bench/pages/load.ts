import autocannon from "autocannon";

export type Load = { requestsPerSecond: number; p50: number; p99: number };

const connections = 16;

/**
 * Asks for one page as fast as it comes, for so many seconds. Milliseconds for p50 and p99.
 * @throws Error when any answer is not 2xx: a fast error is no result
 */
export async function load(url: string, headers: Record<string, string>, seconds: number): Promise<Load> {
  const { requests, latency, non2xx, errors, timeouts } = await autocannon({ url, connections, duration: seconds, headers });
  if (non2xx + errors + timeouts > 0) throw new Error(`${url}: ${non2xx} answers that are not 2xx, ${errors} errors, ${timeouts} timeouts`);
  return { requestsPerSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The median of each figure over the runs. */
export const medians = (loads: Load[]): Load => ({
  requestsPerSecond: median(loads.map((it) => it.requestsPerSecond)),
  p50: median(loads.map((it) => it.p50)),
  p99: median(loads.map((it) => it.p99)),
});
