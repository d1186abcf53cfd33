import { and, inArray, isNotNull, or, sql } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { hasPass } from "#lib/clusters/queries/guests.ts";
import { isShownTo } from "#lib/clusters/queries/shown-in.ts";
import { mayEnter } from "#lib/clusters/queries/standing.ts";
import { referencesIn } from "#lib/core/markdown/render.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { viewerId, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { findMentioned } from "#lib/members/queries/mentions.ts";

/** `number`: of the version that this save makes. */
type Saved = { pageId: string; clusterId: string; locale: Locale; number: number; body: string };

/** New handles in one save, at most: more is a list, not a call. */
const most = 50;

/** Whom a save mentions who was not mentioned before: those who may read the page, without the writer. Ids; at most three queries. */
export async function listNewlyMentioned(tx: Transaction, viewer: Viewer, { pageId, clusterId, body, ...version }: Saved): Promise<string[]> {
  if (!body.includes("@")) return [];
  const before = await listHandlesBefore(tx, { pageId, ...version });
  const fresh = referencesIn(body).handles.filter((handle) => !before.has(handle)).slice(0, most);
  if (fresh.length === 0) return [];
  const found = await findMentioned(viewer, [...fresh, ...before], tx);
  const known = new Set([viewerId(viewer), ...[...before].map((handle) => found.get(handle)?.id)]); // by another handle perhaps
  const ids = [...new Set(fresh.flatMap((handle) => found.get(handle)?.id ?? []))].filter((id) => !known.has(id));
  if (ids.length === 0) return [];
  const [cluster, page, member] = [sql`${clusterId}::uuid`, sql`${pageId}::uuid`, sql`${members.id}`];
  const rows = await tx.select({ id: members.id }).from(members)
    .where(and(inArray(members.id, ids), or(isNotNull(members.staffRole), mayEnter(cluster, member), hasPass("page", page, member), isShownTo("page", page, member)))).orderBy(members.id);
  return rows.map(({ id }) => id);
}

/** Handles that the page had already: in its other languages, and in this one as it was last, or was until it was taken out. */
async function listHandlesBefore(tx: Transaction, { pageId, locale, number }: Pick<Saved, "pageId" | "locale" | "number">): Promise<Set<string>> {
  const rows = await tx.execute<{ body: string }>(sql`
    select body from page_texts where page_id = ${pageId}::uuid and locale <> ${locale}
    union all (select body from page_versions where page_id = ${pageId}::uuid and locale = ${locale} and number < ${number} and not removed order by number desc limit 1)`);
  return new Set([...rows].flatMap(({ body }) => (body.includes("@") ? referencesIn(body).handles : [])));
}
