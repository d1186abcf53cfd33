import type { Remark } from "#db/schema/registry.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A row as understood. What is absent the file does not say. */
export type RowValues = {
  name: string;
  country: string;
  city?: string;
  /** Where the map shows it: the town's point, else the country's. */
  point?: [latitude: number, longitude: number];
  industry?: string;
  stage?: string;
  keyProduct?: string;
  summary?: string;
  website?: string;
  /** The language of this row, where the file says it. */
  language?: Locale;
  /** The cluster's address on the platform, where the file says it: our own export does. */
  slug?: string;
};

/** Fields that an import may set anew; identity is country and name. */
export const comparedFields = ["name", "city", "industry", "stage", "keyProduct", "summary", "website"] as const;
export type ComparedField = (typeof comparedFields)[number];
/** Those that are written in a language. */
export const localizedFields: readonly ComparedField[] = ["name", "keyProduct", "summary"];

/** A row that could be understood, or the reason why not; remarks in both cases. `raw` is what the file says. */
export type CleanRow = { line: number; remarks: Remark[]; raw: Record<string, string> } & ({ values: RowValues; refused?: undefined } | { values?: undefined; refused: Remark });
