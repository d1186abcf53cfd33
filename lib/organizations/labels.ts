/** Kinds of organisations; words in the `organizations` catalogue under `kinds`. */
export const organizationKinds = [
  "enterprise", "research_institute", "university", "innovation_infrastructure",
  "finance", "public_authority", "association", "media",
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

/** What a representative may do; words under `representativeRoles`. */
export const representativeRoles = ["administrator", "representative"] as const;
export type RepresentativeRole = (typeof representativeRoles)[number];
