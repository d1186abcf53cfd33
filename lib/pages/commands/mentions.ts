import { and, inArray, or, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { hasPass } from "#lib/clusters/queries/guests.ts";
import { isShownTo } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { referencesIn } from "#lib/core/markdown/render.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import { findMentioned } from "#lib/members/queries/mentions.ts";

type Saved = { pageId: string; clusterId: string; body: string; /** What stood there */ before?: string };

/** Whom a save mentions who was not mentioned before: those who may read the page, without the writer. Ids; at most two queries. */
export async function listNewlyMentioned(tx: Transaction, viewer: Viewer, { pageId, clusterId, body, before = "" }: Saved): Promise<string[]> {
  if (!body.includes("@")) return [];
  const known = new Set(referencesIn(before).handles);
  const found = await findMentioned(viewer, referencesIn(body).handles.filter((handle) => !known.has(handle)), tx);
  const ids = [...new Set([...found.values()].map(({ id }) => id))].filter((id) => id !== viewerId(viewer));
  if (ids.length === 0) return [];
  const [cluster, page, member] = [sql`${clusterId}::uuid`, sql`${pageId}::uuid`, sql`${members.id}`];
  const rows = await tx.select({ id: members.id }).from(members)
    .where(and(inArray(members.id, ids), or(mayEnter(cluster, member), hasPass("page", page, member), isShownTo("page", page, member)))).orderBy(members.id);
  return rows.map(({ id }) => id);
}
