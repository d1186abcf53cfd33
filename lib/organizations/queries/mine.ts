import { and, asc, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { RepresentativeRole } from "../labels.ts";
import { cardColumns, nameSeenBy, type OrganizationCard } from "./shape.ts";

export type MyOrganization = OrganizationCard & { role: RepresentativeRole };

/** The organisations that the viewer speaks for, by name; none for guests. One query. */
export async function listMyOrganizations(viewer: Viewer): Promise<MyOrganization[]> {
  if (viewer.kind !== "member") return [];
  return database()
    .select({ ...cardColumns, role: representatives.role })
    .from(organizations)
    .innerJoin(representatives, eq(representatives.organizationId, organizations.id))
    .where(and(eq(representatives.memberId, viewer.memberId), isNull(representatives.endedAt)))
    .orderBy(asc(nameSeenBy[viewer.locale]), asc(organizations.id));
}
