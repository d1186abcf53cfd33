import { aCluster } from "#db/factories/clusters.ts";
import { anEvent } from "#db/factories/events.ts";
import { everyone, managers } from "../personas.ts";
import type { Knock, Rules } from "../rule.ts";
import type { World } from "../world.ts";

const asked = { kind: "seminar", title: { en: "Flax day" }, startsAt: "2027-03-01T10:00", endsAt: "2027-03-01T12:00", timeZone: "Europe/Minsk" };

const aNewOne = async ({ cluster, viewers }: World, more: Knock = {}): Promise<Knock> => {
  const { event } = await anEvent({ cluster: { cluster, coordinator: viewers.coordinator } });
  return { params: { id: event.id }, rev: event.rev, ...more };
};

export const rules: Rules = {
  "GET /events": { open: everyone },
  "GET /events/{id}": { open: everyone, knock: (world) => aNewOne(world) },
  "POST /events": { open: managers, knock: ({ cluster }) => ({ body: { ...asked, clusterId: cluster.id } }) },
  "PATCH /events/{id}": { open: managers, knock: (world) => aNewOne(world, { body: asked }) },
  "POST /events/{id}/cancellation": { open: managers, knock: (world) => aNewOne(world) },
  "GET /events/{id}/placements": { open: managers, knock: (world) => aNewOne(world) },
  "POST /events/{id}/placements": { open: managers, knock: async (world) => aNewOne(world, { body: { cluster: (await aCluster()).cluster.slug } }) },
  "GET /clusters/{slug}/calendar": { open: everyone, knock: ({ cluster }) => ({ params: { slug: cluster.slug }, query: "?from=2027-01-01T00:00:00Z&to=2027-02-01T00:00:00Z" }) },
};
