import { gatherings } from "../data/events.ts";
import { daysAgo, workdayFromNow } from "../time.ts";
import { happened, idAt, known, mark, unused, type World } from "../world.ts";

const hour = 3_600_000;

/** Events around today, announced three weeks ago or, if they are over, three weeks before they began. */
export function addEvents(world: World) {
  for (const [index, gathering] of gatherings.entries()) {
    const startsAt = workdayFromNow(world.now, gathering.day, gathering.starts, gathering.zone);
    const createdAt = daysAgo(world.now, 21 - Math.min(gathering.day, 0) + index / 50);
    const cancelledAt = gathering.cancelled ? daysAgo(world.now, 3) : null;
    const by = gathering.by ?? "office";
    const id = idAt(createdAt);
    world.events.push({
      id,
      slug: unused(world, gathering.slug),
      clusterId: known(world.clusters, gathering.cluster).id,
      kind: gathering.kind,
      title: gathering.title,
      summary: gathering.summary,
      startsAt,
      endsAt: new Date(startsAt.getTime() + gathering.hours * hour),
      timeZone: gathering.zone,
      country: gathering.country ?? null,
      city: gathering.city ?? null,
      createdBy: known(world.people, by).id,
      cancelledAt,
      demonstration: mark,
      createdAt,
      updatedAt: cancelledAt ?? createdAt,
    });
    happened(world, "event.created", createdAt, { actor: by, cluster: gathering.cluster, subjectId: id, data: { title: gathering.title } });
    if (cancelledAt) happened(world, "event.cancelled", cancelledAt, { actor: by, cluster: gathering.cluster, subjectId: id, data: { title: gathering.title } });
  }
}
