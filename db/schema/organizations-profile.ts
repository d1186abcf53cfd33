import { sql } from "drizzle-orm";
import { check, date, index, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, localized } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

export const identifierSchemes = ["inn", "ogrn", "unp", "vat", "lei"] as const;

/** Official numbers, each of one organisation only; kept as compared: Latin capitals and digits. */
export const organizationIdentifiers = pgTable(
  "organization_identifiers",
  {
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    scheme: text("scheme", { enum: identifierSchemes }).notNull(),
    value: text("value").notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.scheme, t.value] }), index("organization_identifiers_organization").on(t.organizationId), check("organization_identifiers_value", sql`${t.value} ~ '^[A-Z0-9]{5,20}$'`)],
);

/** What an organisation makes or does, and where in a value chain that stands. */
export const organizationProducts = pgTable(
  "organization_products",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    name: localized("name").notNull(),
    role: text("role").notNull(),
  },
  (t) => [index("organization_products_organization").on(t.organizationId, t.position)],
);

export const organizationCertificates = pgTable(
  "organization_certificates",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    standard: text("standard").notNull(),
    /** What it is called, where the standard is none of the list. */
    name: text("name"),
    number: text("number"),
    issuer: text("issuer"),
    validUntil: date("valid_until", { mode: "string" }),
    fileId: uuid("file_id"),
  },
  (t) => [index("organization_certificates_organization").on(t.organizationId, t.position), index("organization_certificates_valid").on(t.validUntil)],
);

export const documentAudiences = ["everyone", "members", "representatives"] as const;

export const organizationDocuments = pgTable(
  "organization_documents",
  {
    id: id(),
    organizationId: uuid("organization_id").notNull().references(() => organizations.id, { onDelete: "cascade" }),
    fileId: uuid("file_id").notNull(),
    title: text("title").notNull(),
    audience: text("audience", { enum: documentAudiences }).notNull().default("everyone"),
    addedBy: uuid("added_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("organization_documents_organization").on(t.organizationId, t.id)],
);
