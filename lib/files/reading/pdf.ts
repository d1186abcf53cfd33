import { readFile } from "node:fs/promises";
import { getDocumentProxy } from "unpdf";
import { longestText } from "./kinds.ts";

const mostPages = 1000;

/** The words of a PDF, a line a line, up to a thousand pages. */
export async function readPdf(path: string): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await readFile(path)), { verbosity: 0 });
  let text = "";
  for (let number = 1; number <= Math.min(pdf.numPages, mostPages) && text.length < longestText; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    for (const item of items) if ("str" in item) text += item.hasEOL ? `${item.str}\n` : item.str;
    text += "\n";
  }
  return text;
}
