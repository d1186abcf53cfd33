import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { slug as slugType } from "#lib/organizations/input.ts";
import { belongs, mayManage, type Standing } from "../policy.ts";
import { findStanding } from "../queries.ts";

/**
 * Holds a cluster's row until the commit: `update` to change it, `share` to rely on it staying as it is.
 * @throws not_found when there is none
 */
export async function lockCluster(tx: Transaction, slug: string, strength: "update" | "share") {
  const [cluster] = slugType.safeParse(slug).success ? await tx.select().from(clusters).where(eq(clusters.slug, slug)).for(strength) : [];
  if (!cluster) throw notFound();
  return cluster;
}

/** Holds a cluster's row for one who runs it. @throws forbidden to everybody else; not_found to those from whom it is hidden */
export async function lockManaged(viewer: Viewer, tx: Transaction, slug: string) {
  const cluster = await lockCluster(tx, slug, "update");
  const standing = await findStanding(viewer, cluster.id, tx);
  if (cluster.visibility === "hidden" && !belongs(standing)) throw notFound();
  refuseUnlessManager(standing);
  return cluster;
}

export function refuseUnlessManager(standing: Standing) {
  if (!mayManage(standing)) throw forbidden("coordinators_only");
}

/** @throws not_found but to the project office: what only it does is not there for others */
export function refuseUnlessStaff(viewer: Viewer) {
  if (!isStaff(viewer)) throw notFound();
}
