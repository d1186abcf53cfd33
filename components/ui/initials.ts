const hues = 8;

/** First letters of the first and last word, leaving out quotes and legal forms: «ОАО "Нафтан"» → Н. */
export function initialsOf(name: string): string {
  const words = name.normalize("NFC").replace(/[^\p{L}\p{N}\s-]/gu, " ").split(/[\s-]+/u).filter(Boolean);
  const telling = words.filter((word) => !legalForms.has(word.toUpperCase()));
  const chosen = telling.length ? telling : words;
  const ends = chosen.length > 1 ? [chosen[0]!, chosen.at(-1)!] : chosen;
  return ends.map((word) => [...word][0]!.toLocaleUpperCase()).join("") || "·";
}

const legalForms = new Set(["ОАО", "ЗАО", "ООО", "АО", "ПАО", "ААТ", "ЗАТ", "ТАА", "УП", "РУП", "ИП", "JSC", "LLC", "LTD", "GMBH", "AG", "INC", "SPA", "SRL", "SA"]);

/** One of eight colours, the same for the same seed. */
export function hueOf(seed: string): number {
  let hash = 2166136261;
  for (const letter of seed) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619);
  return (hash >>> 0) % hues;
}
