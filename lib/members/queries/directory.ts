import { and, type SQL, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { byName, cardColumns, type MemberCard, searched } from "./card.ts";
import { choices, type DirectoryFilter } from "./choices.ts";
import { seenNear, withNear } from "./near.ts";
import { isThereFor } from "./reachable.ts";

export type ListedMember = MemberCard & { offers: string[]; seekings: string[] };

/** Members by filter, for members, by name or the newest first, a page at a time. Only what the viewer may see is found. One query. */
export async function listDirectory(viewer: Viewer, { sort = "name", limit = 30, cursor, ...filter }: DirectoryFilter & { limit?: number; cursor?: string } = {}): Promise<Page<ListedMember>> {
  const own = requireMember(viewer).memberId;
  const seen = seenNear(own);
  const named = sort === "name";
  const after = cursor ? decodeCursor(cursor, ["text", "uuid"]).map(String) : null;
  const rest = after && (named ? sql`(${byName}, members.id) > (${after[0]}, ${after[1]}::uuid)` : sql`members.id < ${after[1]}::uuid`);
  const chosen = Object.values(choices(filter, seen)).map((ids) => sql`${sql`${members.id}`} in (${ids})`);
  const rows = await database()
    .with(...withNear(own))
    .select({ ...cardColumns(viewer, seen), offers: keysOf("offers", seen), seekings: keysOf("seekings", seen) })
    .from(members)
    .where(and(isThereFor(viewer), ...searched(viewer, filter.q, seen), ...chosen, rest ?? undefined))
    .orderBy(...(named ? [byName, members.id] : [sql`members.id desc`]))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [named ? row.name : "", row.id], (row) => row);
}

const keysOf = (field: "offers" | "seekings", seen: SQL) =>
  sql<string[]>`coalesce((select member_fields.keys from member_fields where member_fields.member_id = ${sql`${members.id}`} and member_fields.field = ${field} and ${seen}), '{}')`;
