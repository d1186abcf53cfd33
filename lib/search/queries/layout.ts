/*
 * What was typed with the keyboard in the other alphabet: «yfanfy» is нафтан, «ьштыл» is minsk. Belarusian keys differ
 * from the Russian ones by і and ў alone, which fold as the letters that stand there in Russian or are mended as typing errors.
 */
const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = "ёйцукенгшщзхъфывапролджэячсмитьбю";

const across = new Map([...latin].flatMap((letter, at) => [[letter, cyrillic[at]!], [cyrillic[at]!, letter]] as const)).set("і", "s").set("ў", "o");

/** The query as the same keys write it in the other alphabet; null where it has letters of both, or of neither. */
export function onOtherLayout(query: string): string | null {
  const typed = query.trim().normalize("NFC").toLowerCase();
  const [isLatin, isCyrillic] = [/\p{Script=Latin}/u.test(typed), /\p{Script=Cyrillic}/u.test(typed)];
  if (isLatin === isCyrillic) return null;
  return [...typed].map((letter) => across.get(letter) ?? letter).join("");
}
