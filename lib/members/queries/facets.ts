import { and, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { searched } from "./card.ts";
import { choices, type DirectoryFilter, facetNames, type FacetName } from "./choices.ts";
import { nearTables, seenNear } from "./near.ts";
import { isThereFor } from "./reachable.ts";

export type MemberFacets = { total: number } & Record<FacetName, Record<string, number>>;
type Row = { facet: string; value: string | null; count: number };

/**
 * How many members each value of a filter would show with the other filters as they are, of what the viewer may see.
 * Where nothing else is chosen the base is everybody, and what everybody sees of everybody is the same for all: it is
 * counted once for a while, and for each viewer only what is different is added and taken away. Three queries at most.
 */
export async function countDirectory(viewer: Viewer, filter: DirectoryFilter = {}): Promise<MemberFacets> {
  const own = requireMember(viewer).memberId;
  const seen = seenNear(own);
  const chosen = choices(filter, seen);
  const words = searched(viewer, filter.q, seen);
  const others = (facet: FacetName | null) => [...words, ...facetNames.filter((name) => name !== facet && chosen[name]).map((name) => sql`members.id in (select member_id from ${sql.raw(`by_${name}`)})`)];
  const open = facetNames.filter((facet) => !others(facet).length); // everybody is their base
  const narrow = facetNames.filter((facet) => !open.includes(facet));
  const there = isThereFor(viewer);
  const total = sql`select 'total' as facet, null as value, count(*)::int as count from members where ${and(there, ...others(null))}`;
  const counted = narrow.map((facet) => counting(facet, and(there, seen, ...others(facet))!));
  const sets = facetNames.flatMap((name) => (chosen[name] ? [sql`${sql.raw(`by_${name}`)} as materialized (${chosen[name]})`] : []));
  const [rows, common, different] = await Promise.all([
    database().execute<Row>(sql`with ${sql.join([nearTables(own), ...sets], sql`, `)} ${sql.join([total, ...counted], sql` union all `)}`),
    open.length ? countCommon() : [],
    open.length ? countDifferent(viewer) : [],
  ]);
  return sum([...rows, ...[...common, ...different].filter(({ facet }) => open.includes(facet as FacetName))]);
}

/** Members by the values of a facet, with a condition on `members` and `member_fields`. */
function counting(facet: FacetName, where: SQL, sign: 1 | -1 = 1): SQL {
  const count = sql.raw(`${sign} * count(${facet === "country" ? "distinct members.id" : "*"})::int as count`);
  if (facet === "country") {
    return sql`select 'country' as facet, o.country as value, ${count} from members
      join member_fields on member_fields.member_id = members.id and member_fields.field = 'positions'
      join member_positions p on p.member_id = members.id and p.to_year is null join organizations o on o.id = p.organization_id
      where ${where} group by o.country`;
  }
  return sql`select ${sql.raw(`'${facet}'`)} as facet, key as value, ${count} from members
    join member_fields on member_fields.member_id = members.id and member_fields.field = ${sql.raw(`'${facet}'`)} cross join unnest(member_fields.keys) as key
    where ${where} group by key`;
}

function sum(rows: readonly Row[]): MemberFacets {
  const facets: MemberFacets = { total: 0, country: {}, offers: {}, seekings: {}, languages: {} };
  for (const { facet, value, count } of rows) {
    if (facet === "total") facets.total = count;
    else if (value) facets[facet as FacetName][value] = (facets[facet as FacetName][value] ?? 0) + count;
  }
  return facets;
}

const forAll = sql`member_fields.visibility in ('everyone', 'members')`;
const isThere = sql`members.email_confirmed_at is not null and members.banned_at is null and members.deleted_at is null`;

/** Below this many answers counting is quick, and always done anew. */
const fewMembers = 2_000;
const keptFor = 30_000; // milliseconds
let kept: { rows: Row[]; url: string | undefined; until: number } | null = null;

/** What every member sees of all, kept for half a minute where there are many: nobody checks whether 1,204 was 1,203. */
async function countCommon(): Promise<Row[]> {
  const url = process.env.DATABASE_URL;
  if (kept && kept.url === url && kept.until > Date.now()) return kept.rows;
  const rows = [...(await database().execute<Row>(sql.join(facetNames.map((facet) => counting(facet, sql`${isThere} and ${forAll}`)), sql` union all `)))];
  const many = rows.filter(({ facet }) => facet === "languages" || facet === "offers").reduce((all, { count }) => all + count, 0) > fewMembers;
  kept = many ? { rows, url, until: Date.now() + keptFor } : null;
  return rows;
}

/** What this viewer sees beside that, of those near to them, and the blocked, who are taken away. */
function countDifferent(viewer: Viewer) {
  const own = requireMember(viewer).memberId;
  const ofNear = sql`member_fields.member_id = any(array(select ${own}::uuid union select id from near_contact union select id from near_mate))`;
  const more = and(ofNear, sql`not ${forAll}`, seenNear(own), isThereFor(viewer))!;
  const blocked = sql`member_fields.member_id = any(array(select blocked_id from member_blocks where blocker_id = ${own}::uuid union select blocker_id from member_blocks where blocked_id = ${own}::uuid))`;
  const less = and(blocked, forAll, isThere)!;
  return database().execute<Row>(sql`with ${nearTables(own)} ${sql.join(facetNames.flatMap((facet) => [counting(facet, more), counting(facet, less, -1)]), sql` union all `)}`);
}
