import { and, eq, isNull } from "drizzle-orm";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { forbidden, notFound } from "#lib/core/errors.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";
import type { Organization } from "../queries/shape.ts";

/** Holds an organisation's row: whoever changes its people or ties does so one after the other. @throws not found */
export async function lock(viewer: Viewer, slug: string, tx: Transaction): Promise<Organization> {
  const organization = await findOrganization(viewer, slug, tx);
  if (!organization) throw notFound();
  await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, organization.id)).for("update");
  return organization;
}

/** The same for an administrator or the office. @throws forbidden to others */
export async function lockForEditing(viewer: Viewer, slug: string, tx: Transaction): Promise<Organization> {
  const organization = await lock(viewer, slug, tx);
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organization.id, tx))) throw forbidden("organizations.administrators_only");
  return organization;
}

/** What a member may do there now; undefined for nobody of it. */
export async function roleNow(tx: Transaction, organizationId: string, memberId: string) {
  const [row] = await tx.select({ role: representatives.role }).from(representatives)
    .where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, memberId), isNull(representatives.endedAt)));
  return row?.role;
}
