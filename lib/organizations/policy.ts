/** How a viewer stands to an organisation; null is a stranger. Staff may do what administrators do. */
export type OrganizationStanding = { role: "administrator" | "representative" | null; staff: boolean };

/** Its texts and its representatives. */
export const mayEditOrganization = ({ role, staff }: OrganizationStanding) => role === "administrator" || staff;

/** Speaks for it: asks to join a cluster, takes a request back, leaves. The office does not speak for others. */
export const mayRepresent = ({ role }: OrganizationStanding) => role !== null;

/** Who speaks for it, who did, and what waits: for its own people and the office. */
export const maySeePeople = ({ role, staff }: OrganizationStanding) => role !== null || staff;

/** Says that an organisation which nobody speaks for is theirs. */
export const mayClaim = ({ role }: OrganizationStanding, claimed: boolean) => role === null && !claimed;

/** Sees a document of this audience. */
export const maySeeDocument = ({ role, staff }: OrganizationStanding, member: boolean, audience: "everyone" | "members" | "representatives") =>
  audience === "everyone" || (audience === "members" && member) || role !== null || staff;
