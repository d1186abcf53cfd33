import { CsvError, parse, type Parser } from "csv-parse";
import { maxRecord } from "../limits.ts";
import type { Delimiter } from "./delimiter.ts";

/** One record: its cells, or why it could not be read. `line` is where it begins, from 1. */
export type CsvRecord = { line: number; cells: string[]; broken?: "quote_open" };

type Parsed = { record: string[]; info: { lines: number } };

/**
 * Reads a table record by record, with any line end. Blank records are passed over: they hold nothing. A quote that is
 * never closed swallows what follows it, so the rest comes as one broken record, at the line of the quote.
 */
export async function* readRecords(text: AsyncIterable<string>, delimiter: Delimiter): AsyncGenerator<CsvRecord> {
  const parser = parse({
    delimiter,
    record_delimiter: "\n",
    relax_column_count: true,
    relax_quotes: true, // ООО "Ромашка" in a cell that is not quoted
    max_record_size: maxRecord,
    info: true,
  });
  let failure: Error | undefined;
  parser.on("error", (error) => (failure = error));
  let end = 0;
  const read = function* (): Generator<CsvRecord> {
    for (let parsed: Parsed | null; (parsed = parser.read() as Parsed | null); ) {
      end = parsed.info.lines;
      const cells = parsed.record;
      if (cells.some((cell) => cell.trim() !== "")) yield { line: end - lineBreaksIn(cells), cells };
    }
  };
  try {
    for await (const piece of withOneLineEnd(text)) {
      parser.write(piece);
      yield* read(); // before what comes next can fail: a stream that fails forgets what it holds
      if (failure) break;
    }
    if (!failure) await finish(parser);
    yield* read();
  } finally {
    parser.destroy();
  }
  if (failure instanceof CsvError) yield { line: end + 1, cells: [], broken: "quote_open" };
  else if (failure) throw failure;
}

const finish = (parser: Parser) => new Promise<void>((done) => {
  parser.once("error", () => done()).once("readable", () => done()).once("end", () => done());
  parser.end();
});

const lineBreaksIn = (cells: string[]) => cells.reduce((sum, cell) => sum + cell.split("\n").length - 1, 0);

/** Any line end as `\n`, also one that is cut in two pieces. */
async function* withOneLineEnd(text: AsyncIterable<string>): AsyncGenerator<string> {
  let held = "";
  for await (const piece of text) {
    const whole = held + piece;
    held = whole.endsWith("\r") ? "\r" : "";
    yield whole.slice(0, whole.length - held.length).replaceAll(/\r\n?/g, "\n");
  }
  if (held) yield "\n";
}
