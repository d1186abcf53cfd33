import { sql } from "drizzle-orm";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { comparedFields, localizedFields, type RowValues } from "../rows/values.ts";
import type { Current } from "../plan/merge.ts";
import { merge } from "../plan/merge.ts";
import type { Rechecked } from "./recheck.ts";
import type { Slugs } from "./slugs.ts";

type Target = { importId: string; language: Locale; slugs: Slugs };

/** Makes the clusters of some lines, and notes what the registry wrote into them: three statements in all. */
export async function createClusters(tx: Transaction, rows: Rechecked[], { importId, language, slugs }: Target): Promise<void> {
  if (rows.length === 0) return;
  const values = rows.map((row) => row.values as RowValues);
  const addresses = await slugs.take(tx, rows.map((row, at) => ({ id: row.clusterId!, name: values[at]!.name, country: values[at]!.country })));
  const made = rows.map((row, at) => {
    const { name, keyProduct, summary, country, city, point, industry = "other", stage = "potential", website } = values[at]!;
    const locale = values[at]!.language ?? language;
    const inLanguage = (text: string | undefined) => (text === undefined ? null : { [locale]: text });
    return {
      id: row.clusterId, slug: addresses[at], name: inLanguage(name), key_product: inLanguage(keyProduct), summary: inLanguage(summary), original_locale: locale,
      country, city, latitude: point?.[0], longitude: point?.[1], industry, stage, website, source_key: row.sourceKey,
      written: { language: locale, name, keyProduct, summary, city, industry, stage, website },
    };
  });
  await tx.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(made)}::text::jsonb) as r(id uuid, slug text, name jsonb, key_product jsonb, summary jsonb, original_locale text,
        country text, city text, latitude float8, longitude float8, industry text, stage text, website text, source_key text, written jsonb)
    ), made as (
      insert into clusters (id, slug, name, key_product, summary, original_locale, country, city, latitude, longitude, industry, stage, website, source_key)
      select id, slug, name, key_product, summary, original_locale, country, city, latitude, longitude, industry, stage, website, source_key from r
    )
    insert into registry_records (cluster_id, import_id, written) select id, ${importId}::uuid, written from r`);
}

/** Brings clusters up to what was agreed on for their lines; all of a cluster's other fields stay. */
export async function updateClusters(tx: Transaction, rows: Rechecked[], importId: string): Promise<void> {
  if (rows.length === 0) return;
  const changed = rows.map(({ current, changes, values }) => {
    const { language } = merge(values as RowValues, current!);
    const to = Object.fromEntries(changes.map((change) => [change.field, change.to]));
    const moved = "city" in to ? (values as RowValues).point : undefined;
    return {
      id: current!.id, latitude: moved?.[0], longitude: moved?.[1],
      ...Object.fromEntries(comparedFields.filter((field) => field in to).map((field) => [field, localizedFields.includes(field) ? { [language]: to[field] } : to[field]])),
      written: { ...current!.written, ...to, language } satisfies Current["written"],
    };
  });
  await tx.execute(sql`
    with r as (
      select * from jsonb_to_recordset(${JSON.stringify(changed)}::text::jsonb) as r(id uuid, name jsonb, "keyProduct" jsonb, summary jsonb, city text,
        latitude float8, longitude float8, industry text, stage text, website text, written jsonb)
    ), changed as (
      update clusters c set
        name = c.name || coalesce(r.name, '{}'), key_product = nullif(coalesce(c.key_product, '{}') || coalesce(r."keyProduct", '{}'), '{}'),
        summary = nullif(coalesce(c.summary, '{}') || coalesce(r.summary, '{}'), '{}'),
        city = coalesce(r.city, c.city), latitude = coalesce(r.latitude, c.latitude), longitude = coalesce(r.longitude, c.longitude),
        industry = coalesce(r.industry, c.industry), stage = coalesce(r.stage, c.stage), website = coalesce(r.website, c.website),
        rev = c.rev + 1, updated_at = now()
      from r where c.id = r.id
    )
    update registry_records w set written = r.written, import_id = ${importId}::uuid, imported_at = now() from r where w.cluster_id = r.id`);
}
