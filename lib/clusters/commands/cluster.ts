import { eq, sql } from "drizzle-orm";
import { v7 } from "uuid";
import { clusters } from "#db/schema/clusters.ts";
import { record } from "#lib/activity/record.ts";
import { Refusal } from "#lib/core/errors.ts";
import { replaceFile } from "#lib/files/commands.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { originalOf } from "#lib/i18n/localized.ts";
import { findConfirmedMember } from "#lib/organizations/queries/confirmed-member.ts";
import { changedOf } from "#lib/core/merge.ts";
import { slugsFor } from "#lib/core/slugs.ts";
import { clusterChanged, clusterClosed, clusterCreated, clusterReopened } from "../activity.ts";
import { clusterPicture } from "../files.ts";
import type { CreateClusterInput, DoorInput, JoinQuestionsInput, UpdateClusterInput } from "../input.ts";
import { lockManaged, refuseUnlessStaff } from "./lock.ts";
import { makeCoordinator } from "./roles.ts";

/** Makes a cluster, with a first coordinator if one is named. @throws not_found but to staff, invalid at `coordinator` for an unknown member */
export async function createCluster(viewer: Viewer, { coordinator, ...input }: CreateClusterInput): Promise<{ id: string; slug: string }> {
  refuseUnlessStaff(viewer);
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const made = await insertCluster(tx, viewer, input);
    await record(tx, viewer, clusterCreated, { clusterId: made.id, subjectId: made.id });
    if (coordinator) await makeCoordinator(tx, viewer, made.id, await findConfirmedMember(tx, viewer, coordinator, "coordinator"));
    return made;
  });
}

/** Writes a cluster's row under the first free address for its name. */
export async function insertCluster(tx: Transaction, viewer: Viewer, input: Omit<CreateClusterInput, "coordinator">): Promise<{ id: string; slug: string }> {
  for (const slug of slugsFor(input.name, "cluster")) {
    const [made] = await tx.insert(clusters)
      .values({ ...input, slug, originalLocale: originalOf(input.name, input.originalLocale ?? viewer.locale) })
      .onConflictDoNothing({ target: clusters.slug })
      .returning({ id: clusters.id, slug: clusters.slug });
    if (made) return made;
  }
  throw new Error("no free slug"); // the last one carries a UUID
}

/** Changes what is given of a cluster that nobody changed since `rev`. @throws stale when somebody did, forbidden but to coordinators */
export async function updateCluster(viewer: Viewer, { slug, rev, ...input }: UpdateClusterInput & { slug: string; rev: number }): Promise<void> {
  await change(viewer, slug, rev, (cluster) => ({
    ...input,
    originalLocale: originalOf(input.name ?? cluster.name, input.originalLocale ?? cluster.originalLocale),
  }));
}

/** Says who sees a cluster, how one gets in and what they read then. @throws as `updateCluster` */
export async function setDoor(viewer: Viewer, { slug, rev, ...input }: DoorInput & { slug: string; rev: number }): Promise<void> {
  await change(viewer, slug, rev, () => input);
}

/** Puts a picture in the place of the one that is there; null takes it away. @throws as `updateCluster`; invalid at `pictureId` for what is no picture of the viewer's */
export async function setPicture(viewer: Viewer, { slug, rev, pictureId }: { slug: string; rev: number; pictureId: string | null }): Promise<void> {
  await change(viewer, slug, rev, async (cluster, tx) => {
    await replaceFile(tx, viewer, { fileId: pictureId, kind: clusterPicture.kind, subjectId: cluster.id, path: "pictureId" });
    return { pictureId };
  });
}

/** Says what applicants are asked, in order. A question keeps its id over edits; requests keep the words they answered. */
export async function setJoinQuestions(viewer: Viewer, { slug, rev, questions }: JoinQuestionsInput & { slug: string; rev: number }): Promise<void> {
  const taken = new Set<string>();
  const idFor = (id = v7()) => (taken.has(id) ? v7() : (taken.add(id), id));
  await change(viewer, slug, rev, () => ({ joinQuestions: questions.map(({ id, ...question }) => ({ id: idFor(id), ...question })) }));
}

type Columns = Partial<typeof clusters.$inferInsert>;

async function change(viewer: Viewer, slug: string, rev: number, columnsOf: (cluster: typeof clusters.$inferSelect, tx: Transaction) => Columns | Promise<Columns>) {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    if (cluster.rev !== rev) throw new Refusal("stale", "clusters.stale"); // the form merges
    const columns = await columnsOf(cluster, tx);
    await write(tx, cluster.id, columns);
    await record(tx, viewer, clusterChanged, { clusterId: cluster.id, subjectId: cluster.id, data: { fields: changedOf(cluster, columns) } });
  });
}

/** Takes no new participants from now on; requests that wait can still be decided. A second time changes nothing. */
export async function closeCluster(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    if (cluster.closedAt) return;
    await write(tx, cluster.id, { closedAt: new Date(), closedBy: member.memberId });
    await record(tx, viewer, clusterClosed, { clusterId: cluster.id, subjectId: cluster.id });
  });
}

/** Takes new participants again. A second time changes nothing. */
export async function reopenCluster(viewer: Viewer, { slug }: { slug: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const cluster = await lockManaged(viewer, tx, slug);
    if (!cluster.closedAt) return;
    await write(tx, cluster.id, { closedAt: null, closedBy: null });
    await record(tx, viewer, clusterReopened, { clusterId: cluster.id, subjectId: cluster.id });
  });
}

const write = (tx: Transaction, id: string, columns: Columns) =>
  tx.update(clusters).set({ ...columns, rev: sql`${clusters.rev} + 1`, updatedAt: new Date() }).where(eq(clusters.id, id));
