/**
 * One range of bytes out of a Range header (RFC 9110, 14.2); null when there is none that we serve, and then the whole is
 * sent. Several ranges at once are not served: nobody but attackers asks for them.
 */
export function rangeOf(header: string | undefined, size: number): { start: number; end: number } | "unsatisfiable" | null {
  const [, first = "", last = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (first === "" && last === "") return null;
  const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
