import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import { organizationClaims } from "#db/schema/organizations-claims.ts";
import { organizationInvitations, representativeRequests } from "#db/schema/organizations-people.ts";
import { organizations, representatives } from "#db/schema/organizations.ts";
import { members } from "#db/schema/members.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import { endFileUse } from "#lib/files/commands.ts";
import { claimFile } from "./files.ts";

/** For whom one spoke, what one claimed, whom one invited. Organisations themselves are no persons and stay. */
export const personalData: PersonalData = {
  name: "organizations",
  async export(tx, memberId) {
    const seats = await tx.select({ organization: organizations.name, role: representatives.role, since: representatives.createdAt, until: representatives.endedAt })
      .from(representatives).innerJoin(organizations, eq(organizations.id, representatives.organizationId)).where(eq(representatives.memberId, memberId));
    const claims = await tx.select({ organization: organizations.name, post: organizationClaims.post, evidence: organizationClaims.evidence, fileIds: organizationClaims.fileIds, at: organizationClaims.createdAt, reason: organizationClaims.reason })
      .from(organizationClaims).innerJoin(organizations, eq(organizations.id, organizationClaims.organizationId)).where(eq(organizationClaims.memberId, memberId));
    const invitations = await tx.select({ organization: organizations.name, email: organizationInvitations.email, role: organizationInvitations.role, note: organizationInvitations.note, at: organizationInvitations.createdAt })
      .from(organizationInvitations).innerJoin(organizations, eq(organizations.id, organizationInvitations.organizationId)).where(eq(organizationInvitations.invitedBy, memberId));
    const requests = await tx.select({ organization: organizations.name, at: representativeRequests.createdAt })
      .from(representativeRequests).innerJoin(organizations, eq(organizations.id, representativeRequests.organizationId)).where(eq(representativeRequests.memberId, memberId));
    return { data: { representations: seats, claims, invitations, requests }, fileIds: claims.flatMap(({ fileIds }) => fileIds) };
  },
  async erase(tx, memberId) {
    await leaveAll(tx, memberId);
    const claims = await tx.delete(organizationClaims).where(eq(organizationClaims.memberId, memberId)).returning({ id: organizationClaims.id });
    for (const { id } of claims) await endFileUse(tx, { kind: claimFile.kind, subjectId: id });
    await tx.delete(representativeRequests).where(eq(representativeRequests.memberId, memberId));
    // what was written to them, and what they wrote to others: the addresses of the others are not theirs to keep
    const own = tx.select({ key: members.emailKey }).from(members).where(eq(members.id, memberId));
    await tx.delete(organizationInvitations).where(or(eq(organizationInvitations.invitedBy, memberId), eq(organizationInvitations.acceptedBy, memberId), inArray(organizationInvitations.emailKey, own)));
  },
};

/** The one who speaks for it longest takes a lost administrator's place; an organisation that nobody speaks for can be claimed. */
async function leaveAll(tx: Transaction, memberId: string) {
  const mine = await tx.select({ organizationId: representatives.organizationId, role: representatives.role }).from(representatives)
    .where(and(eq(representatives.memberId, memberId), isNull(representatives.endedAt))).orderBy(representatives.organizationId);
  if (!mine.length) return;
  await tx.execute(sql`select set_config('cluster.orphaning', 'on', true)`);
  for (const { organizationId, role } of mine) {
    await tx.select({ id: organizations.id }).from(organizations).where(eq(organizations.id, organizationId)).for("update");
    if (role === "administrator") await handOn(tx, organizationId, memberId);
    await tx.update(representatives).set({ endedAt: sql`now()` }).where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, memberId)));
  }
  await tx.execute(sql`select set_config('cluster.orphaning', '', true)`);
}

async function handOn(tx: Transaction, organizationId: string, leaving: string) {
  const rest = await tx.select({ memberId: representatives.memberId, role: representatives.role }).from(representatives)
    .innerJoin(members, and(eq(members.id, representatives.memberId), isNull(members.bannedAt)))
    .where(and(eq(representatives.organizationId, organizationId), ne(representatives.memberId, leaving), isNull(representatives.endedAt))).orderBy(representatives.createdAt);
  if (!rest[0] || rest.some(({ role }) => role === "administrator")) return;
  await tx.update(representatives).set({ role: "administrator" }).where(and(eq(representatives.organizationId, organizationId), eq(representatives.memberId, rest[0].memberId)));
}
