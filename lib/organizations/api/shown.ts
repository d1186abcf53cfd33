import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { certificateStandards, documentAudiences, identifierSchemes, organizationKinds, productRoles, relationSides, representativeRoles, sizeClasses } from "../labels.ts";

/** What the API shows of organisations. */
export const localizedShown = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial().meta({ id: "LocalizedText", description: "The languages that exist" });

const card = {
  id: z.uuid(),
  slug: z.string(),
  name: localizedShown,
  originalLocale: z.enum(locales).describe("The language that the texts were written in"),
  kind: z.enum(organizationKinds),
  country: z.string().describe("ISO 3166-1 alpha-2"),
  city: z.string().nullable(),
  clusterCount: z.number().int().describe("Clusters that it takes part in now"),
  logoId: z.uuid().nullable().describe("Its picture: /api/files/{logoId}/medium.webp"),
  industryCodes: z.array(z.string()).describe("Sections and divisions of ISIC Rev. 4, the main one first"),
  sizeClass: z.enum(sizeClasses).nullable(),
  unclaimed: z.boolean().describe("Nobody speaks for it: it can be claimed"),
  demonstration: z.boolean().describe("Made up, to show how the platform works"),
};

export const organizationCardShown = z.object(card).meta({ id: "OrganizationCard" });

const fileShown = z.object({ id: z.uuid(), name: z.string(), size: z.number().describe("Bytes") }).meta({ id: "FileOfOrganization" });
const text = z.string().nullable();

export const organizationShown = z
  .object({
    ...card,
    legalName: localizedShown.nullable(),
    region: text,
    address: text,
    phone: text,
    email: text,
    contacts: z.array(z.object({ person: z.string(), post: z.string(), phone: z.string(), email: z.string() }).partial()),
    exportMarkets: z.array(z.string()).describe("ISO 3166-1 alpha-2"),
    identifiers: z.array(z.object({ scheme: z.enum(identifierSchemes), value: z.string() })),
    products: z.array(z.object({ name: localizedShown, role: z.enum(productRoles) })),
    certificates: z.array(z.object({ standard: z.enum(certificateStandards), name: text, number: text, issuer: text, validUntil: z.iso.date().nullable(), fileId: z.uuid().nullable(), file: fileShown.nullable() })),
    description: localizedShown.nullable(),
    website: z.string().nullable(),
    foundedYear: z.number().int().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    rev: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Organization" });

export const myOrganizationShown = z.object({ ...card, role: z.enum(representativeRoles) }).meta({ id: "MyOrganization" });

export const representativeShown = z
  .object({ memberId: z.uuid(), name: z.string(), handle: z.string(), headline: z.string().nullable(), role: z.enum(representativeRoles), since: z.iso.datetime() })
  .meta({ id: "Representative" });

const counts = z.record(z.string(), z.number().int());
export const organizationFacetsShown = z
  .object({ total: z.number().int(), country: counts, kind: z.partialRecord(z.enum(organizationKinds), z.number().int()), section: counts, size: counts, role: counts, certificate: counts, market: counts })
  .meta({ id: "OrganizationFacets", description: "How many each value of a filter would show with the other filters as they are" });

export const similarShown = organizationCardShown.extend({ likeness: z.enum(["identifier", "domain", "name"]).describe("Why it is likely the same, the surest of the reasons") }).meta({ id: "SimilarOrganization" });

export const doorsShown = z
  .object({
    role: z.enum(representativeRoles).nullable(), mayEdit: z.boolean(), mayClaim: z.boolean(), claimId: z.uuid().nullable(),
    mayJoin: z.enum(["at_once", "after_approval"]).nullable().describe("Your confirmed address is of its domain"), requestId: z.uuid().nullable(),
  })
  .meta({ id: "OrganizationDoors", description: "What you may do about an organisation" });

export const documentShown = z.object({ id: z.uuid(), title: z.string(), audience: z.enum(documentAudiences), file: fileShown, createdAt: z.iso.datetime() }).meta({ id: "OrganizationDocument" });

export const historyShown = z
  .object({ id: z.uuid(), kind: z.enum(["organization.created", "representative.added", "representative.removed"]), at: z.iso.datetime(), member: text, actor: text, self: z.boolean(), role: text, by: text })
  .meta({ id: "RepresentativeHistory" });

export const invitationShown = z
  .object({ id: z.uuid(), email: z.string(), role: z.enum(representativeRoles), note: text, by: text, createdAt: z.iso.datetime(), expiresAt: z.iso.datetime(), state: z.enum(["open", "expired", "accepted", "declined", "revoked"]) })
  .meta({ id: "OrganizationInvitation" });

export const myInvitationShown = z
  .object({ id: z.uuid(), organization: organizationCardShown, role: z.enum(representativeRoles), note: text, by: text, expiresAt: z.iso.datetime() })
  .meta({ id: "ReceivedInvitation" });

export const domainShown = z.object({ id: z.uuid(), domain: z.string(), approval: z.boolean().describe("An administrator has to agree"), since: z.iso.datetime() }).meta({ id: "OrganizationDomain" });

export const personRequestShown = z
  .object({ id: z.uuid(), memberId: z.uuid(), name: z.string(), handle: z.string(), email: z.string(), createdAt: z.iso.datetime() })
  .meta({ id: "RepresentativeRequest" });

export const claimShown = z
  .object({
    id: z.uuid(), organization: organizationCardShown, claimant: z.object({ memberId: z.uuid(), name: z.string(), handle: z.string(), email: z.string() }),
    post: z.string(), evidence: z.string(), files: z.array(fileShown), state: z.enum(["open", "withdrawn", "approved", "declined"]), reason: text, createdAt: z.iso.datetime(), decidedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: "OrganizationClaim" });

const relation = { id: z.uuid(), side: z.enum(relationSides).describe("What the other one is to this one"), organization: organizationCardShown };
export const relationShown = z.object({ ...relation, since: z.iso.datetime() }).meta({ id: "OrganizationRelation" });
export const waitingRelationShown = z.object({ ...relation, proposedAt: z.iso.datetime(), ours: z.boolean().describe("This side answers; else the other one does") }).meta({ id: "WaitingRelation" });
