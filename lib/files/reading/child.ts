// Reads the words out of one file and writes them to its output: `node child.ts <path> <media type>`. Its own process
// (run.ts), so that a file made to hang or to fill the memory takes nothing else with it.
import { open } from "node:fs/promises";
import { longestText, readerOf } from "./kinds.ts";

const [path = "", mediaType = ""] = process.argv.slice(2);
const text = await read();
const clean = text.replaceAll(/[\0\p{Cs}]/gu, "").replaceAll(/[^\S\n]+/g, " ").replaceAll(/ ?\n\s*/g, "\n").trim();
process.stdout.write(clean.slice(0, longestText));

async function read(): Promise<string> {
  const reader = readerOf(mediaType);
  if (reader === "pdf") return (await import("./pdf.ts")).readPdf(path);
  if (reader === "office") return (await import("./office.ts")).readOffice(path);
  await using file = await open(path);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(longestText * 2), 0, longestText * 2, 0);
  const bytes = buffer.subarray(0, bytesRead);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true }); // the last letter may be cut
  } catch {
    return new TextDecoder("windows-1251").decode(bytes); // as older programs write Cyrillic
  }
}
