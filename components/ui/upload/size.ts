import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

const units = ["b", "kb", "mb", "gb"] as const;

/** What `sizeText` needs in the browser: patterns by unit, and the decimal mark. Made on the server. */
export function sizeWords(locale: Locale) {
  const t = translator(locale, "files");
  return { units: units.map((unit) => t(`size.${unit}`, { n: "#" })), mark: locale === "en" ? "." : "," };
}
export type SizeWords = ReturnType<typeof sizeWords>;

/** A number of bytes as people read it: "1.4 MB". */
export function sizeIn({ units, mark }: SizeWords, bytes: number): string {
  const at = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const figure = bytes / 1000 ** at;
  const n = at === 0 || figure >= 100 ? String(Math.round(figure)) : String(Math.round(figure * 10) / 10).replace(".", mark);
  return units[at]!.replace("#", n);
}

/** The same on the server. */
export const sizeText = (locale: Locale, bytes: number) => sizeIn(sizeWords(locale), bytes);
