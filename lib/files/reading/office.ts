import { buffer } from "node:stream/consumers";
import { openPromise } from "yauzl";
import { longestText } from "./kinds.ts";

const largestPart = 100e6; // bytes of one part, unpacked
const parts = /^(word\/(document|footnotes|endnotes)\.xml|ppt\/slides\/slide\d+\.xml|xl\/sharedStrings\.xml|content\.xml)$/;

/** The words of a DOCX, PPTX, XLSX or ODT: the text of its XML parts, a line a paragraph. */
export async function readOffice(path: string): Promise<string> {
  const zip = await openPromise(path, { autoClose: false });
  const texts: string[] = [];
  let length = 0;
  for await (const entry of zip.eachEntry()) {
    if (!parts.test(entry.fileName) || entry.uncompressedSize > largestPart || length > longestText) continue;
    const text = textOf((await buffer(await zip.openReadStreamPromise(entry))).toString("utf8")); // yauzl stops at the size that is told
    texts.push(text);
    length += text.length;
  }
  return texts.join("\n");
}

const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function textOf(xml: string): string {
  return xml
    .replaceAll(/<(w:instrText|w:delText)\b[^>]*>[^<]*<\/\1>/g, "") // codes of fields, and what was struck out
    .replaceAll(/<(w:tab|w:br|a:br|text:tab|text:line-break)\b[^>]*>/g, " ")
    .replaceAll(/<\/(w:p|a:p|text:p|text:h|si)>/g, "\n")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,5}));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name ? (entities[name] ?? whole) : point(decimal ? Number(decimal) : Number.parseInt(hex!, 16)));
}

const point = (code: number) => (code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "");
