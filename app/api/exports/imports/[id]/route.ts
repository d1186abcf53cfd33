import { z } from "zod";
import { problem } from "#lib/api/problem.ts";
import { notFound } from "#lib/core/errors.ts";
import { download } from "#lib/registry/download.ts";
import { exportRows } from "#lib/registry/export.ts";
import { rowFilterInput } from "#lib/registry/input.ts";

export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }) {
  const id = z.uuid().safeParse((await params).id);
  if (!id.success) return problem(notFound());
  const filter = rowFilterInput.parse(new URL(request.url).searchParams.get("outcome") ?? undefined);
  return download(request, "import.csv", (viewer) => exportRows(viewer, { importId: id.data, filter }));
}
