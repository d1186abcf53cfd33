/** What may stand between cells. */
export const delimiters = [",", ";", "\t"] as const;
export type Delimiter = (typeof delimiters)[number];

/**
 * The delimiter of a table, from its beginning: the one that splits the most records into the same number of cells as
 * the first record, quoted cells left alone. A table of one column counts as comma-separated.
 */
export function detectDelimiter(beginning: string): Delimiter {
  const scored = delimiters.map((delimiter) => ({ delimiter, ...score(cellsPerRecord(beginning, delimiter)) }));
  scored.sort((a, b) => b.agreement - a.agreement || b.cells - a.cells);
  const [best] = scored.filter(({ cells }) => cells > 1);
  return best?.delimiter ?? ",";
}

/** How many cells each of the first records has; the last one may be cut off and does not count. */
function cellsPerRecord(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let cells = 1;
  let quoted = false;
  let blank = true;
  for (let at = 0; at < text.length && counts.length < 100; at++) {
    const character = text[at]!;
    if (character === '"') quoted = !quoted;
    else if (!quoted && character === delimiter) cells++;
    else if (!quoted && (character === "\n" || character === "\r")) {
      if (!blank) counts.push(cells);
      cells = 1;
      blank = true;
      continue;
    }
    if (character !== "\n" && character !== "\r") blank = false;
  }
  if (!blank && counts.length === 0) counts.push(cells);
  return counts;
}

function score(counts: number[]) {
  const cells = counts[0] ?? 1;
  return { cells, agreement: cells > 1 ? counts.filter((count) => count === cells).length : 0 };
}
