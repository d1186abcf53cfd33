import { createRequire } from "node:module";
import { join } from "node:path";
import { addNames, findCountry } from "../rows/countries.ts";
import { fold } from "../rows/keys.ts";

let cached: Map<string, string> | undefined;

/**
 * The country that a text names in any of 78 languages (Österreich, Belgique, Česko): what a city must not be.
 * Names from i18n-iso-countries (CLDR); read at the first use, since only imports need them.
 */
export function findCountryInAnyLanguage(text: string): string | undefined {
  const key = fold(text);
  return key.length < 3 ? undefined : (findCountry(text) ?? (cached ??= read()).get(key));
}

function read(): Map<string, string> {
  const require = createRequire(join(process.cwd(), "package.json"));
  const { getSupportedLanguages } = require("i18n-iso-countries") as { getSupportedLanguages(): string[] };
  const names = new Map<string, string>();
  for (const language of getSupportedLanguages()) {
    const { countries } = require(`i18n-iso-countries/langs/${language}.json`) as { countries: Record<string, string | string[]> };
    addNames(names, countries);
  }
  return names;
}
