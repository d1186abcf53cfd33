import { database } from "#db/client.ts";
import { clusterTies, unions } from "#db/schema/clusters-network.ts";
import { aCluster } from "./clusters.ts";

type Place = Awaited<ReturnType<typeof aCluster>>;
type Given = Partial<typeof clusterTies.$inferInsert> & { upper?: Place; lower?: Place };

/** A tie in force between two clusters (made if not given; peers put in order): `{ tie, upper, lower }`. Times given make it another state. */
export async function aTie({ upper, lower, ...given }: Given = {}) {
  const sides = [upper ?? (await aCluster()), lower ?? (await aCluster())] as [Place, Place];
  if (given.kind === "peer") sides.sort((a, b) => (a.cluster.id < b.cluster.id ? -1 : 1));
  const [tie] = await database().insert(clusterTies)
    .values({ kind: "sub_cluster", upperId: sides[0].cluster.id, lowerId: sides[1].cluster.id, fromId: sides[0].cluster.id, acceptedAt: new Date(), ...given })
    .returning();
  return { tie: tie!, upper: sides[0], lower: sides[1] };
}

/** A union in being with two member clusters (made if not given): `{ union, coordinator, members }`. */
export async function aUnion({ members, ...given }: Parameters<typeof aCluster>[0] & { members?: Place[] } = {}) {
  const union = await aCluster(given);
  await database().insert(unions).values({ clusterId: union.cluster.id, foundedAt: new Date() });
  const inside = members ?? [await aCluster(), await aCluster()];
  for (const member of inside) await aTie({ kind: "member", upper: union, lower: member });
  return { union: union.cluster, coordinator: union.coordinator, members: inside };
}
