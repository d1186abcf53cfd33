import { eq } from "drizzle-orm";
import { emailChanges, recoveryCodes, secondFactors } from "#db/schema/members-account.ts";
import { accessTokens, emailLinks, identities, members, sessions } from "#db/schema/members.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** How one signs in, and from where. Secrets and their hashes are nobody's to read, also not their owner's. */
export const personalData: PersonalData = {
  name: "account",
  async export(tx, memberId) {
    const [member] = await tx
      .select({
        id: members.id, email: members.email, emailConfirmedAt: members.emailConfirmedAt, handle: members.handle, name: members.name, locale: members.locale,
        timeZone: members.timeZone, staffRole: members.staffRole, bannedAt: members.bannedAt, banReason: members.banReason, createdAt: members.createdAt,
      })
      .from(members).where(eq(members.id, memberId));
    return {
      data: {
        member,
        sessions: await tx.select({ userAgent: sessions.userAgent, address: sessions.address, createdAt: sessions.createdAt, lastSeenAt: sessions.lastSeenAt, revokedAt: sessions.revokedAt }).from(sessions).where(eq(sessions.memberId, memberId)),
        accessTokens: await tx.select({ name: accessTokens.name, scope: accessTokens.scope, createdAt: accessTokens.createdAt, lastUsedAt: accessTokens.lastUsedAt, revokedAt: accessTokens.revokedAt }).from(accessTokens).where(eq(accessTokens.memberId, memberId)),
        identities: await tx.select({ issuer: identities.issuer, subject: identities.subject, createdAt: identities.createdAt }).from(identities).where(eq(identities.memberId, memberId)),
        changesOfAddress: await tx.select({ email: emailChanges.email, byTheOffice: emailChanges.evidence, createdAt: emailChanges.createdAt, endedAt: emailChanges.endedAt }).from(emailChanges).where(eq(emailChanges.memberId, memberId)),
      },
    };
  },
  async erase(tx, memberId) {
    for (const table of [sessions, accessTokens, identities, emailLinks, emailChanges, recoveryCodes, secondFactors]) await tx.delete(table).where(eq(table.memberId, memberId));
  },
};
