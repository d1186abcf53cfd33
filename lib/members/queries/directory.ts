import { and, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { byName, cardColumns, type MemberCard, searched } from "./card.ts";
import { isThereFor } from "./reachable.ts";
import { fieldVisible } from "./visible.ts";

type Paging = { limit?: number; cursor?: string };
export type DirectoryFilter = { q?: string; country?: string[]; offers?: string[]; seekings?: string[]; languages?: string[]; sort?: "name" | "newest" };
export type ListedMember = MemberCard & { offers: string[]; seekings: string[] };

/** Members by filter, for members, by name or the newest first, a page at a time. Only what the viewer may see is found. One query. */
export async function listDirectory(viewer: Viewer, { sort = "name", limit = 30, cursor, ...filter }: DirectoryFilter & Paging = {}): Promise<Page<ListedMember>> {
  requireMember(viewer);
  const named = sort === "name";
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const rest = after && (named ? sql`(${byName}, members.id) > (${after[0]}, ${after[1]}::uuid)` : sql`members.id < ${after[1]}::uuid`);
  const rows = await database()
    .select({ ...cardColumns(viewer), offers: keysSeenBy(viewer, "offers"), seekings: keysSeenBy(viewer, "seekings") })
    .from(members)
    .where(and(isThereFor(viewer), ...searched(viewer, filter.q), ...chosen(viewer, filter), rest ?? undefined))
    .orderBy(...(named ? [byName, members.id] : [sql`members.id desc`]))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [named ? row.name : "", row.id], (row) => row);
}

const keysSeenBy = (viewer: Viewer, field: "offers" | "seekings") =>
  sql<string[]>`coalesce((select member_fields.keys from member_fields where member_fields.member_id = ${sql`${members.id}`} and member_fields.field = ${field} and ${fieldVisible(viewer)}), '{}')`;

export const textArray = (values: string[]) => sql`array[${sql.join(values.map((value) => sql`${value}`), sql`, `)}]::text[]`;
const withKeys = (viewer: Viewer, field: string, values: string[]) =>
  sql`(select member_fields.member_id from member_fields where member_fields.field = ${field} and member_fields.keys && ${textArray(values)} and ${fieldVisible(viewer)})`;

/** Where somebody works now, of the positions that the viewer may see. Columns `member_id`, `country`. */
const workplaces = (viewer: Viewer) => sql`(
  select p.member_id, o.country from member_positions p join organizations o on o.id = p.organization_id
  join member_fields on member_fields.member_id = p.member_id and member_fields.field = 'positions' and ${fieldVisible(viewer)}
  where p.to_year is null)`;

const inCountries = (viewer: Viewer, values: string[]) => sql`(select w.member_id from ${workplaces(viewer)} w where w.country = any(${textArray(values)}))`;

/** One condition for each filter that is set, by its name. */
function conditions(viewer: Viewer, { country = [], offers = [], seekings = [], languages = [] }: DirectoryFilter, id: SQL): Record<"country" | "offers" | "seekings" | "languages", SQL | undefined> {
  const keyed = (field: string, values: string[]) => (values.length ? sql`${id} in ${withKeys(viewer, field, values)}` : undefined);
  return {
    country: country.length ? sql`${id} in ${inCountries(viewer, country)}` : undefined,
    offers: keyed("offers", offers), seekings: keyed("seekings", seekings), languages: keyed("languages", languages),
  };
}

const chosen = (viewer: Viewer, filter: DirectoryFilter) => Object.values(conditions(viewer, filter, sql`${members.id}`));
