import { sql } from "drizzle-orm";
import { check, doublePrecision, index, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, localized, moment, nameInBelarusian, nameInEnglish, nameInRussian, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";

export const organizationKinds = [
  "enterprise", "research_institute", "university", "innovation_infrastructure",
  "finance", "public_authority", "association", "media",
] as const;

export const organizations = pgTable(
  "organizations",
  {
    id: id(),
    slug: text("slug").notNull(),
    kind: text("kind", { enum: organizationKinds }).notNull(),
    name: localized("name").notNull(),
    description: localized("description"),
    originalLocale: text("original_locale", { enum: ["en", "ru", "be"] }).notNull().default("en"),
    /** ISO 3166-1 alpha-2, upper case. */
    country: text("country").notNull(),
    city: text("city"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    website: text("website"),
    foundedYear: smallint("founded_year"),
    /** All names in all languages, lower case, for search; kept by the database. */
    searchText: text("search_text").generatedAlwaysAs(
      sql`lower(coalesce(name->>'en','') || ' ' || coalesce(name->>'ru','') || ' ' || coalesce(name->>'be','') || ' ' || coalesce(city,''))`,
    ),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    demonstration: text("demonstration"),
    rev: rev(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("organizations_slug").on(t.slug),
    index("organizations_facets").on(t.country, t.kind),
    index("organizations_name_en").on(nameInEnglish, t.id),
    index("organizations_name_ru").on(nameInRussian, t.id),
    index("organizations_name_be").on(nameInBelarusian, t.id),
    index("organizations_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
    check("organizations_country_code", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("organizations_has_name", sql`coalesce(name->>'en', name->>'ru', name->>'be', '') <> ''`),
  ],
);

/** Members who may speak for an organisation; an administrator may edit it and add others. */
export const representatives = pgTable(
  "representatives",
  {
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["administrator", "representative"] }).notNull(),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.memberId] }), index("representatives_member").on(t.memberId)],
);
