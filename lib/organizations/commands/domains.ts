import { and, eq, isNull, sql } from "drizzle-orm";
import { organizationDomains, representativeRequests } from "#db/schema/organizations-people.ts";
import { record } from "#lib/activity/record.ts";
import { conflict, forbidden, invalid, notFound } from "#lib/core/errors.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { isStaff, requireWriter, type Viewer } from "#lib/core/viewer.ts";
import { domainClaimed, domainReleased } from "../activity.ts";
import { domainOf, isPublicMail } from "../public-mail.ts";
import { ownAddress } from "../queries/invitations.ts";
import { lock, lockForEditing, roleNow } from "./lock.ts";
import { submitRequest } from "./requests.ts";
import { seat } from "./seat.ts";

/**
 * Says that whoever has a confirmed address at a domain works for the organisation; again, changes whether an
 * administrator has to agree. Who says so has such an address, or is of the office (docs/decisions/0042).
 * @throws invalid at `domain` for a public mail provider, another's domain, or one where the viewer has no address
 */
export async function claimDomain(viewer: Viewer, { slug, domain, approval }: { slug: string; domain: string; approval: boolean }): Promise<void> {
  const member = requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    if (isPublicMail(domain)) throw invalid("domain", "organizations.public_mail");
    if (!isStaff(viewer) && domainOf((await ownAddress(viewer, tx)) ?? "") !== domain) throw invalid("domain", "organizations.not_your_domain");
    const [row] = await tx.insert(organizationDomains).values({ organizationId: id, domain, approval, claimedBy: member.memberId })
      .onConflictDoUpdate({ target: organizationDomains.domain, targetWhere: sql`ended_at is null`, set: { approval }, setWhere: eq(organizationDomains.organizationId, id) })
      .returning({ id: organizationDomains.id });
    if (!row) throw invalid("domain", "organizations.domain_taken");
    await record(tx, viewer, domainClaimed, { organizationId: id, subjectId: row.id, data: { domain, approval } });
  });
}

/** Lets a domain go: nobody joins by it any more; who did stays. A second time changes nothing. */
export async function releaseDomain(viewer: Viewer, { slug, domainId }: { slug: string; domainId: string }): Promise<void> {
  requireWriter(viewer);
  await inTransaction(async (tx) => {
    const { id } = await lockForEditing(viewer, slug, tx);
    const [row] = await tx.select().from(organizationDomains).where(and(eq(organizationDomains.id, domainId), eq(organizationDomains.organizationId, id)));
    if (!row) throw notFound();
    if (row.endedAt) return;
    await tx.update(organizationDomains).set({ endedAt: sql`now()` }).where(eq(organizationDomains.id, domainId));
    await record(tx, viewer, domainReleased, { organizationId: id, subjectId: domainId, data: { domain: row.domain } });
  });
}

/**
 * A member whose confirmed address is at a domain of the organisation speaks for it: at once, or after an administrator
 * agrees, as the organisation wants it.
 * @throws forbidden to others, conflict for who does so already
 */
export async function joinByDomain(viewer: Viewer, { slug }: { slug: string }): Promise<{ state: "joined" | "asked" }> {
  const { memberId } = requireWriter(viewer);
  return inTransaction(async (tx) => {
    const { id } = await lock(viewer, slug, tx);
    if (await roleNow(tx, id, memberId)) throw conflict("organizations.already_representative");
    const domain = domainOf((await ownAddress(viewer, tx)) ?? "");
    const [row] = await tx.select().from(organizationDomains).where(and(eq(organizationDomains.organizationId, id), eq(organizationDomains.domain, domain), isNull(organizationDomains.endedAt)));
    if (!row) throw forbidden("organizations.not_of_domain");
    if (row.approval) {
      await submitRequest(tx, viewer, id, memberId);
      return { state: "asked" as const };
    }
    await seat(tx, viewer, { organizationId: id, memberId, role: "representative", by: "domain" });
    await tx.update(representativeRequests).set({ approvedAt: sql`now()` })
      .where(and(eq(representativeRequests.organizationId, id), eq(representativeRequests.memberId, memberId), isNull(representativeRequests.approvedAt), isNull(representativeRequests.declinedAt), isNull(representativeRequests.withdrawnAt)));
    return { state: "joined" as const };
  });
}
