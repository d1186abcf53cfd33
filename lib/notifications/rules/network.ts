import { eq } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import type { Fact } from "#lib/activity/kind.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { NotificationKind } from "../labels/kinds.ts";
import type { Rule } from "../rule.ts";
import { coordinatorsOf, subjects } from "./audiences.ts";

// A fact of a tie, or of an item shown elsewhere, is written once for each of its clusters: each tells that cluster's coordinators.
const toSide = (kind: NotificationKind): Rule => async (tx, fact) => {
  const about = await subjects(tx, fact);
  const other = await otherOf(tx, fact);
  if (!about.cluster || !other) return null;
  const { relation = "", reason = "", title = {} } = fact.data;
  return {
    kind, to: await coordinatorsOf(tx, fact.clusterId!), path: `/workspace/${about.cluster.slug}/network`,
    data: { cluster: about.cluster.name, other, relation, title, reason: String(reason) }, subjectId: fact.subjectId ?? undefined,
  };
};

const toUnion = (kind: NotificationKind): Rule => async (tx, fact) => {
  const about = await subjects(tx, fact);
  return about.cluster ? { kind, to: await coordinatorsOf(tx, fact.clusterId!), path: `/workspace/${about.cluster.slug}`, data: { cluster: about.cluster.name } } : null;
};

async function otherOf(tx: Transaction, { data }: Fact) {
  const [other] = await tx.select({ name: clusters.name }).from(clusters).where(eq(clusters.id, String(data.other)));
  return other?.name;
}

/** What the network of clusters tells: proposals and what became of them, to the coordinators of both sides. */
export const rules: Record<string, Rule> = {
  "clusterTie.proposed": toSide("cluster_tie_proposed"),
  "clusterTie.accepted": toSide("cluster_tie_accepted"),
  "clusterTie.declined": toSide("cluster_tie_declined"),
  "clusterTie.withdrawn": toSide("cluster_tie_withdrawn"),
  "clusterTie.ended": toSide("cluster_tie_ended"),
  "clusterItem.offered": toSide("cluster_item_offered"),
  "clusterItem.shown": toSide("cluster_item_shown"),
  "clusterItem.declined": toSide("cluster_item_declined"),
  "clusterItem.ended": toSide("cluster_item_ended"),
  "union.founded": toUnion("union_founded"),
  "union.dissolved": toUnion("union_dissolved"),
};
