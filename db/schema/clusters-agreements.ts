import { sql } from "drizzle-orm";
import { check, foreignKey, index, integer, pgTable, primaryKey, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { clusters } from "./clusters.ts";
import { createdAt, id, localized, moment } from "./columns.ts";
import { members } from "./members.ts";
import { organizations } from "./organizations.ts";

/** What participants of a cluster agree to. Its words are those of its latest version. */
export const clusterAgreements = pgTable(
  "cluster_agreements",
  {
    id: id(),
    clusterId: uuid("cluster_id").notNull().references(() => clusters.id, { onDelete: "cascade" }),
    /** The version that counts */
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
    endedAt: moment("ended_at"),
  },
  (t) => [index("cluster_agreements_cluster").on(t.clusterId, t.id), check("cluster_agreements_version", sql`${t.version} >= 1`)],
);

/** The words as they were at each version; never changed once written. */
export const clusterAgreementVersions = pgTable(
  "cluster_agreement_versions",
  {
    agreementId: uuid("agreement_id").notNull().references(() => clusterAgreements.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    title: localized("title").notNull(),
    body: localized("body").notNull(),
    createdBy: uuid("created_by").references(() => members.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.agreementId, t.version] })],
);

/** A member has accepted a version: in an organisation's name, or in their own where `organizationId` is empty. */
export const clusterAgreementAcceptances = pgTable(
  "cluster_agreement_acceptances",
  {
    id: id(),
    agreementId: uuid("agreement_id").notNull(),
    version: integer("version").notNull(),
    organizationId: uuid("organization_id").references(() => organizations.id, { onDelete: "cascade" }),
    memberId: uuid("member_id").notNull().references(() => members.id, { onDelete: "cascade" }),
    acceptedAt: moment("accepted_at").notNull().defaultNow(),
  },
  (t) => [
    foreignKey({ name: "cluster_agreement_acceptances_version", columns: [t.agreementId, t.version], foreignColumns: [clusterAgreementVersions.agreementId, clusterAgreementVersions.version] }).onDelete("cascade"),
    uniqueIndex("cluster_agreement_acceptances_organization").on(t.agreementId, t.version, t.organizationId).where(sql`organization_id is not null`),
    uniqueIndex("cluster_agreement_acceptances_person").on(t.agreementId, t.version, t.memberId).where(sql`organization_id is null`),
    index("cluster_agreement_acceptances_member").on(t.memberId),
  ],
);
