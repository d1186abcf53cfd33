import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { organizationDomains, representativeRequests } from "#db/schema/organizations-people.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { RepresentativeRole } from "../labels.ts";
import { mayClaim, mayEditOrganization } from "../policy.ts";
import { domainOf } from "../public-mail.ts";
import { ownAddress } from "./invitations.ts";
import { findOrganizationStanding } from "./one.ts";
import type { Organization } from "./shape.ts";

/** What a member may do about an organisation. */
export type OrganizationDoors = {
  role: RepresentativeRole | null;
  mayEdit: boolean;
  mayClaim: boolean;
  /** Their claim that waits. */
  claimId: string | null;
  /** Their domain lets them in: at once, or when an administrator agrees. */
  mayJoin: "at_once" | "after_approval" | null;
  /** Their request that waits. */
  requestId: string | null;
};

/** The doors that an organisation has for the viewer: at most five queries, whatever there is. */
export async function findOrganizationDoors(viewer: Viewer, { id, unclaimed }: Pick<Organization, "id" | "unclaimed">): Promise<OrganizationDoors> {
  const standing = await findOrganizationStanding(viewer, id);
  const closed = { role: standing.role, mayEdit: mayEditOrganization(standing), mayClaim: false, claimId: null, mayJoin: null, requestId: null };
  if (viewer.kind !== "member" || standing.role) return closed;
  const { memberId } = viewer;
  const domain = domainOf((await ownAddress(viewer)) ?? "");
  const [domains, claims, requests] = await Promise.all([
    database().select({ approval: organizationDomains.approval }).from(organizationDomains)
      .where(and(eq(organizationDomains.organizationId, id), eq(organizationDomains.domain, domain), isNull(organizationDomains.endedAt))),
    database().select({ id: organizationClaims.id }).from(organizationClaims)
      .where(and(eq(organizationClaims.organizationId, id), eq(organizationClaims.memberId, memberId), isNull(organizationClaims.withdrawnAt), isNull(organizationClaims.approvedAt), isNull(organizationClaims.declinedAt))),
    database().select({ id: representativeRequests.id }).from(representativeRequests)
      .where(and(eq(representativeRequests.organizationId, id), eq(representativeRequests.memberId, memberId), isNull(representativeRequests.withdrawnAt), isNull(representativeRequests.approvedAt), isNull(representativeRequests.declinedAt))),
  ]);
  const claimId = claims[0]?.id ?? null;
  const requestId = requests[0]?.id ?? null;
  const mayJoin = !domains[0] || requestId ? null : domains[0].approval ? "after_approval" : "at_once";
  return { ...closed, mayClaim: mayClaim(standing, !unclaimed) && !claimId, claimId, mayJoin, requestId };
}
