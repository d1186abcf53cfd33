import { sql, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SearchFilter } from "../input.ts";
import { searchKinds, type SearchKind } from "../labels.ts";
import { allOf, anyOf, lexeme, markOf } from "../marks.ts";
import { sightOf } from "./audience.ts";
import type { Wanted } from "./terms.ts";

/** Things of a kind that are put in order and counted; of more than that a query is told that there are more. */
export const reach = 500;
const namesBegun = 50;

/** A thing that matches. `score` is higher the better it does; whole numbers, for cursors. */
export type Candidate = { kind: SearchKind; id: string; audience: string; score: number; country: string | null; clusterIds: string[]; languages: Locale[] };

/**
 * What matches the words, of each kind about `reach` things at most, however many there are: those whose names begin with
 * the query, those that have the words in their names, those that have them anywhere. Best first. One query.
 */
export async function findCandidates(viewer: Viewer, wanted: Wanted, filter: SearchFilter): Promise<Candidate[]> {
  const rows = await database().execute<Candidate>(candidatesOf(viewer, wanted, filter));
  return [...rows].sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** The query of `findCandidates`; apart for the one that explains it. */
export function candidatesOf(viewer: Viewer, wanted: Wanted, filter: SearchFilter): SQL {
  const kinds = filter.kind?.length ? searchKinds.filter((kind) => filter.kind!.includes(kind)) : searchKinds;
  const marks = marksOf(filter);
  const { circles, findable } = sightOf(viewer);
  const words = sql`${allOf([wanted.some, ...marks])}::tsquery`;
  const passing = marks.length ? sql`d.words @@ ${allOf(marks)}::tsquery and ${findable}` : findable;
  // the kind stands in the text: each has its own index
  const ofKind = (kind: SearchKind) => sql`
    select at, rank from (
      (select d.ctid as at, case when n.name = ${wanted.name} then 5000 else 4000 end as rank
        from search_names n join search_documents d on d.kind = n.kind and d.subject_id = n.subject_id and d.audience = n.audience
        where n.kind = ${sql.raw(`'${kind}'`)} and n.name like ${`${wanted.name}%`} and ${passing} order by n.name using ~<~ limit ${namesBegun})
      union all (select d.ctid, case when d.names @@ ${wanted.whole}::tsquery then 3000 else 2000 end from search_documents d
        where d.kind = ${sql.raw(`'${kind}'`)} and d.names @@ ${words} and ${findable} limit ${reach / 2})
      union all (select d.ctid, 1000 from search_documents d where d.kind = ${sql.raw(`'${kind}'`)} and d.words @@ ${words} and ${findable} limit ${reach})) ${sql.raw(kind)}`;
  return sql`
    with ${circles} found as materialized (select at, max(rank) as rank from (${sql.join(kinds.map(ofKind), sql` union all `)}) every group by at)
    select distinct on (d.kind, d.subject_id) d.kind, d.subject_id as id, d.audience, d.country, d.cluster_ids as "clusterIds", d.languages,
      (f.rank + case when ${viewer.locale} = any(d.languages) then 200 else 0 end + least(200, floor(40 * ln(1 + d.popularity)))::int)::int as score
    from found f join search_documents d on d.ctid = f.at
    order by d.kind, d.subject_id, score desc, d.audience`;
}

/** The filters, as marks. */
function marksOf({ country, cluster, language }: SearchFilter): string[] {
  const any = (values: string[] | undefined, mark: (value: string) => string) => (values?.length ? [anyOf(values.map((value) => lexeme(mark(value))))] : []);
  return [...any(country, markOf.country), ...any(cluster, markOf.cluster), ...any(language, markOf.language)];
}
