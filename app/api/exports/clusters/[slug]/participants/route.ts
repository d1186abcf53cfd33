import { connection } from "next/server";
import { exportParticipants } from "#lib/clusters/export-participants.ts";
import { participantFilter } from "#lib/clusters/input/participants.ts";
import { problem } from "#lib/api/problem.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { Refusal } from "#lib/core/errors.ts";
import { download } from "#lib/registry/download.ts";

export async function GET(request: Request, { params }: { params: Promise<{ slug: string }> }) {
  await connection(); // there is nothing to build ahead: who asks decides
  const { slug } = await params;
  const query = new URL(request.url).searchParams;
  const filter = participantFilter.safeParse({ q: query.get("q") ?? undefined, role: query.getAll("role"), country: query.getAll("country") });
  if (!filter.success) return problem(new Refusal("malformed", "malformed", issuesOf(filter.error)));
  return download(request, "participants.csv", (viewer) => exportParticipants(viewer, { slug, ...filter.data }));
}
