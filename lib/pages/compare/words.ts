import { diffArrays } from "diff";

/** A part of a text that stayed, came in or went out. */
export type Difference = { kind: "same" | "added" | "removed"; text: string };

/** Steps of the search for the least difference at most: beyond, two texts have too little in common to show word by word. */
const maxSteps = 4_000;

/**
 * What changed between two texts: by lines first, and by words within the lines that changed, of any alphabet. Long texts
 * that have nothing in common are shown as one gone and one come.
 */
export function compareTexts(from: string, to: string): Difference[] {
  const lines = compare(asLines(from), asLines(to)) ?? [{ kind: "removed", text: from }, { kind: "added", text: to }];
  return lines.flatMap((part, at) => {
    const next = lines[at + 1];
    if (part.kind === "removed" && next?.kind === "added") return compare(asWords(part.text), asWords(next.text)) ?? [part, next];
    return part.kind === "added" && lines[at - 1]?.kind === "removed" ? [] : [part];
  }).filter(({ text }) => text !== "");
}

function compare(from: string[], to: string[]): Difference[] | null {
  const parts = diffArrays(from, to, { maxEditLength: maxSteps, timeout: 1_000 });
  return parts?.map(({ added, removed, value }) => ({ kind: added ? "added" as const : removed ? "removed" as const : "same" as const, text: value.join("") })) ?? null;
}

/** Lines with their ends, so that they join to what they were. */
export const asLines = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** Words, spaces and marks, each by itself; jsdiff's own takes Cyrillic letters for marks. */
export const asWords = (text: string): string[] => text.match(/[\p{L}\p{N}\p{M}_]+|\s+|[^\p{L}\p{N}\p{M}_\s]/gu) ?? [];
