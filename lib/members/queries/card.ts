import { sql, type SQL } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { containing, searchWords } from "#lib/core/search.ts";
import { foldedStem } from "#lib/core/transliterate.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { fieldVisible, headlinesSeenBy, photoSeenBy } from "./visible.ts";

/** What a list shows of a member: never more than the viewer may see. */
export type MemberCard = {
  id: string;
  handle: string;
  name: string;
  headline: LocalizedText | null;
  photoId: string | null;
  /** Where they work now: the first position that has no end. */
  position: { title: string; organizationName: string; slug: string | null; name: LocalizedText | null } | null;
  demonstration: boolean;
};

/** `seen`: which fields the viewer may see, where the query has a quicker way to say so (near.ts). */
export const cardColumns = (viewer: Viewer, seen: SQL = fieldVisible(viewer)) => ({
  id: members.id,
  handle: members.handle,
  name: members.name,
  headline: headlinesSeenBy(viewer, members.id, seen),
  photoId: photoSeenBy(viewer, members.id, seen),
  position: sql<MemberCard["position"]>`(
    select json_build_object('title', p.title, 'organizationName', p.organization_name, 'slug', o.slug, 'name', o.name)
    from member_positions p left join organizations o on o.id = p.organization_id
    where p.member_id = ${sql`${members.id}`} and p.to_year is null
      and exists (select 1 from member_fields where member_fields.member_id = p.member_id and member_fields.field = 'positions' and ${seen})
    order by p.ordinal limit 1)`,
  demonstration: sql<boolean>`${members.demonstration} is not null`,
});

/** By what lists of members go. */
export const byName = sql.raw(`(members.name collate "und-x-icu")`);

/** Every word stands in the name, the handle, or the words of a field that the viewer may see. */
export const searched = (viewer: Viewer, q?: string, seen: SQL = fieldVisible(viewer)): SQL[] =>
  searchWords(q).map((word) => {
    const pattern = containing(foldedStem(word.replace(/^@/, "") || word));
    return sql`${sql`${members.id}`} in (
      select m.id from members m where m.search_key like ${pattern}
      union all select member_fields.member_id from member_fields where member_fields.search_key like ${pattern} and ${seen})`;
  });
