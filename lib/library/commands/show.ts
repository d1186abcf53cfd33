import { showInCluster } from "#lib/clusters/commands/shown-in.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { languageOf } from "../labels.ts";
import { findEntry } from "../queries/one.ts";

/**
 * Shows a file in another cluster's library, or offers it there; see `showInCluster` for who may. There its newest version is
 * read by those who may enter that workspace, as long as everybody of its home sees it.
 * @throws not_found to those who may not see it; conflict for what is for some of its home alone
 */
export async function showFileIn(viewer: Viewer, { id, cluster }: { id: string; cluster: string }): Promise<{ id: string; shown: boolean }> {
  requireWriter(viewer);
  return inTransaction(async (tx) => {
    const file = await findEntry(viewer, "file", id, tx);
    if (!file || file.deletedAt) throw notFound();
    if (file.restricted || file.gates.length) throw conflict("library.shown_restricted");
    return showInCluster(tx, viewer, { kind: "file", subjectId: id, homeId: file.clusterId, title: { [languageOf(file.name)]: file.name }, open: false, cluster });
  });
}
