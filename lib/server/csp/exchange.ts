import { createHash, randomBytes } from "node:crypto";
import { LRUCache } from "lru-cache";

export const aNonce = () => randomBytes(18).toString("base64url");

// React's own lines that put a late part of a cached page into its place: its runtime, which is known by its hash, and
// calls with nothing but numbers. Whoever wrote the same into content would only run React's own code.
const reactLines = /<script>((?:\$RB=\[\];[\s\S]*?)?)((?:\$RC\("B:[\da-f]+","S:[\da-f]+"\);?)+)<\/script>/g;
const runtimeHash = "ejxEGil7Q2jnFo9T1EMjhzsRoWDTVn8tRpUYd4XCJkY=";
let runtime: string | undefined; // the text, once its hash has been found right

function isRuntime(text: string): boolean {
  if (text === "" || text === runtime) return true;
  if (createHash("sha256").update(text).digest("base64") !== runtimeHash) return false;
  runtime = text;
  return true;
}

// Pages as the bytes between their nonces, by their text: 64 million characters of pages at most.
const pages = new LRUCache<string, Buffer[]>({ maxSize: 64_000_000, sizeCalculation: (_, text) => text.length || 1 });

/**
 * Exchanges the stand-in for a nonce in an answer that leaves in one piece or in many, whatever the cuts between them.
 * React leaves two tags without a nonce when it renders for a cache: the bootstrap script and its preload. They are
 * known by their exact built text, which no content of people can hold unescaped, so the nonce is put in there too; so
 * do the lines that put late parts of a page into their place.
 */
export function exchanger({ standIn, bootstrap, nonce }: { standIn: string; bootstrap: string[]; nonce: string }) {
  const wanted = [standIn, ...bootstrap, ...(bootstrap.length ? ["<script>$R"] : [])];
  const longest = Math.max(...wanted.map((text) => text.length));
  let held = ""; // the end of a chunk that may begin something to exchange; latin1: a character is a byte

  /** A page that leaves in one piece. From the cache it is the same text each time, so where the nonce goes is kept. */
  function whole(text: string): Buffer {
    const parts = partsOf(text);
    const between = Buffer.from(nonce);
    return Buffer.concat(parts.flatMap((part, at) => (at === 0 ? [part] : [between, part])));
  }

  function partsOf(text: string): Buffer[] {
    let parts = pages.get(text);
    if (!parts) {
      parts = exchanged(text, standIn).split(standIn).map((part) => Buffer.from(part));
      pages.set(text, parts);
    }
    return parts;
  }

  function exchanged(text: string, nonce: string): string {
    let done = text.replaceAll(standIn, nonce);
    for (const tag of bootstrap) done = done.replace(tag, `${tag} nonce="${nonce}"`);
    if (bootstrap.length) done = done.replace(reactLines, (all, text: string, calls: string) => (isRuntime(text) ? `<script nonce="${nonce}">${text}${calls}</script>` : all));
    return done;
  }

  /** What can be sent now; keeps back what the next chunk might complete. */
  function chunk(piece: string | Uint8Array, last: boolean): Buffer {
    const bytes = typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
    const text = exchanged(held + bytes.toString("latin1"), nonce);
    const keep = last ? 0 : beginsAtEnd(text);
    held = text.slice(text.length - keep);
    return Buffer.from(text.slice(0, text.length - keep), "latin1");
  }

  function beginsAtEnd(text: string): number {
    const open = bootstrap.length ? text.lastIndexOf("<script>$R") : -1; // pages only
    if (open !== -1 && !text.includes("</script>", open)) return text.length - open;
    for (let size = Math.min(longest - 1, text.length); size > 0; size--) {
      const tail = text.slice(text.length - size);
      if (wanted.some((it) => it.startsWith(tail))) return size;
    }
    return 0;
  }

  return { whole, chunk };
}
