import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { prepared } from "#db/prepared.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { inEachLocale } from "#lib/i18n/locales.ts";
import type { RepresentativeRole } from "../labels.ts";
import { cardColumns, nameSeenBy, type OrganizationCard } from "./shape.ts";

export type MyOrganization = OrganizationCard & { role: RepresentativeRole };

/** The organisations that the viewer speaks for, by name; none for guests. One query. */
export async function listMyOrganizations(viewer: Viewer): Promise<MyOrganization[]> {
  if (viewer.kind !== "member") return [];
  return mine[viewer.locale]().execute({ memberId: viewer.memberId });
}

const mine = inEachLocale((locale) => prepared((db) =>
  db
    .select({ ...cardColumns, role: representatives.role })
    .from(organizations)
    .innerJoin(representatives, eq(representatives.organizationId, organizations.id))
    .where(and(eq(representatives.memberId, sql.placeholder("memberId")), isNull(representatives.endedAt)))
    .orderBy(asc(nameSeenBy[locale]), asc(organizations.id))
    .prepare(`my_organizations_${locale}`)));
