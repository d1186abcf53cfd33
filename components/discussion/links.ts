export type Piece = { text: string; href?: string };

/** Text as pieces, some of which are links: only whole http(s) addresses, without the punctuation that ends a sentence. */
export function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { 0: found, index } of text.matchAll(/\bhttps?:\/\/[^\s<>"«»“”]+/giu)) {
    const address = trimmed(found);
    if (!isAddress(address)) continue;
    if (index > from) pieces.push({ text: text.slice(from, index) });
    pieces.push({ text: address, href: address });
    from = index + address.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from) });
  return pieces;
}

function trimmed(address: string): string {
  const bare = address.replace(/[.,;:!?'’…*_~]+$/u, "");
  const closing = bare.at(-1);
  const opening = closing === ")" ? "(" : closing === "]" ? "[" : null;
  if (opening && count(bare, closing!) > count(bare, opening)) return trimmed(bare.slice(0, -1)); // (see https://…)
  return bare;
}

const count = (text: string, letter: string) => text.split(letter).length - 1;

function isAddress(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== "" && url.username === "" && url.password === "";
}
