import { expect, test } from "vitest";
import { beginningOf, decode } from "./decode.ts";
import { detectDelimiter } from "./delimiter.ts";
import { detectEncoding } from "./encoding.ts";
import { readRecords, type CsvRecord } from "./read.ts";
import { neutralise, restore, toRecord } from "./write.ts";

const cyrillic = "название;страна;город\r\nКластер «Лён»;Беларусь;Орша\r\n";
const utf16 = (text: string, mark: boolean) => Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

/** windows-1251 by the standard's own table: ask the decoder what each byte means. */
function windows1251(text: string): Buffer {
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [new TextDecoder("windows-1251").decode(Uint8Array.of(byte)), byte]));
  return Buffer.from([...text].map((character) => table.get(character)!));
}

async function* inPieces(bytes: Uint8Array, size = 3) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function* pieces(text: string, size = 5) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

const records = async (text: string, delimiter: "," | ";" | "\t" = ",") => {
  const all: CsvRecord[] = [];
  for await (const record of readRecords(pieces(text), delimiter)) all.push(record);
  return all;
};

test.each([
  ["utf-8", Buffer.from(cyrillic)],
  ["utf-8", Buffer.from(`\uFEFF${cyrillic}`)],
  ["utf-16le", utf16(cyrillic, true)],
  ["utf-16be", swapped(utf16(cyrillic, true))],
  ["utf-16le", utf16(cyrillic, false)],
  ["utf-16be", swapped(utf16(cyrillic, false))],
  ["windows-1251", windows1251(cyrillic)],
  ["windows-1251", windows1251("name;country;city\nFlax;BY;Орша\n")],
] as const)("%s is told and read, whatever the pieces", async (encoding, bytes) => {
  expect(await detectEncoding(inPieces(bytes))).toBe(encoding);
  expect(await beginningOf(decode(inPieces(bytes), encoding), 1000)).toBe(new TextDecoder(encoding).decode(bytes));
});

test.each([
  ["imports.empty", Buffer.alloc(0)],
  ["imports.zero_bytes", Buffer.from("name,country\nA\0B,BY\n\0")],
  ["imports.encoding_unknown", Buffer.from("name;country;city\nMöbelcluster;AT;Kärnten\nGrüne Stadt;AT;Pölten\n", "latin1")],
])("a file that cannot be told is refused: %s", async (reason, bytes) => {
  await expect(detectEncoding(inPieces(bytes, 1000))).rejects.toMatchObject({ issues: [{ path: "file", reason }] });
});

test.each([
  [",", "name,country\n\"a;b;c\",BY\n"],
  [";", "name;country;text\nA;BY;one, two, three\nB;BY;four, five\n"],
  ["\t", "name\tcountry\nA, B; C\tBY\n"],
  [";", '"a,b";"c\nd,e,f"\r"x";"y"\r'],
  [",", "name\nA\nB\n"],
])("the delimiter %j is found outside quotes", (delimiter, text) => {
  expect(detectDelimiter(text)).toBe(delimiter);
});

test.each(["\n", "\r\n", "\r"])("lines end in %j, and each record knows its own", async (end) => {
  const read = await records(["name,country", '"two', 'lines",BY', "", "  ,", 'ООО "Ромашка",RU', "short"].join(end));
  expect(read).toEqual([
    { line: 1, cells: ["name", "country"] },
    { line: 2, cells: ["two\nlines", "BY"] },
    { line: 6, cells: ['ООО "Ромашка"', "RU"] },
    { line: 7, cells: ["short"] },
  ]);
});

test("a quote that is never closed is reported with its line", async () => {
  const read = await records('name,country\nA,BY\n"B,BY\nC,BY\n');
  expect(read.at(-1)).toEqual({ line: 3, cells: [], broken: "quote_open" });
  expect(read).toHaveLength(3);
});

test("no cell is a formula, and reading takes the mark off again", () => {
  for (const cell of ["=1+1", "+375", "-x", "@here", "\tx", "'=x", "''+x", "'quoted'", "plain", "＝1"]) {
    expect(neutralise(cell)).not.toMatch(/^[=+\-@\t＝]/);
    expect(restore(neutralise(cell))).toBe(cell);
  }
  expect(toRecord(["a,b", 'c"d', "=e", 5, null])).toBe('"a,b","c""d",\'=e,5,\r\n');
});
