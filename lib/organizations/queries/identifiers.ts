import { eq, or, and } from "drizzle-orm";
import { database } from "#db/client.ts";
import { organizationIdentifiers } from "#db/schema/organizations-profile.ts";
import { organizations } from "#db/schema/organizations.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import type { IdentifierScheme } from "../labels.ts";
import { cardColumns, type OrganizationCard } from "./shape.ts";

type Number = { scheme: IdentifierScheme; value: string };

/** Which organisations have these numbers. Everybody may know: numbers are of public registers. One query. */
export async function findHolders(_viewer: Viewer, numbers: readonly Number[], tx?: Transaction): Promise<(Number & { organization: OrganizationCard })[]> {
  if (!numbers.length) return [];
  const { scheme, value } = organizationIdentifiers;
  const rows = await (tx ?? database()).select({ scheme, value, ...cardColumns }).from(organizationIdentifiers)
    .innerJoin(organizations, eq(organizations.id, organizationIdentifiers.organizationId))
    .where(or(...numbers.map((one) => and(eq(scheme, one.scheme), eq(value, one.value)))));
  return rows.map(({ scheme, value, ...organization }) => ({ scheme, value, organization }));
}
