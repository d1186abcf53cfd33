import { and, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters } from "#db/schema/clusters.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { slug as slugType } from "#lib/organizations/input.ts";
import { columns, type Cluster } from "./queries/shape.ts";
import { visibleClusters } from "./queries/visible.ts";

export { findStanding } from "./queries/standing.ts";

/**
 * One cluster by its slug; null if there is none, or it is hidden from the viewer. Of a listed one outsiders do not learn
 * who runs it (`coordinators` is empty). One query.
 */
export async function findCluster(viewer: Viewer, slug: string, tx?: Transaction): Promise<Cluster | null> {
  if (!slugType.safeParse(slug).success) return null; // Postgres refuses what no slug can hold, such as NUL
  const [row] = await (tx ?? database()).select(columns(viewer)).from(clusters).where(and(eq(clusters.slug, slug), visibleClusters(viewer)));
  return row ? { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() } : null;
}
