import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aTie } from "#db/factories/clusters-network.ts";
import { clusterItems, type clusterTies } from "#db/schema/clusters-network.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { everyone, managers, type Persona, workspace } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

// Of two sides the cluster is one; the foreign coordinator runs the other, a new one for each knock. Either one's
// participants and moderators have no more to say in this than strangers.
const oneSide: Persona[] = ["coordinator", "staff"];
const otherSide: Persona[] = ["foreignCoordinator", "staff"];
const bothSides: Persona[] = ["coordinator", "foreignCoordinator", "staff"];

const here = ({ cluster }: World) => ({ params: { slug: cluster.slug } });
const anotherSide = ({ viewers }: World) => aCluster({ coordinator: viewers.foreignCoordinator as MemberViewer });

/** A tie that the cluster proposed to the other side; it waits unless times are given. */
const tie = (given: Partial<typeof clusterTies.$inferInsert> = {}) => async (world: World): Promise<Knock> => {
  const upper = { cluster: world.cluster, coordinator: world.viewers.coordinator as MemberViewer };
  const made = await aTie({ upper, lower: await anotherSide(world), acceptedAt: null, ...given });
  return { params: { id: made.tie.id } };
};

/** An item of the cluster that was offered to the other side. */
const item = (given: { acceptedAt?: Date } = {}) => async (world: World): Promise<Knock> => {
  const { cluster } = await anotherSide(world);
  const [made] = await database().insert(clusterItems)
    .values({ kind: "event", subjectId: v7(), title: { en: "Open day" }, homeId: world.cluster.id, clusterId: cluster.id, ...given }).returning();
  return { params: { id: made!.id } };
};

export const rules: Rules = {
  "GET /clusters/{slug}/network": { open: everyone, knock: here },
  "GET /clusters/{slug}/activity": { open: workspace, knock: here },
  "GET /clusters/{slug}/newcomers": { open: workspace, knock: here },
  "GET /clusters/{slug}/ties": { open: managers, knock: here },
  "POST /clusters/{slug}/ties": { open: managers, knock: async (world) => ({ ...here(world), body: { other: (await anotherSide(world)).cluster.slug, relation: "peer" } }) },
  "GET /cluster-ties/{id}": { open: bothSides, knock: tie() },
  "POST /cluster-ties/{id}/acceptance": { open: otherSide, knock: tie() },
  "POST /cluster-ties/{id}/decline": { open: otherSide, knock: tie() },
  "POST /cluster-ties/{id}/withdrawal": { open: oneSide, knock: tie() },
  "POST /cluster-ties/{id}/end": { open: bothSides, knock: tie({ acceptedAt: new Date() }) },
  "POST /clusters/{slug}/unions": {
    open: managers,
    knock: async (world) => ({ ...here(world), body: { name: { en: "Union of two" }, country: "BY", industry: "light_industry", invite: [(await anotherSide(world)).cluster.slug] } }),
  },
  "GET /clusters/{slug}/shown-items": { open: managers, knock: here },
  "POST /shown-items/{id}/acceptance": { open: otherSide, knock: item() },
  "POST /shown-items/{id}/decline": { open: otherSide, knock: item() },
  "POST /shown-items/{id}/end": { open: bothSides, knock: item({ acceptedAt: new Date() }) },
};
