import { Readable } from "node:stream";
import { sql } from "drizzle-orm";
import { validate } from "uuid";
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
/** Folders and files picked for one archive at most: their ids stand in the address. */
const mostPicked = 250;

type Packed = { path: string; sha256: string; size: string; updatedAt: string };

/** What is asked for: of a cluster's library a folder (null: all of it), or some of its folders and files, by their ids. */
export type Wanted = { slug: string; folderId: string | null; picked?: string[] };

/**
 * The guard of downloads of many: all that the viewer may see of it and below, as a ZIP that is made while it is sent.
 * Refuses before the first byte.
 */
export async function downloadFolder(request: Request, wanted: Wanted): Promise<Response> {
  try {
    const { name, files } = await listPacked(await findRequestViewer(request), wanted);
    return new Response(Readable.toWeb(pack(files)) as ReadableStream<Uint8Array>, {
      headers: { "content-type": "application/zip", "content-disposition": `attachment; filename="library.zip"; filename*=UTF-8''${encodeURIComponent(`${name}.zip`).replaceAll(/['()*]/g, escape)}`, "cache-control": "private, no-store, no-transform" },
    });
  } catch (error) {
    return problem(error);
  }
}

async function listPacked(viewer: Viewer, { slug, folderId, picked }: Wanted): Promise<{ name: string; files: Packed[] }> {
  const cluster = await findCluster(viewer, slug);
  const standing = cluster && (await findStanding(viewer, cluster.id));
  if (!standing || !mayEnterWorkspace(standing)) throw notFound();
  const folder = folderId === null ? null : await findEntry(viewer, "folder", folderId);
  if (folderId !== null && (!folder || folder.deletedAt || folder.clusterId !== cluster.id)) throw notFound();
  if (picked && (picked.length > mostPicked || !picked.every((id) => validate(id)))) throw notFound();
  const ids = sql`${`{${(picked ?? []).join(",")}}`}::uuid[]`;
  const there = (table: string) => sql`${sql.raw(table)}.cluster_id = ${cluster.id}::uuid and ${sql.raw(table)}.deleted_at is null and ${seenBy(viewer, standing, table)}`;
  const roots = picked ? sql`select f.id, f.name || '/' as path from library_folders f where f.id = any(${ids}) and ${there("f")}` : sql`select ${folderId}::uuid as id, '' as path`;
  const files = await database().execute<Packed>(sql`
    with recursive tree as (
      ${roots} union all select f.id, tree.path || f.name || '/' from library_folders f join tree on f.parent_id is not distinct from tree.id where ${there("f")}),
    packed as (
      select tree.path || l.name as path, l.file_id, l.updated_at from library_files l join tree on l.folder_id is not distinct from tree.id where ${there("l")}
      union all select l.name, l.file_id, l.updated_at from library_files l where l.id = any(${ids}) and ${there("l")})
    select p.path, b.sha256, b.size, p.updated_at as "updatedAt" from packed p join files b on b.id = p.file_id order by 1 limit ${most + 1}`);
  if (files.length > most) throw new Refusal("too_large", "library.zip_too_large");
  if (picked && !files.length) throw notFound();
  return { name: folder?.name ?? slug, files: apart(files) };
}

/** What was picked in several folders may have one name: the second gets a number. */
function apart(files: readonly Packed[]): Packed[] {
  const taken = new Set<string>();
  return files.map((file) => {
    let path = file.path;
    for (let n = 2; taken.has(path.toLowerCase()); n++) path = file.path.replace(/(\.[^./]{1,15})?$/u, ` (${n})$1`);
    taken.add(path.toLowerCase());
    return { ...file, path };
  });
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
