import { eq, sql } from "drizzle-orm";
import { representativeRequests } from "#db/schema/organizations-people.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { requestApproved, requestDeclined, requestSubmitted, requestWithdrawn } from "../activity.ts";
import { lock, lockForEditing } from "./lock.ts";
import { seat } from "./seat.ts";

/** Asks to speak for an organisation whose row is held. @throws conflict for who has asked and waits */
export async function submitRequest(tx: Transaction, viewer: Viewer, organizationId: string, memberId: string): Promise<void> {
  const [row] = await tx.insert(representativeRequests).values({ organizationId, memberId }).onConflictDoNothing().returning({ id: representativeRequests.id });
  if (!row) throw conflict("organizations.request_open");
  await record(tx, viewer, requestSubmitted, { organizationId, subjectId: row.id, data: { memberId } });
}

type About = { slug: string; requestId: string };

/** Lets one who asked speak for the organisation; the same again changes nothing. @throws conflict when it was decided otherwise */
export async function approveRequest(viewer: Viewer, about: About): Promise<void> {
  await decide(viewer, about, "approvedAt");
}

/** Says no to one who asked; the same again changes nothing. @throws conflict when it was decided otherwise */
export async function declineRequest(viewer: Viewer, about: About): Promise<void> {
  await decide(viewer, about, "declinedAt");
}

async function decide(viewer: Viewer, { slug, requestId }: About, decision: "approvedAt" | "declinedAt") {
  const { memberId: decidedBy } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    const [row] = await tx.select().from(representativeRequests).where(eq(representativeRequests.id, requestId));
    if (!row || row.organizationId !== id) throw notFound();
    if (row[decision]) return;
    if (row.approvedAt || row.declinedAt || row.withdrawnAt) throw conflict("organizations.already_decided");
    await tx.update(representativeRequests).set({ [decision]: sql`now()`, decidedBy }).where(eq(representativeRequests.id, requestId));
    const { memberId } = row;
    if (decision === "approvedAt") await seat(tx, viewer, { organizationId: id, memberId, role: "representative", by: "domain" });
    await record(tx, viewer, decision === "approvedAt" ? requestApproved : requestDeclined, { organizationId: id, subjectId: requestId, data: { memberId } });
  });
}

/** Takes one's own request back; a second time changes nothing. */
export async function withdrawRequest(viewer: Viewer, { slug, requestId }: About): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lock(viewer, slug, tx);
    const [row] = await tx.select().from(representativeRequests).where(eq(representativeRequests.id, requestId));
    if (!row || row.organizationId !== id || row.memberId !== memberId) throw notFound();
    if (row.withdrawnAt) return;
    if (row.approvedAt || row.declinedAt) throw conflict("organizations.already_decided");
    await tx.update(representativeRequests).set({ withdrawnAt: sql`now()` }).where(eq(representativeRequests.id, requestId));
    await record(tx, viewer, requestWithdrawn, { organizationId: id, subjectId: requestId, data: { memberId } });
  });
}
