import { and, eq } from "drizzle-orm";
import { representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { representativeRemoved } from "../activity.ts";
import type { RepresentativeRole } from "../labels.ts";
import { lock, lockForEditing, roleNow } from "./lock.ts";
import { keepAnAdministrator, seat } from "./seat.ts";

type About = { slug: string; memberId: string };

/** Changes what one who speaks for an organisation may do there. @throws not found for others, conflict for the last administrator */
export async function changeRole(viewer: Viewer, { slug, memberId, role }: About & { role: RepresentativeRole }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    if (!(await roleNow(tx, id, memberId))) throw notFound();
    await seat(tx, viewer, { organizationId: id, memberId, role });
  });
}

/**
 * Hands an organisation over: another who speaks for it becomes an administrator, and the viewer, who was one, goes.
 * @throws not found when the successor does not speak for it, conflict when they are the viewer themselves
 */
export async function transferOrganization(viewer: Viewer, { slug, memberId }: About): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    if (memberId === member.memberId) throw conflict("organizations.transfer_to_self");
    if (!(await roleNow(tx, id, memberId))) throw notFound();
    await seat(tx, viewer, { organizationId: id, memberId, role: "administrator" });
    if (await roleNow(tx, id, member.memberId)) await end(viewer, { organizationId: id, memberId: member.memberId }, tx);
  });
}

/** Ends a member's speaking for an organisation: an administrator does, or they themselves. @throws conflict for the last administrator */
export async function removeRepresentative(viewer: Viewer, { slug, memberId }: About): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = memberId === member.memberId ? await lock(viewer, slug, tx) : await lockForEditing(viewer, slug, tx);
    await end(viewer, { organizationId: id, memberId }, tx);
  });
}

async function end(viewer: Viewer, { organizationId, memberId }: { organizationId: string; memberId: string }, tx: Parameters<typeof roleNow>[0]) {
  const before = await roleNow(tx, organizationId, memberId);
  if (!before) throw notFound();
  if (before === "administrator") await keepAnAdministrator(tx, organizationId, memberId);
  await tx.update(representatives).set({ endedAt: new Date() }).where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, memberId)));
  await record(tx, viewer, representativeRemoved, { organizationId, subjectId: memberId, data: { memberId } });
}
