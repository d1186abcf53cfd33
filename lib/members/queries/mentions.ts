import { and, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { containing } from "#lib/core/search.ts";
import { fold } from "#lib/core/transliterate.ts";
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
