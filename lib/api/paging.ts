import { z } from "zod";
import { Refusal } from "#lib/core/errors.ts";

/** `?limit=` and `?cursor=` of every list. */
export const pageQuery = { limit: z.coerce.number().int().min(1).max(100).default(30), cursor: z.string().max(2000).optional() }; // a cursor may carry a name of 200 letters

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

export type Page<T> = { items: T[]; nextCursor: string | null };

/** An opaque cursor over the sort keys of the last row of a page. */
export const encodeCursor = (keys: (string | number)[]) => Buffer.from(JSON.stringify(keys)).toString("base64url");

const kinds = {
  text: (key: unknown) => typeof key === "string" && !key.includes("\0"),
  number: (key: unknown) => Number.isSafeInteger(key),
  uuid: (key: unknown) => z.uuid().safeParse(key).success,
  moment: (key: unknown) => z.iso.datetime().safeParse(key).success && !String(key).startsWith("0000"),
};

/**
 * The sort keys out of a cursor, each of the kind that the query expects: a forged one must not reach the database.
 * @throws Refusal *malformed* when it is not one of ours
 */
export function decodeCursor(cursor: string, expected: (keyof typeof kinds)[]): (string | number)[] {
  const keys = parse(cursor);
  if (Array.isArray(keys) && keys.length === expected.length && expected.every((kind, at) => kinds[kind](keys[at]))) return keys as (string | number)[];
  throw new Refusal("malformed", "cursor", [{ path: "cursor", reason: "cursor" }]);
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, "base64url").toString("utf8"));
  } catch {
    return null; // broken JSON is as wrong as a wrong shape
  }
}

/** Makes a page out of `limit + 1` rows: the extra one only tells that there is more. */
export function toPage<R, T>(rows: R[], limit: number, keys: (row: R) => (string | number)[], show: (row: R) => T): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { items: shown.map(show), nextCursor: rows.length > limit && last ? encodeCursor(keys(last)) : null };
}
