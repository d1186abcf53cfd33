import { sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SearchFilter } from "../input.ts";
import { searchKinds, type SearchKind } from "../labels.ts";
import { allOf, anyOf, lexeme, markOf } from "../marks.ts";
import { findable } from "./audience.ts";
import type { Wanted } from "./terms.ts";

/** Things of a kind that are put in order and counted; of more than that a query is told that there are more. */
export const reach = 1000;
const nearNames = 100;

/** A thing that matches. `score` is higher the better it does; whole numbers, for cursors. */
export type Candidate = { kind: SearchKind; id: string; audience: string; score: number; country: string | null; clusterIds: string[]; languages: Locale[] };

/**
 * What matches the words, of each kind at most about `reach` things, whatever their number: those whose names begin with
 * the query, those that have the words in their names, those that have them anywhere. One query.
 */
export async function findCandidates(viewer: Viewer, wanted: Wanted, filter: SearchFilter): Promise<Candidate[]> {
  const kinds = filter.kind?.length ? searchKinds.filter((kind) => filter.kind!.includes(kind)) : searchKinds;
  const marks = marksOf(viewer, filter);
  const query = (words: string) => sql`(${allOf([words, ...marks])}::tsquery && k.mark::tsquery)`;
  const few = (column: SQL, words: string, limit: number) => sql`(
    select d.ctid as at from search_documents d where ${column} @@ ${query(words)} and ${findable(viewer)} limit ${limit})`;
  const rows = await database().execute<Candidate>(sql`
    with k as (select kind, mark from unnest(${literal(kinds)}::text[], ${literal(kinds.map((kind) => lexeme(markOf.kind(kind))))}::text[]) k(kind, mark)),
    found as (
      select c.at from k cross join lateral (
        ${few(sql`d.names`, wanted.nameBegins, nearNames)}
        union ${few(sql`d.names`, wanted.some, Math.floor(reach / 2))}
        union ${few(sql`d.words`, wanted.some, reach)}) c
    )
    select distinct on (d.kind, d.subject_id) d.kind, d.subject_id as id, d.audience, d.country, d.cluster_ids as "clusterIds", d.languages,
      (case when d.names @@ ${wanted.name}::tsquery then 5000 when d.names @@ ${wanted.nameBegins}::tsquery then 4000
        when d.names @@ ${wanted.whole}::tsquery then 3000 when d.names @@ ${wanted.some}::tsquery then 2000
        when d.words @@ ${wanted.whole}::tsquery then 1000 else 0 end
        + case when ${viewer.locale} = any(d.languages) then 200 else 0 end
        + least(200, floor(40 * ln(1 + d.popularity)))::int)::int as score
    from search_documents d where d.ctid in (select at from found)
    order by d.kind, d.subject_id, score desc, d.audience`);
  return [...rows].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The filters, as marks. A guest's reading is narrowed to what is for everyone before anything else. */
function marksOf(viewer: Viewer, { country, cluster, language }: SearchFilter): string[] {
  const any = (values: string[] | undefined, mark: (value: string) => string) => (values?.length ? [anyOf(values.map((value) => lexeme(mark(value))))] : []);
  return [
    ...any(country, markOf.country), ...any(cluster, markOf.cluster), ...any(language, markOf.language),
    ...(viewer.kind === "member" ? [] : [lexeme(markOf.audience("everyone"))]),
  ];
}

const literal = (values: readonly string[]) => sql`${`{${values.map((value) => JSON.stringify(value)).join(",")}}`}`;
