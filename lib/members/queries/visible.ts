import { sql, type SQL } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** The ids of a member's contacts, as a subquery. */
export const contactIdsOf = (memberId: string): SQL => sql`(
  select addressee_id from contacts where requester_id = ${memberId}::uuid and accepted_at is not null and ended_at is null
  union all select requester_id from contacts where addressee_id = ${memberId}::uuid and accepted_at is not null and ended_at is null)`;

// Who belongs to which cluster now, in any way: as `clustersOf` of lib/clusters says, which is a floor above this.
// Written from either end, with a condition inside each part, so that each is a walk along an index.
const belonging = (column: "cluster_id" | "member_id", chosen: "cluster_id" | "member_id", is: SQL): SQL => {
  const of = (table: string, cluster = `${table}.cluster_id`, member = `${table}.member_id`) => {
    const name = { cluster_id: cluster, member_id: member };
    return [sql.raw(name[chosen]), sql`${sql.raw(name[column])} ${is}`] as const;
  };
  const [c, whereC] = of("c");
  const [d, whereD] = of("d");
  const [t, whereT] = of("t");
  const [u, whereU] = of("u", "u.upper_id", "c.member_id");
  const [p, whereP] = of("p", "p.cluster_id", "r.member_id");
  return sql`(
    select ${c} as ${sql.raw(chosen)} from coordinators c where ${whereC} and c.ended_at is null
    union all select ${d} from moderators d where ${whereD} and d.ended_at is null
    union all select ${t} from person_participants t where ${whereT} and t.left_at is null
    union all select ${u} from cluster_ties u join coordinators c on c.cluster_id = u.lower_id and c.ended_at is null
      where ${whereU} and u.kind = 'member' and u.accepted_at is not null and u.ended_at is null
    union all select ${p} from participants p join representatives r on r.organization_id = p.organization_id and r.ended_at is null
      where ${whereP} and p.left_at is null)`;
};

/** The ids of the clusters that a member belongs to, as a subquery. */
export const clusterIdsOf = (memberId: string): SQL => belonging("member_id", "cluster_id", sql`= ${memberId}::uuid`);

/** The ids of the members who belong to a cluster, as a subquery. */
export const memberIdsOf = (clusterId: string): SQL => belonging("cluster_id", "member_id", sql`= ${clusterId}::uuid`);

/** The ids of the members who share a cluster with this one, as a subquery. */
export const clusterMateIdsOf = (memberId: string): SQL => belonging("cluster_id", "member_id", sql`= any(array${clusterIdsOf(memberId)})`);

/**
 * True for the rows of `member_fields` that the viewer may see. Each level holds the narrower ones: what is for my
 * clusters is for my contacts too. Blocks are not asked here: whom one may not see at all is left out before.
 */
export function fieldVisible(viewer: Viewer): SQL {
  if (viewer.kind !== "member") return sql`member_fields.visibility = 'everyone'`;
  const own = viewer.memberId;
  return sql`(member_fields.visibility in ('everyone', 'members')
    or member_fields.member_id = ${own}::uuid
    or (member_fields.visibility in ('clusters', 'contacts') and member_fields.member_id in ${contactIdsOf(own)})
    or (member_fields.visibility = 'clusters' and member_fields.member_id in ${clusterMateIdsOf(own)}))`;
}

// A column straight in a template loses its table's name where the query has one table; inside another it keeps it.
const fieldOf = (memberId: AnyPgColumn, field: string, value: SQL, seen: SQL): SQL =>
  sql`(select ${value} from member_fields where member_fields.member_id = ${sql`${memberId}`} and member_fields.field = ${field} and ${seen})`;

const others: Record<Locale, [Locale, Locale]> = { en: ["ru", "be"], ru: ["be", "en"], be: ["ru", "en"] };

/** A member's headline in all its languages, where the viewer may see it, else null: for pages, whose language is not always the reader's own. */
export const headlinesSeenBy = (viewer: Viewer, memberId: AnyPgColumn, seen: SQL = fieldVisible(viewer)): SQL<LocalizedText | null> =>
  fieldOf(memberId, "headline", sql`member_fields.value`, seen) as SQL<LocalizedText | null>;

/** A member's headline in the viewer's language (else any), where the viewer may see it, else null. */
export function headlineSeenBy(viewer: Viewer, memberId: AnyPgColumn, seen: SQL = fieldVisible(viewer)): SQL<string | null> {
  const order = [viewer.locale, ...others[viewer.locale]].map((locale) => sql.raw(`member_fields.value->>'${locale}'`));
  return fieldOf(memberId, "headline", sql`coalesce(${sql.join(order, sql`, `)})`, seen) as SQL<string | null>;
}

/** The id of the file with a member's photo, where the viewer may see it, else null. */
export const photoSeenBy = (viewer: Viewer, memberId: AnyPgColumn, seen: SQL = fieldVisible(viewer)): SQL<string | null> =>
  fieldOf(memberId, "photo", sql`member_fields.value->>'fileId'`, seen) as SQL<string | null>;
