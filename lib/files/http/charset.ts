import { buffer } from "node:stream/consumers";
import { store } from "../store.ts";

const looked = 65_536;

/** In what letters a text is written, by its beginning: UTF-8 or, what is not that, the Windows page of Cyrillic. */
export async function charsetOf({ sha256, size }: { sha256: string; size: number }): Promise<"utf-8" | "windows-1251"> {
  if (size === 0) return "utf-8";
  const head = await buffer(store().read(sha256, { start: 0, end: Math.min(size, looked) - 1 }));
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // the last letter may be cut
    return "utf-8";
  } catch {
    return "windows-1251";
  }
}
