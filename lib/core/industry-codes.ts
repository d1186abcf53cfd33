/**
 * Sections and their divisions of ISIC Rev. 4 (United Nations, 2008); NACE Rev. 2 and the classifiers of Belarus (ОКРБ 005) and Russia
 * (ОКВЭД 2) have the same two levels. Titles stand in the catalogue `industry-codes`: `sections.C`, `divisions.d13`.
 */
export const industrySections = {
  A: ["01", "02", "03"],
  B: ["05", "06", "07", "08", "09"],
  C: ["10", "11", "12", "13", "14", "15", "16", "17", "18", "19", "20", "21", "22", "23", "24", "25", "26", "27", "28", "29", "30", "31", "32", "33"],
  D: ["35"],
  E: ["36", "37", "38", "39"],
  F: ["41", "42", "43"],
  G: ["45", "46", "47"],
  H: ["49", "50", "51", "52", "53"],
  I: ["55", "56"],
  J: ["58", "59", "60", "61", "62", "63"],
  K: ["64", "65", "66"],
  L: ["68"],
  M: ["69", "70", "71", "72", "73", "74", "75"],
  N: ["77", "78", "79", "80", "81", "82"],
  O: ["84"],
  P: ["85"],
  Q: ["86", "87", "88"],
  R: ["90", "91", "92", "93"],
  S: ["94", "95", "96"],
  T: ["97", "98"],
  U: ["99"],
} as const;

export type IndustrySection = keyof typeof industrySections;

export const industrySectionCodes = Object.keys(industrySections) as IndustrySection[];
const sectionOfDivision: ReadonlyMap<string, IndustrySection> = new Map(industrySectionCodes.flatMap((section) => industrySections[section].map((division): [string, IndustrySection] => [division, section])));

/** Sections and divisions: all that an organisation may be filed under. */
export const industryCodes: readonly string[] = industrySectionCodes.flatMap((section) => [section, ...industrySections[section]]);
const known = new Set(industryCodes);
export const isIndustryCode = (code: string) => known.has(code);
export const isIndustrySection = (code: string): code is IndustrySection => code in industrySections;

/** The section of a code: "13" → "C"; a section is its own. */
export const sectionOf = (code: string): IndustrySection | undefined => (isIndustrySection(code) ? code : sectionOfDivision.get(code));

/** Every code under a section, itself first. */
export const codesIn = (section: IndustrySection): readonly string[] => [section, ...industrySections[section]];

/** Where the title of a code stands in the catalogue. */
export const industryKey = (code: string) => (isIndustrySection(code) ? `sections.${code}` : `divisions.d${code}`);
