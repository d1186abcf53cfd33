import { and, eq, isNull, sql } from "drizzle-orm";
import { organizationRelations } from "#db/schema/organizations-relations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { relationConfirmed, relationEnded, relationProposed } from "../activity.ts";
import type { RelationSide } from "../labels.ts";
import { mayEditOrganization } from "../policy.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";
import { sideSeenBy } from "../queries/relations.ts";
import { lockForEditing } from "./lock.ts";

/**
 * Says what another organisation is to this one; the other side confirms it.
 * @throws invalid at `other` for none or itself, conflict where the two have such a tie or it waits
 */
export async function proposeRelation(viewer: Viewer, { slug, other, side }: { slug: string; other: string; side: RelationSide }): Promise<{ id: string }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const ours = await lockForEditing(viewer, slug, tx);
    const theirs = await findOrganization(viewer, other, tx);
    if (!theirs) throw invalid("other", "organizations.no_such_organization");
    if (theirs.id === ours.id) throw invalid("other", "organizations.relation_to_self");
    const [row] = await tx.insert(organizationRelations).values({ ...rowOf(ours.id, theirs.id, side), proposedById: ours.id, proposer: memberId })
      .onConflictDoNothing().returning({ id: organizationRelations.id });
    if (!row) throw conflict("organizations.relation_exists");
    await record(tx, viewer, relationProposed, { organizationId: ours.id, subjectId: row.id, data: { otherId: theirs.id, side } });
    return row;
  });
}

/** A subsidiary of ours is one whose parent we are; kept one way round. */
function rowOf(ours: string, theirs: string, side: RelationSide) {
  const kind = side === "subsidiary" ? ("parent" as const) : side === "customer" ? ("supplier" as const) : side;
  return side === "parent" || side === "supplier" ? { kind, firstId: theirs, secondId: ours } : { kind, firstId: ours, secondId: theirs };
}

type About = { slug: string; relationId: string };

/** The other side agrees: both pages show it. A second time changes nothing. @throws forbidden to the side that proposed it */
export async function confirmRelation(viewer: Viewer, { slug, relationId }: About): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { row, ours, otherId } = await held(viewer, tx, slug, relationId);
    if (row.endedAt) throw conflict("organizations.relation_ended");
    if (row.confirmedAt) return;
    if (row.proposedById === ours) throw forbidden("organizations.relation_theirs_to_confirm");
    await tx.update(organizationRelations).set({ confirmedAt: sql`now()`, confirmedBy: memberId }).where(eq(organizationRelations.id, relationId));
    await record(tx, viewer, relationConfirmed, { organizationId: ours, subjectId: relationId, data: { otherId, side: sideSeenBy(row, ours) } });
  });
}

/** Either side ends it, whether it was confirmed or not. A second time changes nothing. */
export async function endRelation(viewer: Viewer, { slug, relationId }: About): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { row, ours, otherId } = await held(viewer, tx, slug, relationId);
    if (row.endedAt) return;
    await tx.update(organizationRelations).set({ endedAt: sql`now()`, endedBy: memberId }).where(and(eq(organizationRelations.id, relationId), isNull(organizationRelations.endedAt)));
    await record(tx, viewer, relationEnded, { organizationId: ours, subjectId: relationId, data: { otherId, side: sideSeenBy(row, ours) } });
  });
}

async function held(viewer: Viewer, tx: Transaction, slug: string, relationId: string) {
  const organization = await findOrganization(viewer, slug, tx);
  if (!organization) throw notFound();
  if (!mayEditOrganization(await findOrganizationStanding(viewer, organization.id, tx))) throw forbidden("organizations.administrators_only");
  const [row] = await tx.select().from(organizationRelations).where(eq(organizationRelations.id, relationId)).for("update");
  if (!row || (row.firstId !== organization.id && row.secondId !== organization.id)) throw notFound();
  return { row, ours: organization.id, otherId: row.firstId === organization.id ? row.secondId : row.firstId };
}
