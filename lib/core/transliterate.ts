/*
 * One key for what is written in three scripts: Нафтан and Naftan, Минск, Мінск and Minsk, Гродна and Hrodna come near or
 * out equal. A key for finding and comparing, never for showing: sounds that the languages write in different ways fall
 * together (г, х, h and kh; й, ы, y and j; ў, в and w; doubled letters). db/functions.ts says the same in SQL.
 */

/** A letter each; what has no sound of its own is dropped. */
const single: Record<string, string> = {
  а: "a", б: "b", в: "v", г: "g", ґ: "g", д: "d", е: "e", ё: "e", є: "e", з: "z", и: "i", і: "i", ї: "i", й: "i", к: "k", л: "l", м: "m",
  н: "n", о: "o", п: "p", р: "r", с: "s", т: "t", у: "u", ў: "v", ф: "f", х: "g", ы: "i", э: "e", ŭ: "v", ø: "o", ł: "l", đ: "d", ı: "i",
  ь: "", ъ: "", "'": "", "’": "", "ʼ": "", "‘": "", "`": "", "\u00ad": "",
};
const several: Record<string, string> = {
  ж: "zh", ц: "ts", ч: "ch", ш: "sh", щ: "sh", ю: "iu", я: "ia", š: "sh", č: "ch", ž: "zh", ß: "ss", æ: "ae", œ: "oe",
};
/** Latin spellings of one sound, in this order. */
const spellings = [
  ["tsch", "ch"], ["tch", "ch"], ["shch", "sh"], ["sch", "sh"], ["ph", "f"], ["th", "t"], ["kh", "g"], ["gh", "g"], ["ck", "k"], ["tz", "ts"],
  ["x", "ks"], ["q", "k"], ["w", "v"], ["y", "i"], ["j", "i"],
] as const;

/** The folding key of a text: lower-case Latin letters where the script is Latin or Cyrillic; all else stays in its place. */
export function fold(text: string): string {
  let key = "";
  for (const letter of text.normalize("NFKC").toLowerCase()) key += single[letter] ?? several[letter] ?? letter;
  key = key.normalize("NFKD").replaceAll(/[\u0300-\u036f]/g, "");
  for (const [from, to] of spellings) key = key.replaceAll(from, to);
  return key
    .replaceAll(/(^|[^scz])h/g, "$1g")
    .replaceAll(/c(?=[ei])/g, "ts")
    .replaceAll(/c(?!h)/g, "k")
    .replaceAll(/(^|[^a-z])ie/g, "$1e") // Yelena, Елена
    .replaceAll(/([a-z])\1+/g, "$1");
}

/** The words of a text, folded: letters and digits of any script, in their order. */
export const foldedWords = (text: string): string[] => fold(text).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

// Endings of Russian, Belarusian and English as they are folded, the longer ones first. Surnames keep their -ov.
const ending = /(?<=[a-z]{4})(iami|iaga|iamu|iuiu|ogo|ego|aga|omu|emu|amu|imi|ami|iam|iag|iai|aia|uiu|ing|ig|ag|oi|ei|ai|oe|ee|ae|ie|ia|iu|im|om|am|em|es|ed|a|e|i|o|u|s)$/;

/** A word's key without its ending, for lists that look for it anywhere in a folded text: льняного finds льняной. */
export const foldedStem = (word: string): string => fold(word).replace(ending, "");

/** What firms of one country have in common says nothing of which one it is. */
const legalForms = new Set(
  [
    "ооо", "оао", "зао", "пао", "ао", "нао", "тоо", "ип", "уп", "чуп", "чтуп", "чпуп", "руп", "руптп", "куп", "сооо", "одо", "фгуп", "гуп", "муп", "гу", "гнпо", "нпо",
    "таа", "аат", "зат", "ват", "рут", "аб'яднанне",
    "llc", "ltd", "inc", "jsc", "ojsc", "cjsc", "pjsc", "gmbh", "ag", "kg", "sa", "srl", "sas", "bv", "oy", "ab", "plc", "spa", "nv", "as", "ooo", "oao", "zao", "pao", "ao",
  ].flatMap((form) => foldedWords(form)),
);

/** The key of a name: its folded words without legal forms, one space between; the words as they are if nothing else is left. */
export function nameKey(name: string): string {
  const words = foldedWords(name.replaceAll(/(?<=^|[\s(])(\p{L})\.\s?(?=\p{L}\.)/gu, "$1")); // S. A. is SA
  const own = words.filter((word) => !legalForms.has(word));
  return (own.length ? own : words).join(" ");
}
