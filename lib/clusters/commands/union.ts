import { and, eq, isNull } from "drizzle-orm";
import { clusters, coordinators } from "#db/schema/clusters.ts";
import { clusterTies, unions } from "#db/schema/clusters-network.ts";
import { record } from "#lib/activity/record.ts";
import { invalid } from "#lib/core/errors.ts";
import { slugsFor } from "#lib/core/slugs.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { originalOf } from "#lib/i18n/localized.ts";
import { clusterCreated, coordinatorAdded } from "../activity.ts";
import { tieAccepted } from "../activity/network.ts";
import type { FoundUnionInput } from "../input/network.ts";
import { lockManaged } from "./lock.ts";
import { findOther, propose } from "./network.ts";
import { recordTie } from "./record-tie.ts";

/**
 * Proposes a union of our cluster with others. Its workspace is there at once, hidden, for those who prepare it; when the first
 * of the others accepts, it is founded and everybody sees it.
 * @throws invalid at `invite.<index>` for a cluster that is unknown, our own, a union, or named twice; forbidden but to coordinators
 */
export async function foundUnion(viewer: Viewer, { slug, invite, note, ...input }: FoundUnionInput & { slug: string }): Promise<{ id: string; slug: string }> {
  const member = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const founder = await lockManaged(viewer, tx, slug);
    if (await isUnion(tx, founder.id)) throw invalid("name", "clusters.tie_kind_union");
    const invited = await findInvited(viewer, tx, founder.id, invite);
    const made = await insert(tx, viewer, input);
    await tx.insert(unions).values({ clusterId: made.id, founderId: founder.id, proposedBy: member.memberId });
    await record(tx, viewer, clusterCreated, { clusterId: made.id, subjectId: made.id });
    await appoint(tx, viewer, made.id, founder.id);
    await enter(tx, viewer, made.id, founder.id);
    for (const other of invited) await propose(tx, viewer, { own: made.id, other, relation: "member", note });
    return made;
  });
}

async function findInvited(viewer: Viewer, tx: Transaction, founderId: string, slugs: string[]) {
  const ids: string[] = [];
  for (const [index, slug] of slugs.entries()) {
    const path = `invite.${index}`;
    const { id } = await findOther(viewer, tx, slug, path);
    if (id === founderId) throw invalid(path, "clusters.tie_self");
    if (await isUnion(tx, id)) throw invalid(path, "clusters.tie_kind_union");
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

async function isUnion(tx: Transaction, clusterId: string) {
  return (await tx.$count(unions, eq(unions.clusterId, clusterId))) > 0;
}

type Texts = Omit<FoundUnionInput, "invite" | "note">;

async function insert(tx: Transaction, viewer: Viewer, input: Texts) {
  for (const slug of slugsFor(input.name, "union")) {
    const [made] = await tx.insert(clusters)
      .values({ ...input, slug, originalLocale: originalOf(input.name, input.originalLocale ?? viewer.locale), visibility: "hidden", door: "invitation" })
      .onConflictDoNothing({ target: clusters.slug })
      .returning({ id: clusters.id, slug: clusters.slug });
    if (made) return made;
  }
  throw new Error("no free slug"); // the last one carries a UUID
}

// The one who proposes runs it; where the project office does so for a cluster, that cluster's coordinators do.
async function appoint(tx: Transaction, viewer: Viewer, unionId: string, founderId: string) {
  const running = await tx.select({ id: coordinators.memberId }).from(coordinators).where(and(eq(coordinators.clusterId, founderId), isNull(coordinators.endedAt)));
  const me = requireWriter(viewer).memberId;
  const ids = running.some(({ id }) => id === me) || !running.length ? [me] : running.map(({ id }) => id);
  await tx.insert(coordinators).values(ids.map((memberId) => ({ clusterId: unionId, memberId })));
  for (const memberId of ids) await record(tx, viewer, coordinatorAdded, { clusterId: unionId, subjectId: memberId, data: { memberId } });
}

async function enter(tx: Transaction, viewer: Viewer, unionId: string, founderId: string) {
  const { memberId } = requireWriter(viewer);
  const [tie] = await tx.insert(clusterTies)
    .values({ kind: "member", upperId: unionId, lowerId: founderId, fromId: founderId, proposedBy: memberId, decidedBy: memberId, acceptedAt: new Date() })
    .returning();
  await recordTie(tx, viewer, tieAccepted, tie!);
}
