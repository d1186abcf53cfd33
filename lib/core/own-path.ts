/**
 * Where to go next, if `wanted` is a path of this site; else `otherwise`. Never another site, however it is disguised
 * (`//evil.example`, `/\evil.example`, `https:evil.example`, a tab in the middle), and never an API.
 */
export function ownPath(wanted: unknown, otherwise: string): string {
  if (typeof wanted !== "string" || wanted.length > 2000) return otherwise;
  if (!/^\/(?![/\\])/.test(wanted) || /[\u0000-\u0020\u007F\\]/.test(wanted)) return otherwise;
  const origin = "http://own.invalid";
  const url = URL.parse(wanted, origin);
  if (url?.origin !== origin || url.pathname.startsWith("//") || /^\/(api|_next)(\/|$)/.test(url.pathname)) return otherwise;
  return url.pathname + url.search + url.hash;
}
