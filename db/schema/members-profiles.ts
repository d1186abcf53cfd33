import { sql } from "drizzle-orm";
import { check, index, jsonb, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Who may see a field, the widest first: each includes those after it. */
export const visibilities = ["everyone", "members", "clusters", "contacts", "me"] as const;

export const profileFields = [
  "photo", "names", "headline", "about", "positions", "languages", "skills", "offers", "seekings", "links", "timeZone", "email", "phone",
] as const;

/**
 * What a member shows, a row a field: so that who may see it is one condition, the same wherever a field is read. A row
 * without a value (`positions`, `timeZone`, `email`) says only who may see what is kept elsewhere.
 */
export const memberFields = pgTable(
  "member_fields",
  {
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    field: text("field", { enum: profileFields }).notNull(),
    visibility: text("visibility", { enum: visibilities }).notNull(),
    value: jsonb("value"),
    /** What directories filter by: codes of languages, keys of the taxonomy. */
    keys: text("keys").array().notNull().default(sql`'{}'::text[]`),
    /** The field's words, lower case, for search. */
    searchText: text("search_text").notNull().default(""),
    /** The same, folded (lib/core/transliterate.ts); kept by the database. */
    searchKey: text("search_key").generatedAlwaysAs(sql`search_fold(search_text)`),
  },
  (t) => [
    primaryKey({ columns: [t.memberId, t.field] }),
    index("member_fields_keys").using("gin", t.keys),
    // Counts are read from this one, without touching the table.
    index("member_fields_facets").on(t.field, t.visibility, t.memberId, t.keys),
    index("member_fields_search").using("gin", sql`${t.searchKey} gin_trgm_ops`),
  ],
);

/** What somebody does or did, where: at an organisation of the platform, or one that is only named. */
export const memberPositions = pgTable(
  "member_positions",
  {
    id: id(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "set null" }),
    /** As typed, or the organisation's name of that day. */
    organizationName: text("organization_name").notNull(),
    title: text("title").notNull(),
    fromYear: smallint("from_year"),
    /** Null as long as it lasts. */
    toYear: smallint("to_year"),
    ordinal: smallint("ordinal").notNull(),
  },
  (t) => [
    index("member_positions_member").on(t.memberId, t.ordinal),
    index("member_positions_organization").on(t.organizationId),
    check("member_positions_years", sql`from_year is null or to_year is null or from_year <= to_year`),
  ],
);

/** A handle that somebody had: it leads to them for a time, and nobody else gets it meanwhile. */
export const formerHandles = pgTable(
  "former_handles",
  {
    /** Lower case. */
    handle: text("handle").primaryKey(),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    expiresAt: moment("expires_at").notNull(),
  },
  (t) => [index("former_handles_member").on(t.memberId)],
);
