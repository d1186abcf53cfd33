import { connection } from "next/server";
import { download } from "#lib/registry/download.ts";
import { exportClusters } from "#lib/registry/export.ts";

export async function GET(request: Request) {
  await connection(); // there is nothing to build ahead: who asks decides
  return download(request, "clusters.csv", exportClusters);
}
