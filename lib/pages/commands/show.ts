import { showInCluster } from "#lib/clusters/commands/shown-in.ts";
import { conflict } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { requirePage } from "../access.ts";
import { isPublic } from "../queries/public.ts";
import { titlesOf } from "./keep.ts";

/**
 * Shows a page, without those below it, in another cluster's workspace too, or offers it there; see `showInCluster` for who may.
 * @throws not_found to those who may not read it; conflict when it lies in the archive or the trash
 */
export async function showPageIn(viewer: Viewer, { pageId, cluster }: { pageId: string; cluster: string }): Promise<{ id: string; shown: boolean }> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { page, state } = await requirePage(viewer, pageId, tx);
    if (state.trashed || state.archived) throw conflict("pages.put_away");
    return showInCluster(tx, viewer, { kind: "page", subjectId: pageId, homeId: page.clusterId, title: await titlesOf(tx, pageId), open: await isPublic(pageId, tx), cluster });
  });
}
