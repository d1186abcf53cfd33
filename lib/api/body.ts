import { Refusal } from "#lib/core/errors.ts";

/**
 * The text of a body of at most `max` bytes. Read piece by piece: a body that does not say how long it is must not fill
 * the memory before it is refused.
 * @throws Refusal *too_large*, *malformed* when the sender hangs up in the middle: no fault of ours
 */
export async function textUpTo(max: number, request: Request): Promise<string> {
  const tooLarge = () => new Refusal("too_large", "body_too_large");
  if (Number(request.headers.get("content-length") ?? 0) > max) throw tooLarge();
  const reader = request.body?.getReader();
  if (!reader) return "";
  const pieces: Uint8Array[] = [];
  let size = 0;
  const next = () => reader.read().catch(() => Promise.reject(new Refusal("malformed", "json_broken")));
  for (let piece = await next(); !piece.done; piece = await next()) {
    size += piece.value.length;
    if (size > max) {
      await reader.cancel().catch(() => {});
      throw tooLarge();
    }
    pieces.push(piece.value);
  }
  return Buffer.concat(pieces).toString("utf8");
}
