import type { Change, Remark } from "#db/schema/registry.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import { nameKey } from "../rows/keys.ts";
import { comparedFields, localizedFields, type ComparedField, type RowValues } from "../rows/values.ts";

/** A cluster as the planner compares it, with what the registry last wrote into it (null: people made it). */
export type Current = {
  id: string;
  name: LocalizedText;
  keyProduct: LocalizedText | null;
  summary: LocalizedText | null;
  originalLocale: Locale;
  country: string;
  city: string | null;
  industry: string;
  stage: string;
  website: string | null;
  written: Record<string, string | null> | null;
};

export type Merged = { changes: Change[]; remarks: Remark[]; language: Locale };

/**
 * Compares a row with its cluster, field by field. A field is set anew only where it still holds what the registry
 * last wrote; what people have edited stays, with a remark. What the file leaves empty stays as it is.
 */
export function merge(values: RowValues, current: Current): Merged {
  const language = languageOf(values, current);
  const changes: Change[] = [];
  const moved = values.country !== current.country; // by people: a row finds its cluster by country
  const kept: string[] = moved ? ["country"] : [];
  for (const field of comparedFields) {
    if (moved && field === "city") continue;
    const to = values[field];
    const from = valueOf(current, field, language);
    if (to === undefined || to === from) continue;
    if (isUntouched(current, field, from, language)) changes.push({ field, from, to });
    else kept.push(field);
  }
  return { changes, language, remarks: kept.length > 0 ? [{ code: "edited_here", value: kept.join(", ") }] : [] };
}

/** The row's language if the file says it, else that of the cluster's name that the row bears, else the original. */
function languageOf({ language, country, name }: RowValues, current: Current): Locale {
  const key = nameKey(country, name);
  const bearing = [current.originalLocale, ...locales].find((locale) => current.name[locale] && nameKey(current.country, current.name[locale]) === key);
  return language ?? bearing ?? current.originalLocale;
}

function valueOf(current: Current, field: ComparedField, language: Locale): string | null {
  if (field === "name" || field === "keyProduct" || field === "summary") return current[field]?.[language] ?? null;
  return current[field];
}

function isUntouched({ written }: Current, field: ComparedField, from: string | null, language: Locale): boolean {
  if (!written) return false;
  if (localizedFields.includes(field) && written.language !== language) return false;
  return (written[field] ?? null) === from;
}
