import { open } from "node:fs/promises";
import { fileTypeFromFile } from "file-type";
import { withSpooled } from "./s3/spool.ts";
import { incomingFolder, type Whole } from "./store.ts";

const headLength = 4100;
const mostRead = 16 * 2 ** 20; // what is looked at of bytes that lie elsewhere; kinds stand near the beginning

/** As `sniffFile`, wherever the bytes lie. */
export async function sniff({ path, size, read }: Whole): Promise<string> {
  if (path) return sniffFile(path);
  if (size === 0) return "text/plain";
  return withSpooled(incomingFolder(), read({ start: 0, end: Math.min(size, mostRead) - 1 }), sniffFile);
}

/**
 * What the bytes of a file are, whatever it is called and whoever says what: a media type; `text/plain` for anything that
 * reads as text (HTML and scripts too: they are never shown as what they are); else `application/octet-stream`.
 */
export async function sniffFile(path: string): Promise<string> {
  const head = await headOf(path);
  if (/^(\xff\xfe|\xfe\xff)/.test(head.toString("latin1", 0, 2))) return "application/octet-stream"; // UTF-16, which looks like an MP3
  const found = await fileTypeFromFile(path).catch(() => undefined); // a broken file has no type
  if (found) return known(found.mime);
  return readsAsText(head) ? "text/plain" : "application/octet-stream";
}

async function headOf(path: string): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

// What can run in a browser is text to us.
const known = (mime: string) => (/xml|html|javascript|svg/.test(mime) && !/openxmlformats/.test(mime) ? "text/plain" : mime);

function readsAsText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // the last letter may be cut
    return true;
  } catch {
    return readsAsCyrillic(head);
  }
}

/** Text in the Windows page of Cyrillic, as older programs write it: no control bytes, and what is not ASCII is letters and quotes. */
function readsAsCyrillic(head: Uint8Array): boolean {
  const high = head.filter((byte) => byte >= 0x80);
  if (head.some((byte) => byte < 0x20 && !/[\t\n\f\r]/.test(String.fromCharCode(byte)))) return false;
  return high.filter((byte) => byte >= 0xc0 || lettersAndQuotes.has(byte)).length > high.length * 0.95;
}

// Ё Ў І Ї ё ў і ї « » „ “ ” … – — № and the space that does not break
const lettersAndQuotes = new Set([0xa8, 0xa1, 0xb2, 0xaf, 0xb8, 0xa2, 0xb3, 0xbf, 0xab, 0xbb, 0x84, 0x93, 0x94, 0x85, 0x96, 0x97, 0xb9, 0xa0]);
