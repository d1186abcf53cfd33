import { and, asc, desc, eq, gt, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { invitationBatches, invitationLines } from "#db/schema/clusters-invitations.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { ClusterRole, ValueChainRole } from "../labels.ts";
import { mayManage } from "../policy.ts";
import { findStanding } from "./standing.ts";

export const batchStates = ["tried", "sending", "sent", "cancelled"] as const;

/** A list of people to invite, with how far it is. Times in ISO 8601, UTC. */
export type InvitationBatch = {
  id: string;
  fileName: string;
  state: (typeof batchStates)[number];
  /** Lines in all, that can be sent, and that have been */
  lines: number;
  good: number;
  sent: number;
  createdAt: string;
};

const columns = {
  batch: invitationBatches,
  lines: sql<number>`(select count(*)::int from invitation_lines l where l.batch_id = invitation_batches.id)`,
  good: sql<number>`(select count(*)::int from invitation_lines l where l.batch_id = invitation_batches.id and l.problem is null)`,
  sent: sql<number>`(select count(*)::int from invitation_lines l where l.batch_id = invitation_batches.id and l.sent_at is not null)`,
};

/** The last twenty lists of a cluster, newest first; null to those who do not run it. */
export async function listInvitationBatches(viewer: Viewer, clusterId: string): Promise<InvitationBatch[] | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  const rows = await database().select(columns).from(invitationBatches).where(eq(invitationBatches.clusterId, clusterId)).orderBy(desc(invitationBatches.id)).limit(20);
  return rows.map(show);
}

/** One list of a cluster; null if there is none, and to those who do not run the cluster. */
export async function findInvitationBatch(viewer: Viewer, clusterId: string, batchId: string): Promise<InvitationBatch | null> {
  if (!mayManage(await findStanding(viewer, clusterId))) return null;
  const [row] = await database().select(columns).from(invitationBatches).where(and(eq(invitationBatches.clusterId, clusterId), eq(invitationBatches.id, batchId)));
  return row ? show(row) : null;
}

export type InvitationLine = { line: number; email: string; name: string; organization: string; roleGiven: string; role: ClusterRole | null; valueChainRole: ValueChainRole | null; problem: string | null; sentAt: string | null };

/** The lines of a list, in order, a page at a time; only the wrong ones on request. Null to those who do not run the cluster. */
export async function listInvitationLines(viewer: Viewer, clusterId: string, { batchId, wrong = false, limit = 100, cursor }: { batchId: string; wrong?: boolean; limit?: number; cursor?: string }): Promise<Page<InvitationLine> | null> {
  if (!(await findInvitationBatch(viewer, clusterId, batchId))) return null;
  const after = cursor ? Number(decodeCursor(cursor, ["number"])[0]) : null;
  const rows = await database().select(lineColumns).from(invitationLines)
    .where(and(eq(invitationLines.batchId, batchId), wrong ? sql`${invitationLines.problem} is not null` : undefined, after === null ? undefined : gt(invitationLines.line, after)))
    .orderBy(asc(invitationLines.line)).limit(limit + 1);
  return toPage(rows, limit, ({ line }) => [line], (row) => ({ ...row, sentAt: row.sentAt?.toISOString() ?? null }));
}

const { line, email, name, organization, roleGiven, role, valueChainRole, problem, sentAt } = invitationLines;
const lineColumns = { line, email, name, organization, roleGiven, role, valueChainRole, problem, sentAt };

const show = ({ batch, lines, good, sent }: { batch: typeof invitationBatches.$inferSelect; lines: number; good: number; sent: number }): InvitationBatch => ({
  id: batch.id,
  fileName: batch.fileName,
  state: batch.cancelledAt ? "cancelled" : batch.finishedAt ? "sent" : batch.sendAskedAt ? "sending" : "tried",
  lines, good, sent,
  createdAt: batch.createdAt.toISOString(),
});
