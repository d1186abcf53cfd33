import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { findState } from "../index/rebuild.ts";
import { countStale } from "../index/stale.ts";
import { countDocuments } from "./documents.ts";

export type IndexProgress = {
  documents: Record<string, number>;
  /** Things that wait to be read anew */
  waiting: number;
  rebuild: { askedAt: string | null; startedAt: string | null; finishedAt: string | null; total: number | null; done: number | null };
};

/** How far the index is. Only the project office; to others there is nothing. */
export async function findIndexProgress(viewer: Viewer): Promise<IndexProgress> {
  if (!isStaff(viewer)) throw notFound();
  const [state, waiting, documents] = await Promise.all([findState(), countStale(), countDocuments()]);
  const running = state?.rebuildStartedAt && !state.rebuiltAt;
  const total = state?.rebuildTotal ?? null;
  return {
    documents, waiting,
    rebuild: {
      askedAt: state?.rebuildAskedAt?.toISOString() ?? null,
      startedAt: state?.rebuildStartedAt?.toISOString() ?? null,
      finishedAt: state?.rebuiltAt?.toISOString() ?? null,
      total,
      done: total === null ? null : running ? Math.max(0, total - waiting) : total,
    },
  };
}
