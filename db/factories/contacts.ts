import { database } from "#db/client.ts";
import { contacts } from "#db/schema/members-contacts.ts";
import { memberFields } from "#db/schema/members-profiles.ts";
import { aMember } from "./members.ts";

type Field = Pick<typeof memberFields.$inferInsert, "field" | "visibility" | "value"> & Partial<typeof memberFields.$inferInsert>;

/** What a member shows, straight into the table: `{field: "phone", visibility: "contacts", value: "+375…"}`. */
export const someFields = (memberId: string, ...fields: Field[]) => database().insert(memberFields).values(fields.map((field) => ({ memberId, ...field })));

/** Two members who are contacts, or one of whom has asked the other. */
export async function aContact(given: Partial<typeof contacts.$inferInsert> = {}) {
  const [requester, addressee] = [await aMember(), await aMember()];
  const [contact] = await database().insert(contacts)
    .values({ requesterId: requester.member.id, addresseeId: addressee.member.id, acceptedAt: new Date(), ...given })
    .returning();
  return { requester, addressee, contact: contact! };
}
