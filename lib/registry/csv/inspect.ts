import { Refusal } from "#lib/core/errors.ts";
import { maxColumns } from "../limits.ts";
import { guess, type Guess } from "../mapping/guess.ts";
import { beginningOf, decode } from "./decode.ts";
import { detectDelimiter, type Delimiter } from "./delimiter.ts";
import { detectEncoding, type Encoding } from "./encoding.ts";
import { readRecords } from "./read.ts";

/** What a file is, as far as it can be told without reading every row. */
export type Inspected = Guess & { encoding: Encoding; delimiter: Delimiter; samples: string[][] };

const rowsToGuessFrom = 200;
const rowsToShow = 5;
const lengthOfBeginning = 256 * 1024;

/**
 * Reads a file twice: all of it for the encoding, its first rows for the rest.
 * @throws Refusal *invalid* (path `file`): empty, no table, only a header, too many columns
 */
export async function inspect(pieces: () => AsyncIterable<Uint8Array>): Promise<Inspected> {
  const encoding = await detectEncoding(pieces());
  const text = () => decode(pieces(), encoding);
  const delimiter = detectDelimiter(await beginningOf(text(), lengthOfBeginning));
  const [first, ...rest] = await firstRecords(text(), delimiter);
  if (!first) throw refuse("imports.empty");
  if (first.length > maxColumns) throw refuse("imports.too_many_columns");
  const guessed = guess(first, rest);
  if (guessed.headerLine && rest.length === 0) throw refuse("imports.header_only");
  const samples = (guessed.headerLine ? rest : [first, ...rest]).slice(0, rowsToShow).map((cells) => cells.map((cell) => cell.slice(0, 200)));
  return { ...guessed, encoding, delimiter, samples };
}

async function firstRecords(text: AsyncIterable<string>, delimiter: Delimiter): Promise<string[][]> {
  const records: string[][] = [];
  for await (const { cells, broken } of readRecords(text, delimiter)) {
    if (!broken || records.length === 0) records.push(cells);
    if (records.length > rowsToGuessFrom) break;
  }
  return records;
}

const refuse = (reason: string) => new Refusal("invalid", "invalid", [{ path: "file", reason }]);
