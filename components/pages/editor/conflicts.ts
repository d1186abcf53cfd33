/** A place where two texts could not be put together: mine, then theirs, between marks. */
export type Place = { from: number; to: number; mine: string; theirs: string };

const marked = /^<{7}[^\n]*\n([\s\S]*?)^={7}[^\n]*\n([\s\S]*?)^>{7}[^\n]*(?:\n|$)/gm;

/** The places of a text that still want a decision. */
export const placesIn = (text: string): Place[] =>
  [...text.matchAll(marked)].map((found) => ({ from: found.index, to: found.index + found[0].length, mine: found[1] ?? "", theirs: found[2] ?? "" }));

/** The text with one place decided. */
export function decide(text: string, { from, to, mine, theirs }: Place, take: "mine" | "theirs" | "both"): string {
  const kept = take === "mine" ? mine : take === "theirs" ? theirs : mine + theirs;
  return (text.slice(0, from) + kept + text.slice(to)).replace(/\n$/, text.endsWith("\n") ? "\n" : "");
}
