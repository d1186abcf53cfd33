import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizationCertificates, organizationDocuments, organizationIdentifiers, organizationProducts } from "#db/schema/organizations-profile.ts";
import { files } from "#db/schema/files.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import type { CertificateStandard, DocumentAudience, IdentifierScheme, ProductRole } from "../labels.ts";
import { maySeeDocument } from "../policy.ts";
import { findOrganizationStanding } from "./one.ts";

export type ShownFile = { id: string; name: string; size: number };
export type Details = {
  identifiers: { scheme: IdentifierScheme; value: string }[];
  products: { name: LocalizedText; role: ProductRole }[];
  certificates: { standard: CertificateStandard; name: string | null; number: string | null; issuer: string | null; validUntil: string | null; fileId: string | null; file: ShownFile | null }[];
};
export type OrganizationDocument = { id: string; title: string; audience: DocumentAudience; file: ShownFile; createdAt: string };

const file = sql<ShownFile | null>`case when files.id is null then null else jsonb_build_object('id', files.id, 'name', files.name, 'size', files.size) end`;

/** The lists of an organisation: numbers, products, certificates. Everybody may see them. Three queries. */
export async function listDetails(_viewer: Viewer, organizationId: string, tx?: Transaction): Promise<Details> {
  const db = tx ?? database();
  const [identifiers, products, certificates] = await Promise.all([
    db.select({ scheme: organizationIdentifiers.scheme, value: organizationIdentifiers.value }).from(organizationIdentifiers)
      .where(eq(organizationIdentifiers.organizationId, organizationId)).orderBy(asc(organizationIdentifiers.scheme), asc(organizationIdentifiers.value)),
    db.select({ name: organizationProducts.name, role: organizationProducts.role }).from(organizationProducts)
      .where(eq(organizationProducts.organizationId, organizationId)).orderBy(asc(organizationProducts.position)),
    db.select({
      standard: organizationCertificates.standard, name: organizationCertificates.name, number: organizationCertificates.number, issuer: organizationCertificates.issuer,
      validUntil: organizationCertificates.validUntil, fileId: organizationCertificates.fileId, file,
    }).from(organizationCertificates).leftJoin(files, eq(files.id, organizationCertificates.fileId))
      .where(eq(organizationCertificates.organizationId, organizationId)).orderBy(asc(organizationCertificates.position)),
  ]);
  return { identifiers, products: products as Details["products"], certificates: certificates as Details["certificates"] };
}

/** The documents that the viewer may see, the newest first. Two queries. */
export async function listDocuments(viewer: Viewer, organizationId: string): Promise<OrganizationDocument[]> {
  const standing = await findOrganizationStanding(viewer, organizationId);
  const audiences = (["everyone", "members", "representatives"] as const).filter((audience) => maySeeDocument(standing, viewer.kind === "member", audience));
  const rows = await database()
    .select({ id: organizationDocuments.id, title: organizationDocuments.title, audience: organizationDocuments.audience, file: sql<ShownFile>`${file}`, createdAt: organizationDocuments.createdAt })
    .from(organizationDocuments).innerJoin(files, eq(files.id, organizationDocuments.fileId))
    .where(and(eq(organizationDocuments.organizationId, organizationId), inArray(organizationDocuments.audience, audiences)))
    .orderBy(sql`${organizationDocuments.id} desc`).limit(200);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
