import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, boolean, check, index, integer, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, moment, rev, updatedAt } from "./columns.ts";
import { files } from "./files.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Who of a workspace may see a folder or file: all, those chosen (`libraryReaders`), or those who manage the cluster. */
export const libraryAudiences = ["workspace", "chosen", "coordinators"] as const;

/** Files and folders have these alike. */
const kept = () => ({
  clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  /** What was chosen for this one. */
  audience: text("audience", { enum: libraryAudiences }).notNull().default("workspace"),
  /** What holds, with the folders above: true when only those who manage may see it. Kept by the commands. */
  restricted: boolean("restricted").notNull().default(false),
  /** What is for chosen members of this and the folders above, from the top down: who sees it is among the chosen of each. Kept by the commands. */
  gates: uuid("gates").array().notNull().default(sql`'{}'::uuid[]`),
  createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
  createdAt: createdAt(),
  changedBy: uuid("changed_by").references(() => members.id, { onDelete: "set null" }),
  updatedAt: updatedAt(),
  rev: rev(),
  deletedAt: moment("deleted_at"),
  deletedBy: uuid("deleted_by").references(() => members.id, { onDelete: "set null" }),
  /** The folder or file that was deleted by hand; what lay in it goes, and comes back, with it. */
  deletedWith: uuid("deleted_with"),
});

export const libraryFolders = pgTable(
  "library_folders",
  { id: id(), parentId: uuid("parent_id").references((): AnyPgColumn => libraryFolders.id), ...kept() },
  (t) => [
    uniqueIndex("library_folders_name").on(t.clusterId, sql`coalesce(parent_id, cluster_id)`, sql`lower(name)`).where(sql`deleted_at is null`),
    index("library_folders_parent").on(t.parentId),
    index("library_folders_deleted").on(t.deletedWith).where(sql`deleted_at is not null`),
    check("library_folders_not_itself", sql`${t.parentId} <> ${t.id}`),
    check("library_folders_deletion", sql`(deleted_at is null) = (deleted_with is null)`),
  ],
);

export const libraryFiles = pgTable(
  "library_files",
  {
    id: id(),
    folderId: uuid("folder_id").references(() => libraryFolders.id),
    ...kept(),
    /** The newest version: its number, its file, and what lists show of it. */
    version: integer("version").notNull().default(1),
    fileId: uuid("file_id").notNull().references(() => files.id),
    size: bigint("size", { mode: "number" }).notNull(),
    mediaType: text("media_type").notNull(),
  },
  (t) => [
    uniqueIndex("library_files_name").on(t.clusterId, sql`coalesce(folder_id, cluster_id)`, sql`lower(name)`).where(sql`deleted_at is null`),
    index("library_files_folder").on(t.folderId),
    index("library_files_deleted").on(t.deletedWith).where(sql`deleted_at is not null`),
    index("library_files_file").on(t.fileId),
    check("library_files_deletion", sql`(deleted_at is null) = (deleted_with is null)`),
  ],
);

/** Who was chosen to see a folder or file: a member, or whoever speaks for an organisation that takes part. */
export const libraryReaders = pgTable(
  "library_readers",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    folderId: uuid("folder_id").references(() => libraryFolders.id, { onDelete: "cascade" }),
    fileId: uuid("file_id").references(() => libraryFiles.id, { onDelete: "cascade" }),
    gateId: uuid("gate_id").notNull().generatedAlwaysAs(sql`coalesce(folder_id, file_id)`),
    memberId: uuid("member_id").references(() => members.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "cascade" }),
    chosenBy: uuid("chosen_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("library_readers_member").on(t.gateId, t.memberId).where(sql`member_id is not null`),
    uniqueIndex("library_readers_organization").on(t.gateId, t.organizationId).where(sql`organization_id is not null`),
    index("library_readers_by_member").on(t.memberId),
    index("library_readers_by_organization").on(t.organizationId),
    check("library_readers_of_one", sql`num_nonnulls(${t.folderId}, ${t.fileId}) = 1`),
    check("library_readers_one", sql`num_nonnulls(${t.memberId}, ${t.organizationId}) = 1`),
  ],
);

/** Every state that a file had; the newest is the file's own. */
export const libraryVersions = pgTable(
  "library_versions",
  {
    id: id(),
    libraryFileId: uuid("library_file_id").notNull().references(() => libraryFiles.id, { onDelete: "cascade" }),
    /** For the sum of what a cluster keeps. */
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    fileId: uuid("file_id").notNull().references(() => files.id),
    size: bigint("size", { mode: "number" }).notNull(),
    /** The version that this one brought back, where it did. */
    restoredFrom: integer("restored_from"),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("library_versions_number").on(t.libraryFileId, t.number), index("library_versions_cluster").on(t.clusterId, t.size), index("library_versions_file").on(t.fileId)],
);
