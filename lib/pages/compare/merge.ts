import { diff3Merge } from "node-diff3";
import { asLines, asWords } from "./words.ts";

/** Two changes of one text put together; `conflicts` counts the places that a person has to decide, marked in the text. */
export type Merged = { text: string; conflicts: number };

/** Words of a place at most that are put together word by word; longer ones are left to people. */
const maxWords = 4_000;

/**
 * Puts together what two people made of the same text: by lines, and where both changed one, by words. Where both changed
 * the same words, both stand there between marks as git writes them, mine first, each said whose it is.
 */
export function mergeTexts(base: string, mine: string, theirs: string, names: { mine: string; theirs: string }): Merged {
  if (mine === theirs || theirs === base) return { text: mine, conflicts: 0 };
  if (mine === base) return { text: theirs, conflicts: 0 };
  let conflicts = 0;
  // the last line is a line like any
  const regions = diff3Merge(asLines(ended(mine)), asLines(ended(base)), asLines(ended(theirs)), { excludeFalseConflicts: true });
  const text = regions.map(({ ok, conflict }) => {
    if (ok) return ok.join("");
    const [a, o, b] = [conflict!.a.join(""), conflict!.o.join(""), conflict!.b.join("")];
    const byWords = mergeWords(o, a, b);
    if (byWords !== null) return byWords;
    conflicts += 1;
    return `<<<<<<< ${names.mine}\n${ended(a)}=======\n${ended(b)}>>>>>>> ${names.theirs}\n`;
  }).join("");
  return { text: text.replace(/\n$/, ""), conflicts };
}

function mergeWords(base: string, mine: string, theirs: string): string | null {
  const [a, o, b] = [asWords(mine), asWords(base), asWords(theirs)];
  if (o.length === 0 || Math.max(a.length, o.length, b.length) > maxWords) return null;
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  return regions.every(({ ok }) => ok) ? regions.map(({ ok }) => ok!.join("")).join("") : null;
}

const ended = (text: string) => (text === "" || text.endsWith("\n") ? text : `${text}\n`);
