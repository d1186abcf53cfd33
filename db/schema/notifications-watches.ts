import { sql } from "drizzle-orm";
import { boolean, check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id } from "./columns.ts";
import { libraryFolders } from "./library.ts";
import { members } from "./members.ts";
import { pages } from "./pages.ts";

/**
 * What a member said of a place in a workspace: wants to hear of it, or (`watching` false) does not, though they edited
 * the page, or watch the library above the folder.
 */
export const watches = pgTable(
  "watches",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    pageId: uuid("page_id").references(() => pages.id, { onDelete: "cascade" }),
    folderId: uuid("folder_id").references(() => libraryFolders.id, { onDelete: "cascade" }),
    /** The cluster whose library it is */
    libraryId: uuid("library_id").references(() => clusters.id, { onDelete: "cascade" }),
    watching: boolean("watching").notNull().default(true),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("watches_page").on(t.pageId, t.memberId).where(sql`page_id is not null`),
    uniqueIndex("watches_folder").on(t.folderId, t.memberId).where(sql`folder_id is not null`),
    uniqueIndex("watches_library").on(t.libraryId, t.memberId).where(sql`library_id is not null`),
    index("watches_member").on(t.memberId, t.id),
    check("watches_one_thing", sql`num_nonnulls(page_id, folder_id, library_id) = 1`),
  ],
);
