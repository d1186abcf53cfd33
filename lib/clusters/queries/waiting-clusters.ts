import { asc, count, eq, min, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, joinRequests } from "#db/schema/clusters.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";

/** A cluster in which requests wait; `since` is when the oldest came, ISO 8601, UTC. */
export type WaitingCluster = { id: string; slug: string; name: LocalizedText; originalLocale: Locale; requests: number; since: string };

/** Where requests to join wait for a decision, those first that wait longest; at most 200. One query. @throws Refusal *not_found* to all but staff */
export async function listWaitingClusters(viewer: Viewer): Promise<WaitingCluster[]> {
  if (!isStaff(viewer)) throw notFound();
  const oldest = min(joinRequests.createdAt);
  const rows = await database()
    .select({ id: clusters.id, slug: clusters.slug, name: clusters.name, originalLocale: clusters.originalLocale, requests: count(), since: oldest })
    .from(joinRequests).innerJoin(clusters, eq(clusters.id, joinRequests.clusterId))
    .where(sql`num_nonnulls(${joinRequests.withdrawnAt}, ${joinRequests.approvedAt}, ${joinRequests.declinedAt}) = 0`)
    .groupBy(clusters.id).orderBy(asc(oldest)).limit(200);
  return rows.map((row) => ({ ...row, since: row.since!.toISOString() }));
}
