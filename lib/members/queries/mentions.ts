import { and, eq, inArray, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { formerHandles } from "#db/schema/members-profiles.ts";
import { containing } from "#lib/core/search.ts";
import { fold } from "#lib/core/transliterate.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { requireMember, type Viewer } from "#lib/core/viewer.ts";
import { isThereFor } from "./reachable.ts";
import { clusterMateIdsOf, contactIdsOf, photoSeenBy } from "./visible.ts";

export type Mention = { id: string; handle: string; name: string; photoId: string | null };

/**
 * Up to ten members whose handle or name begins so (or holds it), for who types `@…`: contacts and those of one's
 * clusters first. One query.
 */
export async function listMentions(viewer: Viewer, q: string): Promise<Mention[]> {
  const own = requireMember(viewer).memberId;
  const typed = q.normalize("NFC").toLowerCase().replaceAll("\0", "").replace(/^@/, "").trim().slice(0, 60);
  if (!typed) return [];
  const begins = containing(typed).slice(1);
  return database()
    .select({ id: members.id, handle: members.handle, name: members.name, photoId: photoSeenBy(viewer, members.id) })
    .from(members)
    .where(and(sql`members.search_key like ${containing(fold(typed))}`, isThereFor(viewer)))
    .orderBy(
      sql`(members.id in ${contactIdsOf(own)} or members.id in ${clusterMateIdsOf(own)}) desc`,
      sql`(lower(members.handle) like ${begins} or lower(members.name) like ${begins}) desc`,
      sql`lower(members.handle)`,
    )
    .limit(10);
}

/**
 * Who is meant by handles in a text, by handle in small letters: also by one that a member had until lately. Who is not there
 * for the viewer is nobody. One query; none without handles.
 */
export async function findMentioned(viewer: Viewer, handles: readonly string[], tx?: Transaction): Promise<Map<string, Omit<Mention, "photoId">>> {
  if (handles.length === 0) return new Map();
  const plain = [...new Set(handles.map((handle) => handle.toLowerCase()))];
  const found = { id: members.id, handle: members.handle, name: members.name };
  const db = tx ?? database();
  const rows = await db.select({ ...found, asked: sql<string>`lower(${members.handle})` }).from(members).where(and(inArray(sql`lower(${members.handle})`, plain), isThereFor(viewer)))
    .unionAll(db.select({ ...found, asked: sql<string>`${formerHandles.handle}` }).from(formerHandles).innerJoin(members, eq(members.id, formerHandles.memberId))
      .where(and(inArray(formerHandles.handle, plain), sql`${formerHandles.expiresAt} > now()`, isThereFor(viewer))));
  return new Map(rows.map(({ asked, ...member }) => [asked, member]));
}
