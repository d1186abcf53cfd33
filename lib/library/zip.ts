import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { ZipFile } from "yazl";
import { database } from "#db/client.ts";
import { problem } from "#lib/api/problem.ts";
import { findRequestViewer } from "#lib/auth/request.ts";
import { mayEnterWorkspace } from "#lib/clusters/policy.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { notFound, Refusal } from "#lib/core/errors.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { store } from "#lib/files/store.ts";
import { findEntry } from "./queries/one.ts";
import { seenBy } from "./queries/sight.ts";

/** Files of one archive at most. */
const most = 10_000;

type Packed = { path: string; sha256: string; size: string; updatedAt: string };

/**
 * The guard of a folder's download: all that the viewer may see in it and below, as a ZIP that is made while it is sent.
 * Without a folder the whole library. Refuses before the first byte.
 */
export async function downloadFolder(request: Request, { slug, folderId }: { slug: string; folderId: string | null }): Promise<Response> {
  try {
    const { name, files } = await listPacked(await findRequestViewer(request), slug, folderId);
    return new Response(Readable.toWeb(pack(files)) as ReadableStream<Uint8Array>, {
      headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="library.zip"; filename*=UTF-8''${encodeURIComponent(`${name}.zip`).replaceAll(/['()*]/g, escape)}`, "cache-control": "private, no-store, no-transform" },
    });
  } catch (error) {
    return problem(error);
  }
}

async function listPacked(viewer: Viewer, slug: string, folderId: string | null): Promise<{ name: string; files: Packed[] }> {
  const cluster = await findCluster(viewer, slug);
  const standing = cluster && (await findStanding(viewer, cluster.id));
  if (!standing || !mayEnterWorkspace(standing)) throw notFound();
  const folder = folderId === null ? null : await findEntry(viewer, "folder", folderId);
  if (folderId !== null && (!folder || folder.deletedAt || folder.clusterId !== cluster.id)) throw notFound();
  const files = await database().execute<Packed>(sql`
    with recursive tree as (
      select ${folderId}::uuid as id, '' as path
      union all select f.id, tree.path || f.name || '/' from library_folders f join tree on f.parent_id is not distinct from tree.id
      where f.cluster_id = ${cluster.id}::uuid and f.deleted_at is null and ${seenBy(viewer, standing)})
    select tree.path || l.name as path, b.sha256, b.size, l.updated_at as "updatedAt"
    from library_files l join tree on l.folder_id is not distinct from tree.id join files b on b.id = l.file_id
    where l.cluster_id = ${cluster.id}::uuid and l.deleted_at is null and ${seenBy(viewer, standing, "l")} order by 1 limit ${most + 1}`);
  if (files.length > most) throw new Refusal("too_large", "library.zip_too_large");
  return { name: folder?.name ?? slug, files: [...files] };
}

/** Stored, not squeezed: most files are squeezed already, and the server has other work. */
function pack(files: readonly Packed[]): Readable {
  const zip = new ZipFile();
  for (const { path, sha256, size, updatedAt } of files) {
    zip.addReadStreamLazy(path, { compress: false, size: Number(size), mtime: new Date(updatedAt) }, (give) => give(null, store().read(sha256)));
  }
  zip.end();
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => out.destroy(error));
  return out;
}
