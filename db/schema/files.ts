import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";

/** Bytes that lie in the store (lib/files/store.ts), by what they are: the same bytes are kept once, whoever brings them. */
export const fileBlobs = pgTable(
  "file_blobs",
  {
    /** SHA-256 in lower-case hexadecimal; the key in the store. */
    sha256: text("sha256").primaryKey(),
    size: bigint("size", { mode: "number" }).notNull(),
    /** When somebody brought them last: what nobody refers to is swept a day later. */
    broughtAt: moment("brought_at").notNull().defaultNow(),
  },
  (t) => [check("file_blobs_sha256", sql`${t.sha256} ~ '^[0-9a-f]{64}$'`), index("file_blobs_brought").on(t.broughtAt)],
);

/** A file that somebody brought. Never changes: a new version is a new file. */
export const files = pgTable(
  "files",
  {
    id: id(),
    sha256: text("sha256").notNull().references(() => fileBlobs.sha256),
    /** As it was called, made harmless; shown, and offered when it is saved. */
    name: text("name").notNull(),
    /** Found in the bytes, never believed. */
    mediaType: text("media_type").notNull(),
    size: bigint("size", { mode: "number" }).notNull(),
    /** Of a picture, in pixels. */
    width: integer("width"),
    height: integer("height"),
    uploaderId: uuid("uploader_id").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("files_sha256").on(t.sha256), index("files_uploader").on(t.uploaderId), index("files_created").on(t.createdAt)],
);

export const fileVariantNames = ["small", "medium", "large"] as const;

/** Smaller pictures of a picture, all WebP. */
export const fileVariants = pgTable(
  "file_variants",
  {
    fileId: uuid("file_id").notNull().references(() => files.id, { onDelete: "cascade" }),
    name: text("name", { enum: fileVariantNames }).notNull(),
    sha256: text("sha256").notNull().references(() => fileBlobs.sha256),
    size: bigint("size", { mode: "number" }).notNull(),
  },
  (t) => [primaryKey({ columns: [t.fileId, t.name] }), index("file_variants_sha256").on(t.sha256)],
);

/** What a file is for: who may see the subject of a use that has not ended may see the file. */
export const fileUses = pgTable(
  "file_uses",
  {
    id: id(),
    fileId: uuid("file_id").notNull().references(() => files.id),
    /** `member.photo`, `library.version`: declared by a domain with `defineFileUse`. */
    kind: text("kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [
    uniqueIndex("file_uses_once").on(t.fileId, t.kind, t.subjectId).where(sql`ended_at is null`),
    index("file_uses_subject").on(t.kind, t.subjectId),
    index("file_uses_file").on(t.fileId),
  ],
);

/** A file that is still on its way, by the tus protocol; how much has come says the store. It ends as the file of the same id. */
export const fileUploads = pgTable(
  "file_uploads",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    length: bigint("length", { mode: "number" }).notNull(),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
    finishedAt: moment("finished_at"),
  },
  (t) => [index("file_uploads_member").on(t.memberId), index("file_uploads_expires").on(t.expiresAt)],
);

/** The words in a file, for the search; read out by a job. */
export const fileTexts = pgTable("file_texts", {
  fileId: uuid("file_id").primaryKey().references(() => files.id, { onDelete: "cascade" }),
  /** Empty where nothing could be read. */
  text: text("text").notNull(),
  readAt: moment("read_at").notNull().defaultNow(),
});
