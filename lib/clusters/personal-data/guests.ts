import { eq, or, sql } from "drizzle-orm";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import type { PersonalData } from "#lib/core/personal-data.ts";

/** Where a member is a guest, and whom they invited. Their own passes go with them; those of others only lose their name. */
export const personalData: PersonalData = {
  name: "guests",
  async export(tx, memberId) {
    const { id, clusterId, kind, subjectId, email, role, createdAt, acceptedAt, expiresAt, revokedAt } = guestPasses;
    const columns = { id, clusterId, kind, subjectId, email, role, createdAt, acceptedAt, expiresAt, revokedAt };
    const mine = await tx.select(columns).from(guestPasses).where(eq(guestPasses.memberId, memberId)).orderBy(id);
    const invited = await tx.select(columns).from(guestPasses).where(eq(guestPasses.invitedBy, memberId)).orderBy(id);
    return { data: { passes: mine, invitations: invited } };
  },
  async erase(tx, memberId) {
    await tx.delete(guestPasses).where(or(eq(guestPasses.memberId, memberId), sql`${guestPasses.emailKey} = (select m.email_key from members m where m.id = ${memberId}::uuid)`));
    await tx.update(guestPasses).set({ invitedBy: null }).where(eq(guestPasses.invitedBy, memberId));
    await tx.update(guestPasses).set({ revokedBy: null }).where(eq(guestPasses.revokedBy, memberId));
  },
};
