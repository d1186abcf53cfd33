import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, localized, moment, nameInBelarusian, nameInEnglish, nameInRussian, rev, updatedAt, type LocalizedText } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** Life-cycle stages of product.md (axis 5), with "potential" for a cluster that has formal ties only (axis 2). */
export const clusterStages = ["potential", "emerging", "developing", "declining"] as const;

/** Everybody sees all of it; everybody sees that it exists and what it is; only those inside know of it. */
export const clusterVisibilities = ["public", "listed", "hidden"] as const;

/** How one gets in: at once, after a coordinator's decision, by invitation alone. */
export const clusterDoors = ["open", "request", "invitation"] as const;

/** Groups a visitor would look for; each names the ISIC Rev. 4 divisions that it stands for in lib/clusters/industries.ts. */
export const industries = [
  "agriculture_food", "light_industry", "wood_furniture_paper", "chemistry_petrochemistry", "pharma_health",
  "metals_materials", "machine_building", "automotive_transport", "aerospace", "electronics", "energy_environment",
  "construction", "it_digital", "logistics", "creative_media", "tourism", "finance_services", "other",
] as const;

export const valueChainRoles = [
  "key_product_manufacturer", "component_supplier", "raw_material_supplier", "equipment_supplier", "service_provider",
  "buyer", "distributor", "research", "education", "innovation_infrastructure", "finance", "public_authority",
] as const;

/** A question asked of an organisation that wants to join. */
export type JoinQuestion = { id: string; text: LocalizedText; required: boolean };
/** The answer as given, with the question's words of that day: questions may change later. */
export type JoinAnswer = { questionId: string; question: string; answer: string };

export const clusters = pgTable(
  "clusters",
  {
    id: id(),
    slug: text("slug").notNull(),
    name: localized("name").notNull(),
    keyProduct: localized("key_product"),
    summary: localized("summary"),
    originalLocale: text("original_locale", { enum: ["en", "ru", "be"] }).notNull().default("en"),
    country: text("country").notNull(),
    city: text("city"),
    latitude: doublePrecision("latitude"),
    longitude: doublePrecision("longitude"),
    industry: text("industry", { enum: industries }).notNull().default("other"),
    /** Those beside the main one */
    otherIndustries: text("other_industries", { enum: industries }).array().notNull().default(sql`'{}'::text[]`),
    stage: text("stage", { enum: clusterStages }).notNull().default("potential"),
    /** The picture's file, with a use of the kind `cluster.picture` */
    pictureId: uuid("picture_id"),
    visibility: text("visibility", { enum: clusterVisibilities }).notNull().default("public"),
    door: text("door", { enum: clusterDoors }).notNull().default("request"),
    /** Persons may take part too, not only organisations */
    admitsPersons: boolean("admits_persons").notNull().default(false),
    /** Shown and mailed to whoever comes in */
    welcome: localized("welcome"),
    website: text("website"),
    joinQuestions: jsonb("join_questions").$type<JoinQuestion[]>().notNull().default([]),
    /** Set while the cluster takes no new participants. */
    closedAt: moment("closed_at"),
    closedBy: uuid("closed_by").references(() => members.id, { onDelete: "set null" }),
    /** Where an imported cluster came from: natural key of the source, unique, so that the same file twice changes nothing. */
    sourceKey: text("source_key"),
    /** Names, key products and city, folded (lib/core/transliterate.ts); kept by the database. */
    searchText: text("search_text").generatedAlwaysAs(
      sql`search_fold(coalesce(name->>'en','') || ' ' || coalesce(name->>'ru','') || ' ' || coalesce(name->>'be','') || ' ' || coalesce(key_product->>'en','') || ' ' || coalesce(key_product->>'ru','') || ' ' || coalesce(key_product->>'be','') || ' ' || coalesce(city,''))`,
    ),
    demonstration: text("demonstration"),
    rev: rev(),
    createdAt: createdAt(),
    updatedAt: updatedAt(),
  },
  (t) => [
    uniqueIndex("clusters_slug").on(t.slug),
    uniqueIndex("clusters_source_key").on(t.sourceKey),
    // Every filter's counts are read from this one, without touching the table.
    index("clusters_facets").on(t.country, t.industry, t.stage, t.visibility, t.otherIndustries),
    index("clusters_place").on(t.country, t.city),
    index("clusters_name_en").on(nameInEnglish, t.id),
    index("clusters_name_ru").on(nameInRussian, t.id),
    index("clusters_name_be").on(nameInBelarusian, t.id),
    index("clusters_search").using("gin", sql`${t.searchText} gin_trgm_ops`),
    check("clusters_country_code", sql`${t.country} ~ '^[A-Z]{2}$'`),
    check("clusters_has_name", sql`coalesce(name->>'en', name->>'ru', name->>'be', '') <> ''`),
  ],
);

/** Members who run a cluster. */
export const coordinators = pgTable(
  "coordinators",
  {
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [primaryKey({ columns: [t.clusterId, t.memberId] }), index("coordinators_member").on(t.memberId)],
);

export const joinRequests = pgTable(
  "join_requests",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    /** Empty where a person asks in their own name */
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "cascade" }),
    applicantId: uuid("applicant_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    valueChainRole: text("value_chain_role", { enum: valueChainRoles }),
    answers: jsonb("answers").$type<JoinAnswer[]>().notNull().default([]),
    createdAt: createdAt(),
    withdrawnAt: moment("withdrawn_at"),
    approvedAt: moment("approved_at"),
    declinedAt: moment("declined_at"),
    decidedBy: uuid("decided_by").references(() => members.id, { onDelete: "set null" }),
    reason: text("reason"),
    /** When the coordinators were reminded that it waits; once */
    remindedAt: moment("reminded_at"),
  },
  (t) => [
    uniqueIndex("join_requests_one_open").on(t.clusterId, t.organizationId)
      .where(sql`withdrawn_at is null and approved_at is null and declined_at is null`),
    uniqueIndex("join_requests_one_open_of_person").on(t.clusterId, t.applicantId)
      .where(sql`organization_id is null and withdrawn_at is null and approved_at is null and declined_at is null`),
    index("join_requests_waiting").on(t.createdAt).where(sql`withdrawn_at is null and approved_at is null and declined_at is null and reminded_at is null`),
    index("join_requests_applicant").on(t.applicantId),
    index("join_requests_cluster").on(t.clusterId, t.id),
    index("join_requests_organization").on(t.organizationId, t.id),
    check("join_requests_one_ending", sql`num_nonnulls(withdrawn_at, approved_at, declined_at) <= 1`),
    check("join_requests_role_of_organization", sql`(organization_id is null) = (value_chain_role is null)`),
    check("join_requests_decline_has_reason", sql`declined_at is null or coalesce(reason, '') <> ''`),
  ],
);

/** An organisation's belonging to a cluster. A former participant keeps its row, with `leftAt`. */
export const participants = pgTable(
  "participants",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    valueChainRole: text("value_chain_role", { enum: valueChainRoles }).notNull(),
    joinedAt: moment("joined_at").notNull().defaultNow(),
    leftAt: moment("left_at"),
    removedBy: uuid("removed_by").references(() => members.id, { onDelete: "set null" }),
    removalReason: text("removal_reason"),
  },
  (t) => [
    uniqueIndex("participants_once").on(t.clusterId, t.organizationId).where(sql`left_at is null`),
    index("participants_cluster").on(t.clusterId, t.id),
    index("participants_organization").on(t.organizationId),
  ],
);
