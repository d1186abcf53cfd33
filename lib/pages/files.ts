import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { clusters } from "#db/schema/clusters.ts";
import { pages } from "#db/schema/pages.ts";
import { openClusters } from "#lib/clusters/queries/visible.ts";
import { Refusal } from "#lib/core/errors.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { requirePage } from "./access.ts";

/** A picture in the text of a page. Kept as long as the page is: older versions show it too. */
export const pagePicture = defineFileUse({
  kind: "page.picture",
  picture: true,
  maySee: async (viewer, pageId, tx) => {
    const [shown] = await tx.select({ id: pages.id }).from(pages).innerJoin(clusters, eq(clusters.id, pages.clusterId))
      .where(and(eq(pages.id, pageId), isNotNull(pages.publishedAt), isNull(pages.archivedAt), isNull(pages.trashedAt), openClusters(viewer)));
    if (shown) return true;
    if (viewer.kind !== "member") return false;
    return requirePage(viewer, pageId, tx).then(() => true, (thrown: unknown) => {
      if (thrown instanceof Refusal) return false;
      throw thrown;
    });
  },
});
