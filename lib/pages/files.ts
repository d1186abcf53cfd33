import { eq } from "drizzle-orm";
import { pages } from "#db/schema/pages.ts";
import { Refusal } from "#lib/core/errors.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { requirePage } from "./access.ts";

/** A picture in the text of a page. Kept as long as the page is: older versions show it too. */
export const pagePicture = defineFileUse({
  kind: "page.picture",
  picture: true,
  maySee: async (viewer, pageId, tx) => {
    const [page] = await tx.select({ publishedAt: pages.publishedAt, archivedAt: pages.archivedAt, trashedAt: pages.trashedAt }).from(pages).where(eq(pages.id, pageId));
    if (!page) return false;
    if (page.publishedAt && !page.archivedAt && !page.trashedAt) return true; // whoever sees the cluster's page sees it
    if (viewer.kind !== "member") return false;
    return requirePage(viewer, pageId, tx).then(() => true, (thrown: unknown) => {
      if (thrown instanceof Refusal) return false;
      throw thrown;
    });
  },
});
