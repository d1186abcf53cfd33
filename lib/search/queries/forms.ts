import { foldedStem } from "#lib/core/transliterate.ts";

/*
 * Forms of one word that the Russian dictionary of Postgres takes for two words: vowels that come and go (станок, станки;
 * поставка, поставок; образец, образца), and some words by which this platform lives.
 */

const families: readonly (readonly string[])[] = [
  ["лен", "льна", "льну", "льном", "льне"], ["лед", "льда", "льду", "льдом"], ["белар", "беларус"], ["угол", "угл"], ["песок", "песк"], ["носок", "носк"],
];

const consonant = "[бвгджзйклмнпрстфхцчшщ]ь?";
/** A vowel goes, or comes: what the stem ends in, and what other forms of it do. */
const endings: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=..)[оеё]к$/, ["к"]],
  [new RegExp(`(?<=..${consonant})(?<!с)к$`), ["ок", "ек"]], // -ск is of adjectives and towns
  [/(?<=..)ец$/, ["ц"]],
  [new RegExp(`(?<=..${consonant})ц$`), ["ец"]],
  [new RegExp(`(?<=..${consonant})[ое]л$`), ["л"]],
  [new RegExp(`(?<=.${consonant})л$`), ["ол", "ел"]],
  [new RegExp(`(?<=.${consonant})ен$`), ["н"]],
  [new RegExp(`(?<=.${consonant})н$`), ["ен"]],
];

/** Other stems of the word whose stem this is; some are no words at all, and find nothing. */
export function kindred(stem: string): string[] {
  const family = families.find((stems) => stems.includes(stem));
  const others = family ?? endings.flatMap(([end, instead]) => (end.test(stem) ? instead.map((other) => stem.replace(end, other)) : []));
  return others.filter((other) => other !== stem);
}

/**
 * How else a Cyrillic word is spelt, as folded: without its ending, as other scripts may have it (Минска, Мінску and Minsk).
 * A whole word: a root would begin too many others (нафта, Нафтан).
 */
export function rootsOf({ word, keys }: { word: string; keys: readonly string[] }): string[] {
  const root = keys.length === 1 && /^\p{Script=Cyrillic}+$/u.test(word) ? foldedStem(word) : "";
  return root.length >= 3 && root !== keys[0] ? [root] : [];
}
