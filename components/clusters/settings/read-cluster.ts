import type { Cluster } from "#lib/clusters/queries/shape.ts";

/** A cluster as it is now, with its revision, for merging; null when it cannot be read. */
export async function readCluster(slug: string, valuesOf: (cluster: Cluster) => Record<string, string>): Promise<{ rev: number; values: Record<string, string> } | null> {
  const answer = await fetch(`/api/v1/clusters/${slug}`, { cache: "no-store" }).catch(() => null);
  if (!answer?.ok) return null;
  const cluster = (await answer.json()) as Cluster;
  return { rev: cluster.rev, values: valuesOf(cluster) };
}
