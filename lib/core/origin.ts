/**
 * Whether a request that carries a cookie was made by our own pages: a cookie travels with a forged request too, but its
 * Origin does not lie. Ours is the host that was asked, or the one of APP_URL where a proxy does not pass Host on.
 */
export function sameOrigin(headers: { get(name: string): string | null }): boolean {
  const origin = headers.get("origin");
  if (!origin) return true;
  const host = URL.parse(origin)?.host;
  return host !== undefined && (host === headers.get("host") || host === URL.parse(process.env.APP_URL ?? "")?.host);
}
