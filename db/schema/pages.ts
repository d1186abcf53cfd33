import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, boolean, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, moment, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";

/** A page of a cluster's wiki: its place in the tree and what may be done with it. Its words are in `page_texts`. */
export const pages = pgTable(
  "pages",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    parentId: uuid("parent_id").references((): AnyPgColumn => pages.id, { onDelete: "set null" }),
    /** Among its siblings, from 0; renumbered when one moves. */
    position: integer("position").notNull().default(0),
    originalLocale: text("original_locale", { enum: ["en", "ru", "be"] }).notNull(),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    /** Only those who run the cluster edit a locked page. */
    lockedAt: moment("locked_at"),
    lockedBy: uuid("locked_by").references(() => members.id, { onDelete: "set null" }),
    /** Kept for reading, out of the tree. */
    archivedAt: moment("archived_at"),
    archivedBy: uuid("archived_by").references(() => members.id, { onDelete: "set null" }),
    trashedAt: moment("trashed_at"),
    trashedBy: uuid("trashed_by").references(() => members.id, { onDelete: "set null" }),
    /** The page with which it went into the trash: they come back together. */
    trashedWith: uuid("trashed_with"),
    /** Shown on the cluster's public page too. */
    publishedAt: moment("published_at"),
    publishedBy: uuid("published_by").references(() => members.id, { onDelete: "set null" }),
    demonstration: text("demonstration"),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    index("pages_cluster").on(t.clusterId, t.id),
    index("pages_parent").on(t.parentId),
    check("pages_not_their_own_parent", sql`${t.parentId} <> ${t.id}`),
    check("pages_trash_is_whole", sql`(${t.trashedAt} is null) = (${t.trashedWith} is null)`),
  ],
);

/** A page in one language as it stands. `rev` is the number of its last version. */
export const pageTexts = pgTable(
  "page_texts",
  {
    pageId: uuid("page_id").notNull().references(() => pages.id, { onDelete: "cascade" }),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    rev: rev(),
    updatedBy: uuid("updated_by").references(() => members.id, { onDelete: "set null" }),
    updatedAt: updatedAt(),
  },
  (t) => [
    primaryKey({ columns: [t.pageId, t.locale] }),
    index("page_texts_title").on(sql`lower(${t.title})`),
    check("page_texts_lengths", sql`char_length(${t.title}) between 1 and 160 and char_length(${t.body}) <= 100000`),
  ],
);

/** Every state that a page had in a language, also of one that it has no more: never changed, never deleted while the page is there. */
export const pageVersions = pgTable(
  "page_versions",
  {
    id: id(),
    pageId: uuid("page_id").notNull().references(() => pages.id, { onDelete: "cascade" }),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    /** 1, 2, 3, … per page and language. */
    number: bigint("number", { mode: "number" }).notNull(),
    title: text("title").notNull(),
    body: text("body").notNull(),
    /** What the author said of the change. */
    note: text("note"),
    authorId: uuid("author_id").references(() => members.id, { onDelete: "set null" }),
    /** The version that was brought back. */
    restoredFrom: bigint("restored_from", { mode: "number" }),
    /** Nothing was written: the page was taken out of this language. Bringing an older version back undoes it. */
    removed: boolean("removed").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("page_versions_number").on(t.pageId, t.locale, t.number),
    index("page_versions_author").on(t.authorId),
    index("page_versions_title").on(sql`lower(${t.title})`),
  ],
);
