import { and, eq, sql, type SQL } from "drizzle-orm";
import { type AnyPgColumn, union } from "drizzle-orm/pg-core";
import { database } from "#db/client.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";

/**
 * True where neither the viewer nor the member of this column blocks the other; true for guests, and where the column is
 * null. Every query that lists members, or shows one, says it: to a blocked member the other does not exist.
 */
export function notBlocked(viewer: Viewer, memberId: AnyPgColumn | SQL): SQL {
  if (viewer.kind !== "member") return sql`true`;
  // two plain lists of the viewer's own: read once a query, however many rows are asked about
  const own = viewer.memberId;
  return sql`coalesce(${sql`${memberId}`} not in (
    select blocked_id from member_blocks where blocker_id = ${own}::uuid
    union all select blocker_id from member_blocks where blocked_id = ${own}::uuid), true)`;
}

/** The ids of all whom the viewer blocks and who block the viewer: for what is filtered outside the database. None for guests. */
export async function listBlockedIds(viewer: Viewer, tx?: Transaction): Promise<Set<string>> {
  if (viewer.kind !== "member") return new Set();
  const db = tx ?? database();
  const rows = await union(
    db.select({ id: memberBlocks.blockedId }).from(memberBlocks).where(eq(memberBlocks.blockerId, viewer.memberId)),
    db.select({ id: memberBlocks.blockerId }).from(memberBlocks).where(eq(memberBlocks.blockedId, viewer.memberId)),
  );
  return new Set(rows.map(({ id }) => id));
}

/** Of these members, those who block one another or are blocked: each with all for whom they do not exist. One query. */
export async function listBlockedAmong(memberIds: string[]): Promise<Map<string, Set<string>>> {
  const apart = new Map<string, Set<string>>();
  if (memberIds.length < 2) return apart;
  const rows = await database().select().from(memberBlocks).where(and(isOneOf(memberBlocks.blockerId, memberIds), isOneOf(memberBlocks.blockedId, memberIds)));
  const part = (one: string, other: string) => apart.set(one, (apart.get(one) ?? new Set()).add(other));
  for (const { blockerId, blockedId } of rows) {
    part(blockerId, blockedId);
    part(blockedId, blockerId);
  }
  return apart;
}

// one parameter, however many there are
const isOneOf = (column: AnyPgColumn, ids: string[]) => sql`${column} = any(${sql.param(`{${ids.join(",")}}`)}::uuid[])`;
