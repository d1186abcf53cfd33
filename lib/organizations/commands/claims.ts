import { and, eq, isNull, sql } from "drizzle-orm";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { representatives } from "#db/schema/organizations.ts";
import { record } from "#lib/activity/record.ts";
import { useFile } from "#lib/files/commands.ts";
import { conflict, notFound } from "#lib/core/errors.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { claimApproved, claimDeclined, claimSubmitted, claimWithdrawn } from "../activity.ts";
import { claimFile } from "../files.ts";
import type { ClaimInput } from "../input.ts";
import { lock } from "./lock.ts";
import { seat } from "./seat.ts";

/**
 * Says that an organisation which nobody speaks for is the viewer's, with evidence for the project office.
 * @throws conflict when somebody speaks for it, or the viewer has claimed it and waits
 */
export async function claimOrganization(viewer: Viewer, { slug, fileIds, ...input }: ClaimInput & { slug: string }): Promise<{ id: string }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { id: organizationId } = await lock(viewer, slug, tx);
    await keepUnclaimed(tx, organizationId);
    const [claim] = await tx.insert(organizationClaims).values({ organizationId, memberId, fileIds, ...input }).onConflictDoNothing().returning({ id: organizationClaims.id });
    if (!claim) throw conflict("organizations.claim_open");
    for (const fileId of fileIds) await useFile(tx, viewer, { fileId, kind: claimFile.kind, subjectId: claim.id, path: "fileIds" });
    await record(tx, viewer, claimSubmitted, { organizationId, subjectId: claim.id, data: { memberId } });
    return claim;
  });
}

/** Takes one's own claim back; a second time changes nothing. @throws conflict when it is decided */
export async function withdrawClaim(viewer: Viewer, { claimId }: { claimId: string }): Promise<void> {
  const { memberId } = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const claim = await held(tx, claimId);
    if (claim?.memberId !== memberId) throw notFound();
    if (claim.withdrawnAt) return;
    if (claim.approvedAt || claim.declinedAt) throw conflict("organizations.already_decided");
    await tx.update(organizationClaims).set({ withdrawnAt: sql`now()` }).where(eq(organizationClaims.id, claimId));
    await record(tx, viewer, claimWithdrawn, { organizationId: claim.organizationId, subjectId: claimId, data: { memberId } });
  });
}

/**
 * The project office believes: the claimant becomes the organisation's administrator. The same again changes nothing.
 * @throws not found to others, conflict when it was decided otherwise or somebody speaks for the organisation by now
 */
export async function approveClaim(viewer: Viewer, { claimId, reason }: { claimId: string; reason?: string }): Promise<void> {
  await decide(viewer, claimId, "approvedAt", reason);
}

/** The project office does not believe, and says why. @throws as `approveClaim` */
export async function declineClaim(viewer: Viewer, { claimId, reason }: { claimId: string; reason: string }): Promise<void> {
  await decide(viewer, claimId, "declinedAt", reason);
}

async function decide(viewer: Viewer, claimId: string, decision: "approvedAt" | "declinedAt", reason: string | undefined) {
  if (!isStaff(viewer)) throw notFound();
  await inTransaction(async (tx) => {
    const claim = await held(tx, claimId);
    if (!claim) throw notFound();
    if (claim[decision]) return;
    if (claim.approvedAt || claim.declinedAt || claim.withdrawnAt) throw conflict("organizations.already_decided");
    const { organizationId, memberId } = claim;
    await tx.update(organizationClaims).set({ [decision]: sql`now()`, decidedBy: viewer.memberId, reason: reason ?? null }).where(eq(organizationClaims.id, claimId));
    if (decision === "declinedAt") {
      await record(tx, viewer, claimDeclined, { organizationId, subjectId: claimId, data: { memberId, reason: reason! } });
      return;
    }
    await keepUnclaimed(tx, organizationId);
    await seat(tx, viewer, { organizationId, memberId, role: "administrator", by: "claim" });
    await record(tx, viewer, claimApproved, { organizationId, subjectId: claimId, data: { memberId, reason } });
  });
}

// the organisation's row first, then the claim: in the order in which all commands take them
async function held(tx: Transaction, claimId: string) {
  const [claim] = await tx.select({ organizationId: organizationClaims.organizationId }).from(organizationClaims).where(eq(organizationClaims.id, claimId));
  if (!claim) return undefined;
  await tx.execute(sql`select 1 from organizations where id = ${claim.organizationId}::uuid for update`);
  const [row] = await tx.select().from(organizationClaims).where(eq(organizationClaims.id, claimId)).for("update");
  return row;
}

async function keepUnclaimed(tx: Transaction, organizationId: string) {
  const [speaker] = await tx.select({ memberId: representatives.memberId }).from(representatives)
    .where(and(eq(representatives.organizationId, organizationId), isNull(representatives.endedAt))).limit(1);
  if (speaker) throw conflict("organizations.claimed");
}
