/** The languages of the interface, in the order of the switch. */
export const locales = ["en", "ru", "be"] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = "en";

/** Each language under its own name. */
export const localeNames: Record<Locale, string> = { en: "English", ru: "Русский", be: "Беларуская" };

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** One of a thing for each language. */
export const inEachLocale = <T>(make: (locale: Locale) => T) => Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Record<Locale, T>;

/** The best of ours for an Accept-Language header; Ukrainian and Kazakh readers more often read Russian than English. */
export function negotiateLocale(acceptLanguage: string | undefined): Locale {
  const wanted = (acceptLanguage ?? "")
    .split(",")
    .map((part) => {
      const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find(Boolean);
      return { language: tag.split("-")[0] ?? "", q: q ? Number(q) : 1 };
    })
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q);
  for (const { language } of wanted) {
    if (isLocale(language)) return language;
    if (language === "uk" || language === "kk" || language === "ky" || language === "hy") return "ru";
  }
  return defaultLocale;
}
