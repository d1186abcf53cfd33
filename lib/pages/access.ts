import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import { pages } from "#db/schema/pages.ts";
import { passRole } from "#lib/clusters/queries/guests.ts";
import { isShownTo } from "#lib/clusters/queries/shown-in.ts";
import { standingColumns } from "#lib/clusters/queries/standing.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import { holdName, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireMember, requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { mayReadHistory, mayReadPage, type PageAccess, type PageState } from "./policy.ts";

export type PageRow = typeof pages.$inferSelect;
export type Room = { page: PageRow; state: PageState; access: PageAccess; cluster: { id: string; slug: string; name: LocalizedText; originalLocale: Locale } };

/**
 * The page with what ties the viewer to it, in one query, always read anew.
 * @throws not_found when it is not there or not the viewer's to read; unauthenticated
 */
export async function requirePage(viewer: Viewer, pageId: string, tx?: Transaction): Promise<Room> {
  const member = requireMember(viewer);
  const me = sql`${member.memberId}::uuid`;
  const [found] = await (tx ?? database())
    .select({
      page: pages,
      cluster: { id: clusters.id, slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale },
      ...standingColumns(sql`${pages.clusterId}`, me),
      pass: passRole("page", sql`${pages.id}`, me),
      shown: isShownTo("page", sql`${pages.id}`, me),
    })
    .from(pages).innerJoin(clusters, eq(clusters.id, pages.clusterId)).where(eq(pages.id, pageId));
  if (!found) throw notFound();
  const { page, cluster, pass, shown, ...ties } = found;
  const access = { standing: { ...ties, staff: isStaff(viewer) }, pass, shown };
  const state = stateOf(page);
  if (!mayReadPage(access, state)) throw notFound();
  return { page, state, access, cluster };
}

/** The same for one who reads what it said before. @throws also not_found to those to whom it is only shown */
export async function requireHistory(viewer: Viewer, pageId: string): Promise<Room> {
  const room = await requirePage(viewer, pageId);
  if (!mayReadHistory(room.access)) throw notFound();
  return room;
}

/** The same for one who changes it, with the page's row held until the commit. @throws also forbidden where `may` says no */
export async function lockPage(viewer: Viewer, pageId: string, tx: Transaction, may: (room: Room, member: MemberViewer) => boolean): Promise<Room & { member: MemberViewer }> {
  const member = requireWriter(viewer);
  await tx.select({ id: pages.id }).from(pages).where(eq(pages.id, pageId)).for("update");
  const room = await requirePage(viewer, pageId, tx);
  if (!may(room, member)) throw forbidden(room.state.locked ? "pages.locked" : room.state.archived || room.state.trashed ? "pages.put_away" : "pages.not_yours");
  return { ...room, member };
}

/** One at a time changes the tree of a cluster: no two moves make a ring together. */
export const lockTree = (tx: Transaction, clusterId: string) => holdName(tx, `pages:${clusterId}`);

export const stateOf = ({ lockedAt, archivedAt, trashedAt }: Pick<PageRow, "lockedAt" | "archivedAt" | "trashedAt">): PageState =>
  ({ locked: lockedAt !== null, archived: archivedAt !== null, trashed: trashedAt !== null });
