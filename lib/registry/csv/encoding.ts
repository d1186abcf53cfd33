import { Refusal } from "#lib/core/errors.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1251";

/**
 * Finds the encoding of a text by reading all of it: a byte-order mark, else UTF-16 by where its zero bytes lie, else
 * UTF-8 when every byte fits, else windows-1251 when what comes out reads as Russian or Belarusian.
 * @throws Refusal *invalid* for an empty file, zero bytes, and encodings that cannot be told
 */
export async function detectEncoding(chunks: AsyncIterable<Uint8Array>): Promise<Encoding> {
  const seen = new Census();
  for await (const chunk of chunks) seen.add(chunk);
  return seen.verdict();
}

// The letters that make up most of any Russian or Belarusian text, in lower case: о е а и н т с р в л, і.
const frequent = new Set([0xee, 0xe5, 0xe0, 0xe8, 0xed, 0xf2, 0xf1, 0xf0, 0xe2, 0xeb, 0xb3]);
// ё Ё ў Ў і І and the Ukrainian є Є ї Ї ґ Ґ, which lie outside 0xC0–0xFF.
const further = new Set([0xa8, 0xb8, 0xa1, 0xa2, 0xb2, 0xb3, 0xaa, 0xba, 0xaf, 0xbf, 0xa5, 0xb4]);
const isLetter = (byte: number) => byte >= 0xc0 || further.has(byte);

class Census {
  private head: Uint8Array = new Uint8Array();
  private total = 0;
  private readonly zeros: [even: number, odd: number] = [0, 0];
  private readonly bytes = new Uint32Array(256);
  private letterRuns = 0;
  private inRun = false;
  private utf8: TextDecoder | null = new TextDecoder("utf-8", { fatal: true });

  add(chunk: Uint8Array) {
    if (this.head.length < 4) this.head = Buffer.concat([this.head, chunk.subarray(0, 4)]);
    for (const byte of chunk) {
      this.bytes[byte]!++;
      if (byte === 0) this.zeros[(this.total % 2) as 0 | 1]++;
      const letter = isLetter(byte);
      if (letter && !this.inRun) this.letterRuns++;
      this.inRun = letter;
      this.total++;
    }
    try {
      this.utf8?.decode(chunk, { stream: true });
    } catch {
      this.utf8 = null;
    }
  }

  verdict(): Encoding {
    if (this.total === 0) throw refuse("imports.empty");
    const utf16 = this.utf16();
    if (utf16) return utf16;
    if (this.zeros[0] + this.zeros[1] > 0) throw refuse("imports.zero_bytes");
    if (this.isUtf8()) return "utf-8";
    if (this.isCyrillic()) return "windows-1251";
    throw refuse("imports.encoding_unknown");
  }

  private utf16(): Encoding | null {
    const [a, b] = this.head;
    if (a === 0xff && b === 0xfe) return "utf-16le";
    if (a === 0xfe && b === 0xff) return "utf-16be";
    // without a mark: the separators and line ends of a table all have a zero byte, on one side only
    const [even, odd] = this.zeros;
    if (this.total % 2 !== 0 || even + odd < this.total / 50) return null;
    if (even === 0) return "utf-16le";
    return odd === 0 ? "utf-16be" : null;
  }

  private isUtf8() {
    try {
      this.utf8?.decode(); // a sequence cut off at the very end
      return this.utf8 !== null;
    } catch {
      return false;
    }
  }

  /** Bytes that windows-1251 leaves undefined are absent, letters come in words, and the frequent ones are frequent. */
  private isCyrillic() {
    const letters = this.bytes.reduce((sum, count, byte) => (isLetter(byte) ? sum + count : sum), 0);
    const high = this.bytes.reduce((sum, count, byte) => (byte >= 0x80 ? sum + count : sum), 0);
    const common = [...frequent].reduce((sum, byte) => sum + this.bytes[byte]!, 0);
    return this.bytes[0x98] === 0 && letters >= high * 0.8 && letters / this.letterRuns >= 2.5 && common >= letters * 0.45;
  }
}

const refuse = (reason: string) => new Refusal("invalid", "invalid", [{ path: "file", reason }]);
