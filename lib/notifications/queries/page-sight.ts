import { sql, type SQL } from "drizzle-orm";
import { hasPass } from "#lib/clusters/queries/guests.ts";
import { isShownTo } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";

type Reader = { id: SQL; office: SQL | boolean };

// For queries that have a row of `pages` as `page` and its cluster as `home`, and many members or many pages at once.
const inside = ({ id, office }: Reader) => sql`(${office} or ${mayEnter(sql`page.cluster_id`, id)})`;

/** Whether a member may read the page now, as lib/pages' `mayReadPage` says. */
export const readsPage = (reader: Reader) => sql<boolean>`(${inside(reader)}
  or (page.trashed_at is null and ${hasPass("page", sql`page.id`, reader.id)})
  or (page.trashed_at is null and page.archived_at is null and ${isShownTo("page", sql`page.id`, reader.id)}))`;

const host = ({ id }: Reader) => sql`(select i.cluster_id from cluster_items i
  where i.kind = 'page' and i.subject_id = page.id and i.accepted_at is not null and i.ended_at is null and ${mayEnter(sql`i.cluster_id`, id)} order by i.id limit 1)`;

/** The id of the cluster in which such a member finds it: its own, for guests too; else another that shows it, for its own may be hidden from them. */
export const placeOfPage = (reader: Reader) => sql`case when ${inside(reader)} or ${hasPass("page", sql`page.id`, reader.id)} then home.id else ${host(reader)} end`;

/** Where such a member finds it, without the language: in its workspace, as a guest, or in another cluster's that shows it. */
export const pathOfPage = (reader: Reader) => sql<string>`case when ${inside(reader)} then '/workspace/' || home.slug || '/pages/' || page.id
  else coalesce(
    '/guest/' || (select g.id from guest_passes g where g.kind = 'page' and g.subject_id = page.id and g.member_id = ${reader.id} and g.accepted_at is not null and g.revoked_at is null and g.expires_at > now() limit 1),
    '/workspace/' || (select slug from clusters where id = ${host(reader)}) || '/pages/' || page.id) end`;
