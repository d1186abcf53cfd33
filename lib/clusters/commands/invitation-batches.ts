import { readFile } from "node:fs/promises";
import { and, eq, isNull } from "drizzle-orm";
import { invitationBatches, invitationLines } from "#db/schema/clusters-invitations.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { readInvitationList } from "../invitation-list.ts";
import { sendInvitationsJob } from "../jobs.ts";
import { knownAddresses } from "../work/known-addresses.ts";
import { refuseFlood } from "./invite.ts";
import { lockManaged } from "./lock.ts";

/** Reads a list of people to invite and says of each line whether it can be sent; nothing is sent yet. @throws forbidden but to coordinators, invalid at `file` */
export async function tryInvitationList(viewer: Viewer, { slug, fileName, file, language }: { slug: string; fileName: string; file: { path: string }; language?: Locale }): Promise<{ id: string }> {
  const member = requireWriter(viewer);
  const lines = readInvitationList(await readFile(file.path));
  return inTransaction(async (tx) => {
    const { id: clusterId } = await lockManaged(viewer, tx, slug);
    const [batch] = await tx.insert(invitationBatches).values({ clusterId, createdBy: member.memberId, fileName, locale: language ?? viewer.locale }).returning({ id: invitationBatches.id });
    const known = await knownAddresses(tx, clusterId, lines);
    await tx.insert(invitationLines).values(lines.map((line) => ({ batchId: batch!.id, ...line, problem: line.problem ?? known.get(emailKey(line.email)) ?? null })));
    return batch!;
  });
}

/** Has the good lines of a list sent by the worker; a second time changes nothing. @throws conflict when the list was thrown away or is too much for a day */
export async function sendInvitationList(viewer: Viewer, { slug, batchId }: { slug: string; batchId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const batch = await lockBatch(viewer, tx, slug, batchId);
    if (batch.cancelledAt) throw conflict("clusters.list_cancelled");
    if (batch.sendAskedAt) return;
    const good = await tx.$count(invitationLines, and(eq(invitationLines.batchId, batchId), isNull(invitationLines.problem)));
    if (!good) throw conflict("clusters.list_nothing");
    await refuseFlood(tx, batch.clusterId, good);
    await tx.update(invitationBatches).set({ sendAskedAt: new Date() }).where(eq(invitationBatches.id, batchId));
    await enqueue(tx, sendInvitationsJob, { batchId });
  });
}

/** Throws a list away, or stops its sending: what has not been sent will not be. */
export async function cancelInvitationList(viewer: Viewer, { slug, batchId }: { slug: string; batchId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const batch = await lockBatch(viewer, tx, slug, batchId);
    if (batch.finishedAt || batch.cancelledAt) return;
    await tx.update(invitationBatches).set({ cancelledAt: new Date() }).where(eq(invitationBatches.id, batchId));
  });
}

async function lockBatch(viewer: Viewer, tx: Transaction, slug: string, batchId: string) {
  const { id: clusterId } = await lockManaged(viewer, tx, slug);
  const [batch] = await tx.select().from(invitationBatches).where(and(eq(invitationBatches.id, batchId), eq(invitationBatches.clusterId, clusterId))).for("update");
  if (!batch) throw notFound();
  return batch;
}
