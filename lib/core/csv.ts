/** Opens the file in spreadsheets as UTF-8. */
export const byteOrderMark = "\uFEFF";

// A spreadsheet takes such a cell for a formula. What already looks neutralised gets another mark, so that nothing is lost.
const formula = /^'*[=+\-@\t\r＝＋－＠]/;

/** A cell that no spreadsheet runs (OWASP, CSV injection): an apostrophe before what would be a formula. */
export const neutralise = (cell: string) => (formula.test(cell) ? `'${cell}` : cell);

/** Takes back what `neutralise` did. */
export const restore = (cell: string) => (/^'+[=+\-@\t\r＝＋－＠]/.test(cell) ? cell.slice(1) : cell);

/** One record of a table, with its line end (RFC 4180). */
export function toRecord(cells: (string | number | null | undefined)[], delimiter: "," | ";" | "\t" = ","): string {
  return `${cells.map((cell) => quote(typeof cell === "number" ? String(cell) : neutralise(cell ?? ""), delimiter)).join(delimiter)}\r\n`;
}

const quote = (cell: string, delimiter: string) => (/["\r\n]/.test(cell) || cell.includes(delimiter) || cell !== cell.trim() ? `"${cell.replaceAll('"', '""')}"` : cell);
