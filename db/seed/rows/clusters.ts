import { allClusters } from "../data/all.ts";
import type { Cluster } from "../data/types.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, mark, unused, type World } from "../world.ts";

/** Entered by the office, then given their coordinators. */
export function addClusters(world: World) {
  for (const cluster of allClusters) {
    const createdAt = daysAgo(world.now, cluster.age);
    const closedAt = cluster.closed === undefined ? null : daysAgo(world.now, cluster.closed);
    const id = idAt(createdAt);
    world.clusters.set(cluster.slug, {
      id,
      slug: unused(world, cluster.slug),
      name: cluster.name,
      keyProduct: cluster.keyProduct,
      summary: cluster.summary,
      originalLocale: cluster.original ?? "en",
      country: cluster.country,
      city: cluster.city,
      latitude: cluster.at[0],
      longitude: cluster.at[1],
      industry: cluster.industry,
      stage: cluster.stage,
      website: cluster.website ?? null,
      joinQuestions: (cluster.questions ?? []).map(({ text, required }) => ({ id: idAt(createdAt), text, required })),
      closedAt,
      closedBy: closedAt ? known(world.people, "office").id : null,
      demonstration: mark,
      createdAt,
      updatedAt: closedAt ?? createdAt,
    });
    happened(world, "cluster.created", createdAt, { actor: "office", cluster: cluster.slug, subjectId: id });
    if (closedAt) happened(world, "cluster.closed", closedAt, { actor: "office", cluster: cluster.slug, subjectId: id });
    addCoordinators(world, cluster, createdAt);
  }
}

function addCoordinators(world: World, { slug, coordinators = [] }: Cluster, createdAt: Date) {
  for (const key of coordinators) {
    const memberId = known(world.people, key).id;
    world.coordinators.push({ clusterId: known(world.clusters, slug).id, memberId, createdAt });
    happened(world, "coordinator.added", createdAt, { actor: "office", cluster: slug, subjectId: memberId, data: { memberId } });
  }
}
