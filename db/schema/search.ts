import { sql } from "drizzle-orm";
import { check, customType, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { localized, moment } from "./columns.ts";
import { members } from "./members.ts";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/** As lib/search/labels.ts has it: tables know nobody. */
const kinds = ["cluster", "organization", "member", "page", "file", "event"] as const;

/**
 * What is findable, one row a thing and audience. `names` holds the words of the title, `words` those of everything, both
 * as stems of their language and as folding keys (lib/core/transliterate.ts), together with marks that filters are read
 * from: `@country`, `#cluster`, `~language`. Each kind has its indexes: a word that is in every organisation is then
 * looked up among members at no cost.
 */
export const searchDocuments = pgTable(
  "search_documents",
  {
    kind: text("kind").notNull(),
    subjectId: uuid("subject_id").notNull(),
    audience: text("audience").notNull(),
    title: localized("title").notNull(),
    body: localized("body").notNull(),
    path: text("path").notNull(),
    country: text("country"),
    clusterIds: uuid("cluster_ids").array().notNull(),
    languages: text("languages").array().notNull(),
    popularity: integer("popularity").notNull(),
    changedAt: moment("changed_at").notNull(),
    names: tsvector("names").notNull(),
    words: tsvector("words").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.kind, t.subjectId, t.audience] }),
    ...kinds.flatMap((kind) => [
      index(`search_documents_names_${kind}`).using("gin", t.names).where(sql.raw(`kind = '${kind}'`)),
      index(`search_documents_words_${kind}`).using("gin", t.words).where(sql.raw(`kind = '${kind}'`)),
    ]),
  ],
);

/** The names of documents, folded, as a whole: what begins with a query, and what is the query, comes first. */
export const searchNames = pgTable(
  "search_names",
  { kind: text("kind").notNull(), name: text("name").notNull(), subjectId: uuid("subject_id").notNull(), audience: text("audience").notNull() },
  (t) => [
    index("search_names_beginning").on(t.kind, t.name.op("text_pattern_ops"), t.subjectId, t.audience),
    index("search_names_subject").on(t.kind, t.subjectId),
  ],
);

/** Every folded word that some document has: where a typing error finds what was meant. */
export const searchVocabulary = pgTable(
  "search_vocabulary",
  { word: text("word").primaryKey() },
  (t) => [index("search_vocabulary_beginning").on(t.word.op("text_pattern_ops")), index("search_vocabulary_trigrams").using("gin", sql`${t.word} gin_trgm_ops`)],
);

/** What has to be read anew; the row goes in the transaction that has done it. */
export const searchStale = pgTable(
  "search_stale",
  { kind: text("kind").notNull(), subjectId: uuid("subject_id").notNull(), since: moment("since").notNull().defaultNow() },
  (t) => [primaryKey({ columns: [t.kind, t.subjectId] }), index("search_stale_since").on(t.since)],
);

/** Facts whose stale things are noted, of the last hours; what is older than `swept_to` has all been seen. */
export const searchSeen = pgTable("search_seen", { activityId: uuid("activity_id").primaryKey() });

/** How far the index is: one row. */
export const searchState = pgTable(
  "search_state",
  {
    id: smallint("id").primaryKey().default(1),
    /** Of the code that built it; another one builds it anew */
    version: integer("version").notNull(),
    sweptTo: moment("swept_to").notNull(),
    rebuildAskedAt: moment("rebuild_asked_at"),
    rebuildAskedBy: uuid("rebuild_asked_by").references(() => members.id, { onDelete: "set null" }),
    rebuildStartedAt: moment("rebuild_started_at"),
    /** Things that the rebuild found to read */
    rebuildTotal: integer("rebuild_total"),
    rebuiltAt: moment("rebuilt_at"),
  },
  () => [check("search_state_one_row", sql`id = 1`)],
);
