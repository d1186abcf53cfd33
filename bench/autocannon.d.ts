// What bench uses of autocannon 9, which comes without types.
declare module "autocannon" {
  type Options = { url: string; connections: number; duration: number; headers?: Record<string, string> };
  type Histogram = { average: number; p50: number; p99: number };
  export type Result = { requests: Histogram; latency: Histogram; non2xx: number; errors: number; timeouts: number; resets: number };
  export default function autocannon(options: Options): Promise<Result>;
}
