import { eq } from "drizzle-orm";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { organizationDocuments } from "#db/schema/organizations-profile.ts";
import { defineFileUse } from "#lib/files/uses.ts";
import { isStaff, viewerId } from "#lib/core/viewer.ts";
import { maySeeDocument } from "./policy.ts";
import { findOrganizationStanding } from "./queries/one.ts";

/** An organisation's picture; the subject is the organisation. Everybody sees organisations. */
export const organizationLogo = defineFileUse({ kind: "organization.logo", picture: true, maySee: async () => true });

/** The paper of a certificate; the subject is the organisation. */
export const certificateFile = defineFileUse({ kind: "organization.certificate", maySee: async () => true });

/** The subject is the document, which says for whom it is. */
export const documentFile = defineFileUse({
  kind: "organization.document",
  maySee: async (viewer, documentId, tx) => {
    const [document] = await tx.select().from(organizationDocuments).where(eq(organizationDocuments.id, documentId));
    return document !== undefined && maySeeDocument(await findOrganizationStanding(viewer, document.organizationId, tx), viewer.kind === "member", document.audience);
  },
});

/** Evidence; the subject is the claim. For the claimant and the project office. */
export const claimFile = defineFileUse({
  kind: "organization.claim",
  maySee: async (viewer, claimId, tx) => {
    const [claim] = await tx.select({ memberId: organizationClaims.memberId }).from(organizationClaims).where(eq(organizationClaims.id, claimId));
    return claim !== undefined && (isStaff(viewer) || claim.memberId === viewerId(viewer));
  },
});

export const fileUses = [organizationLogo, certificateFile, documentFile, claimFile];
