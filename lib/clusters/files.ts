import { and, eq } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { visibleClusters } from "./queries/visible.ts";

/** A cluster's picture: whoever may know of the cluster sees it. */
export const clusterPicture = defineFileUse({
  kind: "cluster.picture",
  picture: true,
  maySee: async (viewer, subjectId, tx) => {
    const [found] = await tx.select({ id: clusters.id }).from(clusters).where(and(eq(clusters.id, subjectId), visibleClusters(viewer)));
    return found !== undefined;
  },
});
