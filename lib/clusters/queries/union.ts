import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { clusterTies, unions } from "#db/schema/clusters-network.ts";
import type { Transaction } from "#lib/core/transaction.ts";

/** Ties that count: agreed to by both sides, and ended by none. */
export const inForce = and(isNotNull(clusterTies.acceptedAt), isNull(clusterTies.endedAt));

export type Union = { founderId: string | null; createdAt: string; foundedAt: string | null; dissolvedAt: string | null };

/** What makes this cluster a union; null when it is none. One query. */
export async function findUnion(clusterId: string, tx?: Transaction): Promise<Union | null> {
  const [row] = await (tx ?? database()).select().from(unions).where(eq(unions.clusterId, clusterId));
  if (!row) return null;
  const { founderId, createdAt, foundedAt, dissolvedAt } = row;
  return { founderId, createdAt: createdAt.toISOString(), foundedAt: foundedAt?.toISOString() ?? null, dissolvedAt: dissolvedAt?.toISOString() ?? null };
}
