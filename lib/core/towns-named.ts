import { townNames, townKey, townSpellings } from "#lib/i18n/places/towns.ts";
import { fold, foldedStem } from "./transliterate.ts";

/** The names of a town in each language, where it is known. */
export const namesOfTown = (typed: string, country: string): string[] => {
  const known = townNames(country).get(townKey(typed));
  return known ? [...new Set(Object.values(known))] : [];
};

/** A root of fewer letters begins too many towns. */
const leastRoot = 4;

/**
 * What a word of a search is looked for as in folded texts: its root, and where it begins the name of a town every name of
 * that town, so that Віцебску finds what lies in "Vitebsk".
 */
export function spellingsOf(word: string): string[] {
  const root = foldedStem(word);
  const meant = root.length < leastRoot ? [] : folded().filter((names) => names.some((name) => name.startsWith(root))).flat();
  return [root, ...new Set(meant.filter((name) => !name.includes(root)))];
}

/** Every folded name of the towns that the word names, in whichever of its cases: it may be two letters short. */
export function townsOf(word: string): string[] {
  const root = foldedStem(word);
  return root.length < leastRoot ? [] : [...new Set(folded().filter((names) => names.some((name) => name.startsWith(root) && name.length - root.length <= 2)).flat())];
}

let made: string[][] | undefined;
const folded = () => (made ??= townSpellings().map(({ latin, others }) => [...new Set([...latin, ...others].map(fold))]));
