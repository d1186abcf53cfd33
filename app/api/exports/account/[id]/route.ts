import { Readable } from "node:stream";
import { z } from "zod";
import { findArchive } from "#lib/account/queries.ts";
import { problem } from "#lib/api/problem.ts";
import { findRequestViewer } from "#lib/auth/request.ts";
import { notFound } from "#lib/core/errors.ts";
import { store } from "#lib/files/store.ts";

/** The archive of one's own data, to a session; to all others it is not there. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  const archive = id.success ? await findArchive(await findRequestViewer(request), id.data) : null;
  if (!archive) return problem(notFound());
  return new Response(Readable.toWeb(store().read(archive.key)) as ReadableStream, {
    headers: { "content-type": "application/zip", "content-length": String(archive.size), "content-disposition": 'attachment; filename="cluster-data.zip"', "cache-control": "private, no-store" },
  });
}
