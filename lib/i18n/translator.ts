import { createTranslator } from "use-intl/core";
import { catalogues, type Catalogue, type Namespace } from "./catalogue.ts";
import type { Locale } from "./locales.ts";

type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Catalogue, N>>;
const made = new Map<string, unknown>();

/**
 * The words of one namespace in one language: `translator("ru", "clusters")("join.title")`. Pure: the same in pages,
 * cached functions, mails, jobs and the API. A missing key throws in tests and shows the key elsewhere.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const key = `${locale}/${namespace}`;
  let found = made.get(key) as Translator<N> | undefined;
  if (!found) {
    found = createTranslator({ locale, messages: catalogues[locale], namespace, timeZone: "UTC", onError: report }) as Translator<N>;
    made.set(key, found);
  }
  return found;
}

/** Looks up a key that is only known at run time (error reasons, activity kinds); answers the key itself if there is none. */
export function say(locale: Locale, namespace: Namespace, key: string, values?: Record<string, string | number>): string {
  const t = translator(locale, namespace) as unknown as { (k: string, v?: object): string; has(k: string): boolean };
  return t.has(key) ? t(key, values) : key;
}

function report(error: Error) {
  if (process.env.NODE_ENV === "test" || process.env.VITEST) throw error;
  console.error(error.message);
}
