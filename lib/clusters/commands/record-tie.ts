import type { clusterTies } from "#db/schema/clusters-network.ts";
import type { tieProposed } from "../activity/network.ts";
import { record } from "#lib/activity/record.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { relationSeenFrom } from "../labels/network.ts";

export type TieRow = typeof clusterTies.$inferSelect;

/** Notes what became of a tie in the history of both its clusters, so that each side's people hear of it. */
export async function recordTie(tx: Transaction, viewer: Viewer, fact: typeof tieProposed, { id, kind, upperId, lowerId, fromId }: TieRow, reason?: string): Promise<void> {
  for (const [side, clusterId, other] of [["upper", upperId, lowerId], ["lower", lowerId, upperId]] as const) {
    await record(tx, viewer, fact, { clusterId, subjectId: id, data: { other, relation: relationSeenFrom(side, kind), mine: fromId === clusterId, reason } });
  }
}
