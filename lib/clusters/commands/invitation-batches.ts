import { readFile } from "node:fs/promises";
import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { invitationBatches, invitationLines, invitations } from "#db/schema/clusters-invitations.ts";
import { members } from "#db/schema/members.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { emailKey } from "#lib/core/text.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { enqueue } from "#lib/jobs/queue.ts";
import { invitationsSent } from "../activity.ts";
import { readInvitationList, type ListLine } from "../invitation-list.ts";
import { sendInvitationsJob } from "../job-names.ts";
import { mayManage } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { mayEnter } from "../queries/standing.ts";
import { inDays, refuseFlood, sendInvitation } from "./invite.ts";
import { lockManaged } from "./lock.ts";

const daysOfList = 30;

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

/** Addresses that need no letter: inside already, or invited and still awaited. */
async function knownAddresses(tx: Transaction, clusterId: string, lines: Pick<ListLine, "email">[]): Promise<Map<string, string>> {
  const keys = lines.map(({ email }) => emailKey(email)).filter(Boolean);
  if (!keys.length) return new Map();
  const invited = await tx.select({ key: invitations.emailKey }).from(invitations)
    .where(and(eq(invitations.clusterId, clusterId), inArray(invitations.emailKey, keys), isNull(invitations.revokedAt), sql`${invitations.expiresAt} > now()`, sql`${invitations.uses} < coalesce(${invitations.maxUses}, 1)`));
  const inside = await tx.select({ key: members.emailKey }).from(members)
    .where(and(inArray(members.emailKey, keys), mayEnter(sql`${clusterId}::uuid`, sql`${members.id}`)));
  return new Map([...invited.map(({ key }) => [key!, "clusters.line.invited"] as const), ...inside.map(({ key }) => [key, "clusters.line.inside"] as const)]);
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

/**
 * Sends what a list still has to send, a line at a time: each line's invitation, letter and mark commit together, so that a
 * process that dies sends nobody two. For the worker. Stops when the list is thrown away or its maker runs the cluster no more.
 */
export async function sendLines(batchId: string, signal: AbortSignal): Promise<void> {
  while (!signal.aborted && (await sendNext(batchId)));
}

const sendNext = (batchId: string): Promise<boolean> =>
  inTransaction(async (tx) => {
    // the cluster first, as every command does: else this and a coordinator who stops it would wait for each other
    const [cluster] = await tx.select().from(clusters).where(eq(clusters.id, tx.select({ id: invitationBatches.clusterId }).from(invitationBatches).where(eq(invitationBatches.id, batchId)))).for("share");
    const [batch] = await tx.select().from(invitationBatches).where(eq(invitationBatches.id, batchId)).for("update");
    if (!batch?.sendAskedAt || batch.finishedAt || batch.cancelledAt) return false;
    const sender = batch.createdBy ? await senderOf(tx, batch.createdBy, batch.clusterId) : null;
    const [line] = sender ? await tx.select().from(invitationLines)
      .where(and(eq(invitationLines.batchId, batchId), isNull(invitationLines.problem), isNull(invitationLines.sentAt))).orderBy(invitationLines.line).limit(1) : [];
    if (!sender || !line) return finish(tx, batch, sender);
    const here = and(eq(invitationLines.batchId, batchId), eq(invitationLines.line, line.line));
    const known = (await knownAddresses(tx, batch.clusterId, [line])).get(emailKey(line.email));
    if (known) {
      await tx.update(invitationLines).set({ problem: known }).where(here);
      return true;
    }
    const { id } = await sendInvitation(tx, sender, cluster!, { ...line, role: line.role ?? "member", expiresAt: inDays(daysOfList), language: batch.locale });
    await tx.update(invitationLines).set({ invitationId: id, sentAt: new Date() }).where(here);
    return true;
  });

async function finish(tx: Transaction, batch: typeof invitationBatches.$inferSelect, sender: MemberViewer | null): Promise<false> {
  await tx.update(invitationBatches).set(sender ? { finishedAt: new Date() } : { cancelledAt: new Date() }).where(eq(invitationBatches.id, batch.id));
  if (sender) {
    const sent = await tx.$count(invitationLines, and(eq(invitationLines.batchId, batch.id), isNotNull(invitationLines.sentAt)));
    await record(tx, sender, invitationsSent, { clusterId: batch.clusterId, subjectId: batch.id, data: { count: sent } });
  }
  return false;
}

/** The list's maker as a viewer, if they still run the cluster. */
async function senderOf(tx: Transaction, memberId: string, clusterId: string): Promise<MemberViewer | null> {
  const [member] = await tx.select().from(members).where(and(eq(members.id, memberId), isNull(members.bannedAt)));
  if (!member?.emailConfirmedAt) return null;
  const viewer: MemberViewer = {
    kind: "member", memberId, name: member.name, handle: member.handle, locale: member.locale, timeZone: member.timeZone,
    staff: member.staffRole === "project_office", emailConfirmed: true, scope: "admin",
  };
  return mayManage(await findStanding(viewer, clusterId, tx)) ? viewer : null;
}
