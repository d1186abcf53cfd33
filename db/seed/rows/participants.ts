import { allClusters } from "../data/all.ts";
import { participations } from "../data/participations.ts";
import { daysAgo } from "../time.ts";
import { happened, idAt, known, type World } from "../world.ts";

/** Participants, present and former. */
export function addParticipants(world: World) {
  for (const [cluster, members] of Object.entries(participations)) {
    const remover = allClusters.find(({ slug }) => slug === cluster)?.coordinators?.[0] ?? "office";
    for (const { organization, role, joined, left } of members) {
      const joinedAt = daysAgo(world.now, joined);
      const leftAt = left && daysAgo(world.now, left.days);
      const id = idAt(joinedAt);
      world.participants.push({
        id,
        clusterId: known(world.clusters, cluster).id,
        organizationId: known(world.organizations, organization).id,
        valueChainRole: role,
        joinedAt,
        leftAt,
        removedBy: left?.removed ? known(world.people, remover).id : null,
        removalReason: left?.reason,
      });
      if (!left || !leftAt) continue;
      const kind = left.removed ? "participant.removed" : "participant.left";
      happened(world, kind, leftAt, { actor: left.removed ? remover : "office", cluster, organization, subjectId: id, data: { reason: left.reason } });
    }
  }
}
