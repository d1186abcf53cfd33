import { and, eq, exists, isNull, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusters, coordinators, participants } from "#db/schema/clusters.ts";
import { representatives } from "#db/schema/organizations.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { slug as slugType } from "#lib/organizations/input.ts";
import { noStanding, type Standing } from "./policy.ts";
import { columns, type Cluster } from "./queries/shape.ts";

/**
 * How the viewer stands to a cluster, always read anew: coordinators and representatives whose time has not ended, in
 * participants that have not left. One query; none for guests.
 */
export async function findStanding(viewer: Viewer, clusterId: string, tx?: Transaction): Promise<Standing> {
  if (viewer.kind !== "member") return noStanding;
  const db = tx ?? database();
  const [found] = await db.select({
    coordinator: sql<boolean>`${exists(coordinates(db, clusterId, viewer.memberId))}`,
    representative: sql<boolean>`${exists(represents(db, clusterId, viewer.memberId))}`,
  }).from(sql`(select 1) as one`);
  return { ...noStanding, ...found, staff: isStaff(viewer) };
}

/** One cluster by its slug, with its coordinators; null if there is none. Everybody may see it. One query. */
export async function findCluster(_viewer: Viewer, slug: string, tx?: Transaction): Promise<Cluster | null> {
  if (!slugType.safeParse(slug).success) return null; // Postgres refuses what no slug can hold, such as NUL
  const [row] = await (tx ?? database()).select(columns).from(clusters).where(eq(clusters.slug, slug));
  return row ? { ...row, createdAt: row.createdAt.toISOString(), updatedAt: row.updatedAt.toISOString() } : null;
}

type Reader = Pick<Transaction, "select">;

const coordinates = (db: Reader, clusterId: string, memberId: string) =>
  db.select({ one: sql`1` }).from(coordinators)
    .where(and(eq(coordinators.clusterId, clusterId), eq(coordinators.memberId, memberId), isNull(coordinators.endedAt)));

const represents = (db: Reader, clusterId: string, memberId: string) =>
  db.select({ one: sql`1` }).from(participants)
    .innerJoin(representatives, and(
      eq(representatives.organizationId, participants.organizationId),
      eq(representatives.memberId, memberId),
      isNull(representatives.endedAt),
    ))
    .where(and(eq(participants.clusterId, clusterId), isNull(participants.leftAt)));
