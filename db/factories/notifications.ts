import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { activity } from "#db/schema/activity.ts";
import type { Fact } from "#lib/activity/kind.ts";
import { tell } from "#lib/notifications/tell.ts";

/**
 * Something happens and is told, at a moment that the test chooses: `coordinator.added` unless another kind is given, which
 * is told to `memberId` about `clusterId`. Answers the fact.
 */
export async function aTelling({ now, memberId, ...given }: Partial<Omit<Fact, "createdAt">> & { now: Date; memberId?: string }): Promise<Fact> {
  const fact: Fact = {
    id: v7(), kind: "coordinator.added", actorId: null, clusterId: null, organizationId: null, subjectId: null, createdAt: now.toISOString(), ...given,
    data: given.data ?? { memberId },
  };
  await database().insert(activity).values({ ...fact, createdAt: now });
  await tell(fact, now);
  return fact;
}
