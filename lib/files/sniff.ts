import { open } from "node:fs/promises";
import { fileTypeFromBuffer, fileTypeFromFile } from "file-type";

const headLength = 4100;

/**
 * What the bytes of a file are, whatever it is called and whoever says what: a media type; `text/plain` for anything that
 * reads as text (HTML and scripts too: they are never shown as what they are); else `application/octet-stream`.
 */
export async function sniffFile(path: string): Promise<string> {
  const found = await fileTypeFromFile(path).catch(() => undefined); // a broken file has no type
  if (found) return known(found.mime);
  const handle = await open(path);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(headLength), 0, headLength, 0);
    return readsAsText(buffer.subarray(0, bytesRead)) ? "text/plain" : "application/octet-stream";
  } finally {
    await handle.close();
  }
}

/** The same of the first bytes alone, for what must be refused before the rest comes. */
export const sniffHead = async (head: Uint8Array): Promise<string | undefined> => (await fileTypeFromBuffer(head).catch(() => undefined))?.mime;

// What can run in a browser is text to us.
const known = (mime: string) => (/xml|html|javascript|svg/.test(mime) && !/openxmlformats/.test(mime) ? "text/plain" : mime);

function readsAsText(head: Uint8Array): boolean {
  if (head.includes(0)) return false;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(head, { stream: true }); // the last letter may be cut
    return true;
  } catch {
    return false;
  }
}
