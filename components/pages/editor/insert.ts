export type Tool = "bold" | "italic" | "heading" | "list" | "tasks" | "table" | "link" | "page" | "mention";

/** What to put in the place of a part of a text, and what is selected then (from the beginning of what was put in). */
export type Insertion = { from: number; to: number; text: string; select: [number, number] };

/** What a tool does to the selected part of a text. */
export function insertionOf(tool: Tool, text: string, from: number, to: number): Insertion {
  const chosen = text.slice(from, to);
  const around = (before: string, after: string): Insertion => ({ from, to, text: before + chosen + after, select: [before.length, before.length + chosen.length] });
  switch (tool) {
    case "bold": return around("**", "**");
    case "italic": return around("_", "_");
    case "page": return around("[[", chosen ? "]]" : "");
    case "mention": return around("@", "");
    case "link": return { from, to, text: `[${chosen}](https://)`, select: chosen ? [chosen.length + 3, chosen.length + 11] : [1, 1] };
    case "heading": return lines(text, from, to, "## ");
    case "list": return lines(text, from, to, "- ");
    case "tasks": return lines(text, from, to, "- [ ] ");
    case "table": return block(text, from, "|   |   |\n| --- | --- |\n|   |   |\n");
  }
}

/** A block of its own after the place, apart from what stands before it. */
export function block(text: string, at: number, what: string): Insertion {
  const before = text.slice(0, at);
  const apart = before === "" || before.endsWith("\n\n") ? "" : before.endsWith("\n") ? "\n" : "\n\n";
  return { from: at, to: at, text: apart + what, select: [apart.length + what.length, apart.length + what.length] };
}

function lines(text: string, from: number, to: number, mark: string): Insertion {
  const start = text.lastIndexOf("\n", from - 1) + 1;
  const marked = text.slice(start, to).split("\n").map((line) => (line.startsWith(mark) ? line : mark + line)).join("\n");
  return { from: start, to, text: marked, select: [marked.length, marked.length] };
}

/** The beginning of a title after `[[` that is being written before the caret; null when there is none. */
export const titleBefore = (text: string, caret: number): string | null => /\[\[([^[\]|\n]{0,80})$/.exec(text.slice(Math.max(0, caret - 90), caret))?.[1] ?? null;

/** The beginning of a name or handle after `@` that is being written before the caret; null when there is none. */
export const nameBefore = (text: string, caret: number): string | null => /(?:^|[\s(\["'«“,;:])@([\p{L}\p{N}][\p{L}\p{N}-]{0,38})$/u.exec(text.slice(Math.max(0, caret - 60), caret))?.[1] ?? null;

/** Titles that fit what was begun, those that begin so first; at most eight. */
export function titlesFor(begun: string, titles: readonly string[]): string[] {
  const wanted = begun.trim().toLowerCase();
  const fits = titles.filter((title) => title.toLowerCase().includes(wanted));
  return [...fits.filter((title) => title.toLowerCase().startsWith(wanted)), ...fits.filter((title) => !title.toLowerCase().startsWith(wanted))].slice(0, 8);
}
