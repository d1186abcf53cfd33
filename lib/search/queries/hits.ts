import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import type { SearchHit } from "../labels.ts";
import type { Candidate } from "./candidates.ts";
import { cut, excerpt, matcher } from "./highlight.ts";
import type { Term } from "./terms.ts";

type Row = { kind: string; id: string; audience: string; title: LocalizedText; body: LocalizedText; path: string; changedAt: string };

/** Letters read of a long text around the first match: not all of a book for a line. */
const window = 600;

/** What is shown of some candidates, in their order, in the reader's language where there is one. One query. */
export async function showHits(candidates: readonly Candidate[], terms: readonly Term[], locale: Locale): Promise<SearchHit[]> {
  if (!candidates.length) return [];
  const wanted = JSON.stringify(candidates.map(({ kind, id, audience }) => ({ kind, id, audience })));
  const starts = JSON.stringify(terms.flatMap(({ word }) => (word.length > 2 ? [word.slice(0, Math.max(3, word.length - 2))] : [])));
  const rows = await database().execute<Row>(sql`
    select d.kind, d.subject_id as id, d.audience, d.title, d.path, to_json(d.changed_at)#>>'{}' as "changedAt",
      (select coalesce(jsonb_object_agg(t.key, case when char_length(t.value) <= ${window} then t.value else substr(t.value, greatest(1, coalesce(
        (select min(nullif(strpos(lower(t.value), w), 0)) from jsonb_array_elements_text(${starts}::text::jsonb) w), 1) - ${window / 3}), ${window}) end), '{}')
        from jsonb_each_text(d.body) t) as body
    from jsonb_to_recordset(${wanted}::text::jsonb) as c(kind text, id uuid, audience text)
    join search_documents d on d.kind = c.kind and d.subject_id = c.id and d.audience = c.audience`);
  const byId = new Map(rows.map((row) => [`${row.kind} ${row.id}`, row]));
  const matches = matcher(terms);
  return candidates.flatMap(({ kind, id, country }) => {
    const row = byId.get(`${kind} ${id}`);
    return row ? [{ kind, id, path: row.path, country, changedAt: new Date(row.changedAt).toISOString(), ...titleOf(row.title, locale, matches), ...excerptOf(row.body, locale, matches) }] : [];
  });
}

function titleOf(title: LocalizedText, locale: Locale, matches: (word: string) => boolean) {
  const shown = inLocale(title, locale);
  return { title: cut(shown.text, matches), locale: shown.locale };
}

/** The reader's language first; another where only that has the words. */
function excerptOf(body: LocalizedText, locale: Locale, matches: (word: string) => boolean) {
  const texts = [locale, ...locales.filter((other) => other !== locale)].flatMap((each) => (body[each] ? [{ locale: each, ...excerpt(body[each], matches) }] : []));
  const shown = texts.find(({ matched }) => matched) ?? texts[0];
  return { excerpt: shown?.parts ?? null, excerptLocale: shown?.locale ?? null };
}
