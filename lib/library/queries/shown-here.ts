import { sql, type SQL } from "drizzle-orm";
import { z } from "zod";
import { database, type Transaction } from "#db/client.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { entriesWhere, entryColumns, entryPeople, type EntryRow, type LibraryEntry, showEntry } from "./shape.ts";

/** Files of one cluster that another one shows too: the newest version alone, and only while everybody of their home sees them. */
export type ShownFile = LibraryEntry & {
  /** Of the showing, to end it by */
  itemId: string;
  /** Where it is shown */
  inId: string;
  /** Where it comes from; null where that is hidden from the viewer */
  home: { slug: string; name: LocalizedText; originalLocale: Locale } | null;
};

/** What a cluster shows of others' files, by name, at most 200, with `q` those that have these words in their names. One query. */
export const listShownFiles = (viewer: Viewer, clusterId: string, q?: string): Promise<ShownFile[]> =>
  read(viewer, sql`i.cluster_id = ${clusterId}::uuid ${sql.join(searchWords(q).map((word) => sql`and lower(f.name) like ${containing(word)}`), sql` `)}`);

/** A file that the viewer may read because a cluster whose workspace they may enter shows it: that one, or any. Null otherwise. One query. */
export async function findShownFile(viewer: Viewer, id: string, { clusterId, tx }: { clusterId?: string; tx?: Transaction } = {}): Promise<ShownFile | null> {
  if (!z.uuid().safeParse(id).success) return null;
  return (await read(viewer, sql`f.id = ${id}::uuid ${clusterId ? sql`and i.cluster_id = ${clusterId}::uuid` : sql``}`, tx))[0] ?? null;
}

async function read(viewer: Viewer, where: SQL, tx?: Transaction): Promise<ShownFile[]> {
  if (viewer.kind !== "member") return [];
  const me = sql`${viewer.memberId}::uuid`;
  const staff = isStaff(viewer);
  const enters = staff ? sql`true` : mayEnter(sql`i.cluster_id`, me);
  const shown = sql`with shown as materialized (
    select i.id as item, i.cluster_id, i.home_id, f.id as file from cluster_items i join library_files f on f.id = i.subject_id
    where i.kind = 'file' and i.accepted_at is not null and i.ended_at is null and f.deleted_at is null and not f.restricted and f.gates = '{}' and ${where} and ${enters})`;
  const known = staff ? sql`true` : sql`(h.visibility <> 'hidden' or ${mayEnter(sql`h.id`, me)})`;
  const rows = await (tx ?? database()).execute<EntryRow & Pick<ShownFile, "itemId" | "inId" | "home">>(sql`
    ${shown} select ${entryColumns(viewer)}, s.item as "itemId", s.cluster_id as "inId",
      case when ${known} then json_build_object('slug', h.slug, 'name', h.name, 'originalLocale', h.original_locale) end as home
    from ${entriesWhere({ folders: sql`false`, files: sql`f.id in (select file from shown)` })} join shown s on s.file = e.id join clusters h on h.id = s.home_id
    ${entryPeople(viewer)} order by lower(e.name) collate "und-x-icu", e.id limit 200`);
  return rows.map(({ itemId, inId, home, ...row }) => ({ ...showEntry(row as EntryRow), folderId: null, createdById: null, itemId, inId, home }));
}
