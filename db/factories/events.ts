import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { events } from "#db/schema/events.ts";
import { aCluster } from "./clusters.ts";

/** An event of a cluster (made if not given), beginning in a day and lasting an hour: `{ event, cluster, coordinator }`. */
export async function anEvent({ cluster, ...given }: Partial<typeof events.$inferInsert> & { cluster?: Awaited<ReturnType<typeof aCluster>> } = {}) {
  const place = cluster ?? (await aCluster());
  const startsAt = given.startsAt ?? new Date(Date.now() + 86_400_000);
  const [event] = await database()
    .insert(events)
    .values({
      slug: `event-${v7().slice(-10)}`, clusterId: place.cluster.id, kind: "seminar", title: { en: "Flax day" }, timeZone: "Europe/Minsk",
      startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000), ...given,
    })
    .returning();
  return { event: event!, ...place };
}
