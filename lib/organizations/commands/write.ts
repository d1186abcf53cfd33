import { and, eq, sql } from "drizzle-orm";
import { organizationCertificates, organizationIdentifiers, organizationProducts } from "#db/schema/organizations-profile.ts";
import { organizations } from "#db/schema/organizations.ts";
import { replaceFile, endFileUse, useFile } from "#lib/files/commands.ts";
import { Refusal } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { inLocale, originalOf } from "#lib/i18n/localized.ts";
import { certificateFile, organizationLogo } from "../files.ts";
import type { UpdateOrganizationInput } from "../input.ts";
import type { CertificateInput, ProductInput } from "../input/lists.ts";
import { findHolders } from "../queries/identifiers.ts";
import { hostOf } from "../queries/similar.ts";
import type { Organization } from "../queries/shape.ts";

/** The columns of `organizations` that an input sets, with those that follow from it. */
export function columnsOf({ products, certificates, identifiers: _, contacts, ...plain }: UpdateOrganizationInput) {
  return {
    ...plain,
    ...(contacts ? { contacts } : {}),
    ...(plain.website !== undefined ? { websiteHost: hostOf(plain.website) ?? null } : {}),
    ...(products ? { roles: [...new Set(products.map(({ role }) => role))] } : {}),
    ...(certificates ? { certificateStandards: validStandards(certificates) } : {}),
  };
}

const today = () => new Date().toISOString().slice(0, 10);
const validStandards = (certificates: CertificateInput[]) => [...new Set(certificates.filter(({ validUntil }) => !validUntil || validUntil >= today()).map(({ standard }) => standard))];

/** Writes the lists of an input: those that are given take the place of what was there. */
export async function writeLists(tx: Transaction, viewer: Viewer, organizationId: string, input: UpdateOrganizationInput): Promise<void> {
  if (input.identifiers) await writeIdentifiers(tx, viewer, organizationId, input.identifiers);
  if (input.products) await writeProducts(tx, organizationId, input.products);
  if (input.certificates) await writeCertificates(tx, viewer, organizationId, input.certificates);
  if (input.logoId !== undefined) await replaceFile(tx, viewer, { fileId: input.logoId, kind: organizationLogo.kind, subjectId: organizationId, path: "logoId" });
}

async function writeIdentifiers(tx: Transaction, viewer: Viewer, organizationId: string, given: NonNullable<UpdateOrganizationInput["identifiers"]>) {
  const unique = given.filter((one, at) => given.findIndex((other) => other.scheme === one.scheme && other.value === one.value) === at);
  await tx.delete(organizationIdentifiers).where(eq(organizationIdentifiers.organizationId, organizationId));
  if (!unique.length) return;
  const written = await tx.insert(organizationIdentifiers).values(unique.map((one) => ({ ...one, organizationId }))).onConflictDoNothing().returning();
  const taken = unique.filter((one) => !written.some((row) => row.scheme === one.scheme && row.value === one.value));
  if (!taken.length) return;
  const holders = await findHolders(viewer, taken, tx);
  const issues = taken.map((one) => {
    const holder = holders.find(({ scheme, value }) => scheme === one.scheme && value === one.value)?.organization;
    const name = holder ? inLocale(holder.name, viewer.locale, holder.originalLocale).text : "";
    return { path: `identifiers.${given.indexOf(one)}.value`, reason: "organizations.identifier_taken", values: { name, slug: holder?.slug ?? "" } };
  });
  throw new Refusal("conflict", "organizations.identifier_conflict", issues);
}

async function writeProducts(tx: Transaction, organizationId: string, products: ProductInput[]) {
  await tx.delete(organizationProducts).where(eq(organizationProducts.organizationId, organizationId));
  if (products.length) await tx.insert(organizationProducts).values(products.map((product, position) => ({ ...product, position, organizationId })));
}

async function writeCertificates(tx: Transaction, viewer: Viewer, organizationId: string, certificates: CertificateInput[]) {
  const before = await tx.delete(organizationCertificates).where(eq(organizationCertificates.organizationId, organizationId)).returning({ fileId: organizationCertificates.fileId });
  const kind = certificateFile.kind;
  for (const [at, { fileId }] of certificates.entries()) if (fileId) await useFile(tx, viewer, { fileId, kind, subjectId: organizationId, path: `certificates.${at}.fileId` });
  for (const { fileId } of before) if (fileId && !certificates.some((one) => one.fileId === fileId)) await endFileUse(tx, { kind, subjectId: organizationId, fileId });
  if (certificates.length) await tx.insert(organizationCertificates).values(certificates.map((certificate, position) => ({ ...certificate, position, organizationId })));
}

/** Changes the row that nobody changed since `rev`; false when somebody did. */
export async function writeColumns(tx: Transaction, organization: Organization, rev: number, input: UpdateOrganizationInput): Promise<boolean> {
  const originalLocale = originalOf(input.name ?? organization.name, input.originalLocale ?? organization.originalLocale);
  const changed = await tx.update(organizations)
    .set({ ...columnsOf(input), originalLocale, rev: sql`${organizations.rev} + 1`, updatedAt: new Date() })
    .where(and(eq(organizations.id, organization.id), eq(organizations.rev, rev)))
    .returning({ id: organizations.id });
  return changed.length > 0;
}
