import { and, eq, isNull, ne } from "drizzle-orm";
import { members } from "#db/schema/members.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { countTry } from "#lib/auth/limits.ts";
import { conflict, forbidden, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { representativeAdded, representativeRemoved } from "../activity.ts";
import { findConfirmedMember } from "../queries/confirmed-member.ts";
import type { RepresentativeRole } from "../labels.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";

/**
 * Lets a member speak for an organisation, or changes what one may do there; the same again changes nothing.
 * @throws invalid at `who` when there is no such member with a confirmed address, conflict when the last administrator would be lost,
 * RateLimited for who tries many addresses
 */
export async function addRepresentative(viewer: Viewer, { slug, who, role }: { slug: string; who: string; role: RepresentativeRole }): Promise<void> {
  const { memberId: asker } = requireWriter(viewer);
  await countTry("find-member", { account: asker });
  await inTransaction(async (tx) => {
    const organizationId = await lockForEditing(viewer, slug, tx);
    const memberId = await findConfirmedMember(tx, who);
    const before = await current(tx, organizationId, memberId);
    if (before?.role === role) return;
    if (before?.role === "administrator") await keepAnAdministrator(tx, organizationId, memberId);
    const standing = { role, endedAt: null, ...(before ? {} : { createdAt: new Date() }) };
    await tx.insert(representatives).values({ organizationId, memberId, ...standing })
      .onConflictDoUpdate({ target: [representatives.organizationId, representatives.memberId], set: standing });
    await record(tx, viewer, representativeAdded, { organizationId, subjectId: memberId, data: { memberId, role } });
  });
}

/** Ends a member's speaking for an organisation: an administrator does, or they themselves. @throws conflict for the last administrator */
export async function removeRepresentative(viewer: Viewer, { slug, memberId }: { slug: string; memberId: string }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const organizationId = memberId === member.memberId ? await lock(viewer, slug, tx) : await lockForEditing(viewer, slug, tx);
    const before = await current(tx, organizationId, memberId);
    if (!before) throw notFound();
    if (before.role === "administrator") await keepAnAdministrator(tx, organizationId, memberId);
    await tx.update(representatives).set({ endedAt: new Date() }).where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, memberId)));
    await record(tx, viewer, representativeRemoved, { organizationId, subjectId: memberId, data: { memberId } });
  });
}

async function lockForEditing(viewer: Viewer, slug: string, tx: Transaction): Promise<string> {
  const organizationId = await lock(viewer, slug, tx);
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organizationId, tx))) throw forbidden("organizations.administrators_only");
  return organizationId;
}

// Two administrators who leave at once must not both go: whoever changes the people of an organisation holds its row.
async function lock(viewer: Viewer, slug: string, tx: Transaction): Promise<string> {
  const organization = await findOrganization(viewer, slug, tx);
  if (!organization) throw notFound();
  await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, organization.id)).for("update");
  return organization.id;
}

async function current(tx: Transaction, organizationId: string, memberId: string) {
  const [row] = await tx.select({ role: representatives.role }).from(representatives)
    .where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, memberId), isNull(representatives.endedAt)));
  return row;
}

async function keepAnAdministrator(tx: Transaction, organizationId: string, leaving: string) {
  const [other] = await tx.select({ memberId: representatives.memberId }).from(representatives)
    .innerJoin(members, and(eq(members.id, representatives.memberId), isNull(members.bannedAt)))
    .where(and(eq(representatives.organizationId, organizationId), eq(representatives.role, "administrator"), ne(representatives.memberId, leaving), isNull(representatives.endedAt)))
    .limit(1);
  if (!other) throw conflict("organizations.last_administrator");
}
