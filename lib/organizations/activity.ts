import { z } from "zod";
import { defineFact } from "#lib/activity/kind.ts";
import type { Fact } from "#lib/activity/kind.ts";

const pages = ({ organizationId }: Pick<Fact, "organizationId">) => ["organizations", `organization:${organizationId}`];
const aMember = z.object({ memberId: z.uuid() });
const nothing = z.object({});

export const organizationCreated = defineFact("organization.created", nothing, pages);
/** Its name stands on the pages of its clusters, so these are stale too. `news`: the fields that those who follow it would want to see. */
export const organizationChanged = defineFact("organization.changed", z.object({ fields: z.array(z.string()).optional(), news: z.array(z.string()).optional() }), (f) => [...pages(f), "clusters"]);
/** `by` says how they came, where nobody added them: an invitation, their domain, a claim. */
export const representativeAdded = defineFact("representative.added", aMember.extend({ role: z.enum(["administrator", "representative"]), by: z.enum(["invitation", "domain", "claim"]).optional() }), pages);
export const representativeRemoved = defineFact("representative.removed", aMember, pages);

/** Of these the subject is the invitation. */
const invitation = z.object({ memberId: z.uuid().nullable() }); // no address: facts are never changed, and addresses are people's
export const invitationSent = defineFact("representativeInvitation.sent", invitation);
export const invitationDeclined = defineFact("representativeInvitation.declined", invitation);
export const invitationRevoked = defineFact("representativeInvitation.revoked", invitation);
export const invitationAccepted = defineFact("representativeInvitation.accepted", invitation);

/** Of these the subject is the claimed domain. */
export const domainClaimed = defineFact("organizationDomain.claimed", z.object({ domain: z.string(), approval: z.boolean() }));
export const domainReleased = defineFact("organizationDomain.released", z.object({ domain: z.string() }));

/** Of these the subject is the request of a member of such a domain. */
export const requestSubmitted = defineFact("representativeRequest.submitted", aMember);
export const requestApproved = defineFact("representativeRequest.approved", aMember);
export const requestDeclined = defineFact("representativeRequest.declined", aMember);
export const requestWithdrawn = defineFact("representativeRequest.withdrawn", aMember);

/** Of these the subject is the claim. */
export const claimSubmitted = defineFact("organizationClaim.submitted", aMember);
export const claimWithdrawn = defineFact("organizationClaim.withdrawn", aMember);
export const claimApproved = defineFact("organizationClaim.approved", aMember.extend({ reason: z.string().optional() }), pages);
export const claimDeclined = defineFact("organizationClaim.declined", aMember.extend({ reason: z.string() }));

/** Of these the subject is the relation; the organisation is the side that acts, `otherId` the other one. Both pages show it. */
const relation = z.object({ otherId: z.uuid(), side: z.enum(["parent", "subsidiary", "supplier", "customer", "partner"]) });
const both = (f: Pick<Fact, "organizationId"> & { data: { otherId: string } }) => [`organization:${f.organizationId}`, `organization:${f.data.otherId}`];
export const relationProposed = defineFact("organizationRelation.proposed", relation);
export const relationConfirmed = defineFact("organizationRelation.confirmed", relation, both);
export const relationEnded = defineFact("organizationRelation.ended", relation, both);

export const documentAdded = defineFact("organizationDocument.added", z.object({ title: z.string(), audience: z.string() }), pages);
export const documentRemoved = defineFact("organizationDocument.removed", z.object({ title: z.string() }), pages);
