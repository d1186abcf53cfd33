/** How a viewer stands to an organisation; null is a stranger. Staff may do what administrators do. */
export type OrganizationStanding = { role: "administrator" | "representative" | null; staff: boolean };

/** Its texts and its representatives. */
export const mayEditOrganization = ({ role, staff }: OrganizationStanding) => role === "administrator" || staff;

/** Speaks for it: asks to join a cluster, takes a request back, leaves. The office does not speak for others. */
export const mayRepresent = ({ role }: OrganizationStanding) => role !== null;
