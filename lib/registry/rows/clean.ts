import type { z } from "zod";
import type { Remark } from "#db/schema/registry.ts";
import { line as oneLine, prose, website } from "#lib/core/text.ts";
import { isLocale } from "#lib/i18n/locales.ts";
import { restore } from "../csv/write.ts";
import type { CsvRecord } from "../csv/read.ts";
import type { Place } from "../gazetteer/place.ts";
import { importFields, type ImportField } from "../input.ts";
import { findCountry } from "./countries.ts";
import { findIndustry } from "./industries.ts";
import { findStage } from "./stages.ts";
import type { CleanRow, RowValues } from "./values.ts";

export type Table = { columns: number; mapping: Partial<Record<ImportField, number>> };
type Places = (country: string, city: string | undefined) => Place;

// as lib/clusters/input.ts has them; made once, not for each row
const nameType = oneLine(200);
const cityType = oneLine(100);
const texts = { keyProduct: oneLine(200), summary: prose(2000), website, slug: oneLine(80) } as const;

/**
 * Reads one record by the mapping. Without a usable name or country a row is refused; what is wrong with another
 * field is remarked on and the field left out.
 */
export function clean(record: CsvRecord, { columns, mapping }: Table, places: Places): CleanRow {
  const cell = (field: ImportField) => restore(record.cells[mapping[field] ?? -1] ?? "").trim();
  const raw = Object.fromEntries(importFields.map((field) => [field, cell(field).slice(0, 500)] as const).filter(([, text]) => text));
  const remarks: Remark[] = [];
  const refuse = (code: string, value?: string): CleanRow => ({ line: record.line, remarks, raw, refused: { code, value } });

  if (record.broken) return refuse(record.broken);
  const surplus = record.cells.slice(columns);
  if (record.cells.length < columns || surplus.some((text) => text.trim() !== "")) return refuse("ragged", `${record.cells.length} ≠ ${columns}`);
  if (!cell("name")) return refuse("name.missing");
  const name = nameType.safeParse(cell("name"));
  if (!name.success) return refuse(`name.${reasonOf(name.error)}`);
  if (!cell("country")) return refuse("country.missing");
  const country = findCountry(cell("country"));
  if (!country) return refuse("country.unknown", shorten(cell("country")));

  const values: RowValues = { name: name.data, country };
  takeTexts();
  takeChoices();
  takePlace();
  return { line: record.line, remarks, raw, values };

  function takeTexts() {
    for (const field of ["keyProduct", "summary", "website", "slug"] as const) {
      if (!cell(field)) continue;
      const parsed = texts[field].safeParse(cell(field));
      if (parsed.success) values[field] = parsed.data;
      else remarks.push({ code: `text.${reasonOf(parsed.error)}`, value: field });
    }
  }

  function takeChoices() {
    choose("industry", findIndustry);
    choose("stage", findStage);
    choose("language", (text) => (isLocale(text.toLowerCase()) ? text.toLowerCase() : undefined));
  }

  function choose(field: "industry" | "stage" | "language", find: (text: string) => string | undefined) {
    const text = cell(field);
    const found = text && find(text);
    if (found) Object.assign(values, { [field]: found });
    else if (text) remarks.push({ code: `${field}.unknown`, value: shorten(text) });
  }

  function takePlace() {
    const city = cityType.safeParse(cell("city"));
    if (!city.success && cell("city")) remarks.push({ code: `text.${reasonOf(city.error)}`, value: "city" });
    const place = places(country!, city.success ? city.data : undefined);
    if (place.remark) remarks.push({ ...place.remark, value: place.remark.value && shorten(place.remark.value) });
    if (place.city) values.city = place.city;
    if (place.point) values.point = place.point;
  }
}

const reasonOf = (error: z.ZodError) => {
  const reason = error.issues[0]?.message ?? "";
  return /^[a-z_]+$/.test(reason) ? reason : "wrong";
};

const shorten = (text: string) => ([...text].length > 120 ? `${[...text].slice(0, 119).join("")}…` : text);
