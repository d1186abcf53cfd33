import { daysAgo } from "../time.ts";
import { type Fact, idAt, type World } from "../world.ts";

type Telling = { kind: string; to: string[]; path: string; reason?: string };
const freshDays = 7; // what is younger has not been read yet

/** What lib/notifications would have told of these facts; a fact of the last hour it tells itself. */
export function addNotifications(world: World) {
  for (const fact of [...world.facts]) {
    const telling = tellingOf(world, fact);
    for (const memberId of new Set(telling?.to)) {
      if (!telling || memberId === fact.actorId) continue;
      const createdAt = new Date(fact.createdAt.getTime() + 2000);
      const names = { cluster: clusterOf(world, fact)?.name ?? {}, organization: organizationOf(world, fact)?.name ?? {} };
      world.notifications.push({
        id: idAt(createdAt),
        memberId,
        kind: telling.kind,
        activityId: fact.id,
        actorId: fact.actorId,
        clusterId: fact.clusterId,
        subjectId: fact.clusterId ?? fact.organizationId,
        data: { ...actorOf(world, fact), ...names, ...(telling.reason === undefined ? {} : { reason: telling.reason }) },
        voices: telling.kind === "join_request_submitted" ? [{ key: fact.organizationId!, name: names.organization }] : [],
        path: telling.path,
        createdAt,
        readAt: createdAt > daysAgo(world.now, freshDays) ? null : new Date(createdAt.getTime() + 3_600_000),
      });
    }
  }
  fold(world);
  addQuietHours(world);
}

/** Unread requests to one cluster stand as one, as lib/notifications folds them. */
function fold(world: World) {
  const unread = world.notifications.filter(({ kind, readAt }) => kind === "join_request_submitted" && !readAt).sort((a, b) => a.createdAt!.getTime() - b.createdAt!.getTime());
  for (const [index, row] of unread.entries()) {
    const older = unread.slice(0, index).findLast(({ memberId, subjectId }) => memberId === row.memberId && subjectId === row.subjectId);
    if (!older) continue;
    older.foldedAt = row.createdAt;
    row.voices = [...row.voices!, ...older.voices!.filter(({ key }) => key !== row.voices![0]!.key)];
  }
}

/** Those who run clusters sleep at night. */
function addQuietHours(world: World) {
  for (const memberId of new Set(world.coordinators.map((one) => one.memberId))) world.notificationSettings.push({ memberId, quietFrom: 22 * 60, quietTo: 7 * 60 });
}

const actorOf = (world: World, { actorId }: Fact) => {
  const actor = [...world.people.values()].find(({ id }) => id === actorId);
  return actor ? { actor: actor.name } : {};
};

const clusterOf = (world: World, { clusterId }: Fact) => [...world.clusters.values()].find(({ id }) => id === clusterId);
const organizationOf = (world: World, { organizationId }: Fact) => [...world.organizations.values()].find(({ id }) => id === organizationId);

function tellingOf(world: World, fact: Fact): Telling | null {
  const cluster = clusterOf(world, fact)?.slug;
  const speakers = world.representatives
    .filter(({ organizationId, createdAt }) => organizationId === fact.organizationId && createdAt! <= fact.createdAt).map(({ memberId }) => memberId);
  const data = fact.data as { memberId?: string; applicantId?: string; reason?: string };
  const inside = `/workspace/${cluster}`;
  const outside = `/clusters/${cluster}`;
  switch (fact.kind) {
    case "joinRequest.submitted":
      return { kind: "join_request_submitted", to: deciders(world, fact), path: `${inside}/requests` };
    case "joinRequest.approved":
      return { kind: "join_request_approved", to: speakers, path: inside };
    case "joinRequest.declined":
      return { kind: "join_request_declined", to: [data.applicantId!], path: outside, reason: data.reason };
    case "participant.removed":
      return { kind: "participant_removed", to: speakers, path: outside, reason: data.reason };
    case "coordinator.added":
      return { kind: "coordinator_added", to: [data.memberId!], path: inside };
    case "representative.added":
      return { kind: "representative_added", to: [data.memberId!], path: `/organizations/${organizationOf(world, fact)!.slug}` };
    default:
      return null;
  }
}

/** The coordinators; of a cluster that nobody runs, the project office. */
function deciders(world: World, { clusterId }: Fact): string[] {
  const running = world.coordinators.filter((one) => one.clusterId === clusterId).map(({ memberId }) => memberId);
  return running.length > 0 ? running : [...world.people.values()].filter(({ staffRole }) => staffRole).map(({ id }) => id);
}
