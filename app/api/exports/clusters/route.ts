import { download } from "#lib/registry/download.ts";
import { exportClusters } from "#lib/registry/export.ts";

export const GET = (request: Request) => download(request, "clusters.csv", exportClusters);
