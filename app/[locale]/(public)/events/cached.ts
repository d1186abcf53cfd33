import { cacheLife, cacheTag } from "next/cache";
import { guest } from "#lib/core/viewer.ts";
import { listUpcomingEvents } from "#lib/events/queries.ts";

/** What is coming, as everybody sees it. What ends drops out within five minutes; what changes, at once. */
export async function upcomingEvents(limit: number, clusterId?: string) {
  "use cache";
  cacheTag("events", "clusters"); // they name their cluster
  cacheLife({ stale: 60, revalidate: 300, expire: 86_400 });
  return listUpcomingEvents(guest(), { limit, clusterId });
}
