import { eq } from "drizzle-orm";
import { contacts } from "#db/schema/members-contacts.ts";
import { members } from "#db/schema/members.ts";
import type { Rule } from "../rule.ts";

/** What contacts tell: a request, and that it was accepted. Nobody is told of a no, of parting, or of a block. */
export const rules: Record<string, Rule> = {
  "contact.requested": async (tx, fact) => {
    const [request] = await tx.select().from(contacts).where(eq(contacts.id, fact.subjectId!));
    if (!request || request.withdrawnAt || request.endedAt || request.declinedAt || request.acceptedAt) return null; // over before anybody was told
    return { kind: "contact_requested", to: [request.addresseeId], path: "/contacts?show=incoming", data: {} };
  },
  "contact.accepted": async (tx, fact) => {
    const [request] = await tx.select({ requesterId: contacts.requesterId, addresseeId: contacts.addresseeId, endedAt: contacts.endedAt, handle: members.handle })
      .from(contacts).innerJoin(members, eq(members.id, contacts.addresseeId)).where(eq(contacts.id, fact.subjectId!));
    if (!request || request.endedAt) return null;
    return { kind: "contact_accepted", to: [request.requesterId], path: `/members/${request.handle}`, data: {} };
  },
};
