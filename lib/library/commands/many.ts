import { sql } from "drizzle-orm";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { type Issue, notFound, Refusal } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import type { Deed, EntryRef } from "../input.ts";
import type { Outcome } from "../outcome.ts";
import { findEntry } from "../queries/one.ts";
import { changeEntry } from "./change.ts";
import { deleteEntry, restoreEntry } from "./remove.ts";
import { findPlace, holdLibrary } from "./tree.ts";

/**
 * Moves, shares, deletes or brings back many folders and files of one library, in one transaction. What may not be done to
 * one of them is told and does not hinder the others.
 * @throws not_found to those outside; invalid at `folderId` when there is no such place: then nothing is done
 */
export async function changeMany(viewer: Viewer, { slug, entries, deed }: { slug: string; entries: readonly EntryRef[]; deed: Deed }): Promise<Outcome> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const cluster = await findCluster(viewer, slug, tx);
    if (!cluster || !mayEnterWorkspace(await findStanding(viewer, cluster.id, tx))) throw notFound();
    await holdLibrary(tx, cluster.id);
    if (deed.action === "move") await findPlace(tx, viewer, cluster.id, deed.folderId);
    const outcome: Outcome = { done: [], refused: [] };
    for (const one of inOrder(entries, deed)) {
      const refusal = await attempt(tx, () => doTo(tx, viewer, cluster.id, one, deed));
      if (!refusal) outcome.done.push(one);
      else outcome.refused.push({ ...one, name: (await findEntry(viewer, one.kind, one.id, tx))?.name ?? null, ...refusal });
    }
    return outcome;
  });
}

/** Each once. What lies in a folder that goes too goes before it, and comes back after it. */
function inOrder(entries: readonly EntryRef[], { action }: Deed): EntryRef[] {
  const once = [...new Map(entries.map((one) => [one.id, one])).values()];
  const first = action === "restore" ? "folder" : "file";
  return [...once.filter(({ kind }) => kind === first), ...once.filter(({ kind }) => kind !== first)];
}

async function doTo(tx: Transaction, viewer: Viewer, clusterId: string, { kind, id }: EntryRef, deed: Deed): Promise<void> {
  const entry = await findEntry(viewer, kind, id, tx);
  if (!entry || entry.clusterId !== clusterId) throw notFound();
  if (deed.action === "delete" && entry.deletedAt) return; // with a folder that went before
  if (deed.action === "delete") return deleteEntry(viewer, { kind, id }, tx);
  if (deed.action === "restore") return restoreEntry(viewer, { kind, id }, tx);
  const { action: _, ...change } = deed;
  return changeEntry(viewer, { kind, id, ...change }, tx);
}

/** Does it or, refused, leaves all as it was before. */
async function attempt(tx: Transaction, work: () => Promise<void>): Promise<{ reason: string; values?: Issue["values"] } | null> {
  await tx.execute(sql`savepoint one`);
  try {
    await work();
    await tx.execute(sql`release savepoint one`);
    return null;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await tx.execute(sql`rollback to savepoint one`);
    const [issue] = error.issues;
    return issue ? { reason: issue.reason, values: issue.values } : { reason: error.reason };
  }
}
