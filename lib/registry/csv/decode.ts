import type { Encoding } from "./encoding.ts";

/** Bytes as text, piece by piece; a byte-order mark is dropped, a character cut in two pieces is put together. */
export async function* decode(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text) yield text;
  }
  const rest = decoder.decode();
  if (rest) yield rest;
}

/** The first characters of a text, about `length` of them. */
export async function beginningOf(text: AsyncIterable<string>, length: number): Promise<string> {
  let beginning = "";
  for await (const piece of text) {
    beginning += piece;
    if (beginning.length >= length) break;
  }
  return beginning.slice(0, length);
}
