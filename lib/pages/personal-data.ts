import { eq } from "drizzle-orm";
import { pages, pageTexts, pageVersions } from "#db/schema/pages.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** What a member wrote into wikis belongs to the workspaces and stays, without their name: the columns are set null. */
export const personalData: PersonalData = {
  name: "pages",
  async export(tx, memberId) {
    const { pageId, locale, number, title, body, note, removed, createdAt } = pageVersions;
    const versions = await tx.select({ pageId, locale, number, title, body, note, removed, createdAt }).from(pageVersions).where(eq(pageVersions.authorId, memberId)).orderBy(pageVersions.id);
    const made = await tx.select({ id: pages.id, clusterId: pages.clusterId, createdAt: pages.createdAt }).from(pages).where(eq(pages.createdBy, memberId)).orderBy(pages.id);
    return { data: { pages: made, versions } };
  },
  async erase(tx, memberId) {
    await tx.update(pageVersions).set({ authorId: null }).where(eq(pageVersions.authorId, memberId));
    await tx.update(pageTexts).set({ updatedBy: null }).where(eq(pageTexts.updatedBy, memberId));
    for (const column of ["createdBy", "lockedBy", "archivedBy", "trashedBy", "publishedBy"] as const) {
      await tx.update(pages).set({ [column]: null }).where(eq(pages[column], memberId));
    }
  },
};
