import { sql } from "drizzle-orm";
import { check, customType, doublePrecision, index, integer, jsonb, pgTable, primaryKey, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, localized, moment, nameInBelarusian, nameInEnglish, nameInRussian, rev, updatedAt } from "./columns.ts";
import { members } from "./members.ts";

export const organizationKinds = [
  "enterprise", "research_institute", "university", "innovation_infrastructure",
  "finance", "public_authority", "association", "media",
] as const;

/** By the number of people who work there (Commission Recommendation 2003/361/EC). */
export const sizeClasses = ["micro", "small", "medium", "large"] as const;

/** Somebody to write to or to call; shown to everybody, so only what people gave for that. */
export type OrganizationContact = { person?: string; post?: string; phone?: string; email?: string };

const transactionId = customType<{ data: string }>({ dataType: () => "xid8" });

export const organizations = pgTable(
  "organizations",
  {
    id: id(),
    /** A small number of its own: where it stands in the bit sets of the directory (lib/organizations/facets). */
    seq: integer("seq").generatedAlwaysAsIdentity().notNull(),
    slug: text("slug").notNull(),
    kind: text("kind", { enum: organizationKinds }).notNull(),
    name: localized("name").notNull(),
    legalName: localized("legal_name"),
    description: localized("description"),
    originalLocale: text("original_locale", { enum: ["en", "ru", "be"] }).notNull().default("en"),
    /** ISO 3166-1 alpha-2, upper case. */
    country: text("country").notNull(),
    region: text("region"),
    city: text("city"),
    /** Street and house, as on a letter. */
    address: text("address"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    website: text("website"),
    /** The site's host without "www.": two organisations of one host are likely one. */
    websiteHost: text("website_host"),
    phone: text("phone"),
    email: text("email"),
    contacts: jsonb("contacts").$type<OrganizationContact[]>().notNull().default([]),
    foundedYear: smallint("founded_year"),
    sizeClass: text("size_class", { enum: sizeClasses }),
    /** Sections (C) and divisions (13) of ISIC Rev. 4 / NACE 2; the first is the main one. */
    industryCodes: text("industry_codes").array().notNull().default(sql`'{}'`),
    /** ISO 3166-1 alpha-2. */
    exportMarkets: text("export_markets").array().notNull().default(sql`'{}'`),
    /** What its products' roles and its valid certificates are, kept beside for the directory (commands/lists.ts). */
    roles: text("roles").array().notNull().default(sql`'{}'`),
    certificateStandards: text("certificate_standards").array().notNull().default(sql`'{}'`),
    logoId: uuid("logo_id"),
    /** All names and the city folded to one alphabet (lib/core/transliterate.ts), for search; kept by the database. */
    searchKey: text("search_key").generatedAlwaysAs(
      sql`search_fold(coalesce(name->>'en','') || ' ' || coalesce(name->>'ru','') || ' ' || coalesce(name->>'be','') || ' ' || coalesce(legal_name->>'en','') || ' ' || coalesce(legal_name->>'ru','') || ' ' || coalesce(legal_name->>'be','') || ' ' || coalesce(city,''))`,
    ),
    /** The transaction that wrote it last (kept by a trigger, db/setup): what changed since is read by it, none missed. */
    changedBy: transactionId("changed_by").notNull().default(sql`pg_current_xact_id()`),
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
    index("organizations_search_key").using("gin", sql`${t.searchKey} gin_trgm_ops`),
    // unstressed o and a are one in Belarusian spelling: велазавод, велозавод
    index("organizations_near_name").using("gin", sql`replace(${t.searchKey}, 'o', 'a') gin_trgm_ops`),
    index("organizations_website_host").on(t.websiteHost),
    uniqueIndex("organizations_seq").on(t.seq),
    index("organizations_changed_by").on(t.changedBy),
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
