import { and, eq, isNull } from "drizzle-orm";
import { database } from "#db/client.ts";
import { members } from "#db/schema/members.ts";
import { verify, type UnsubscribeScope } from "../unsubscribe-token.ts";

/** What a letter's link speaks of, with the address half hidden; null when it is not ours, or its member is gone. Whoever has the letter may ask. */
export async function findUnsubscription(token: string): Promise<{ scope: UnsubscribeScope; address: string } | null> {
  const said = verify(token);
  if (!said) return null;
  const [member] = await database().select({ email: members.email }).from(members).where(and(eq(members.id, said.memberId), isNull(members.deletedAt)));
  return member ? { scope: said.scope, address: hidden(member.email) } : null;
}

/** `anna@example.org` → `a…@example.org`: a forwarded letter must not give the address away. */
const hidden = (address: string) => address.replace(/^(.)[^@]*/u, "$1…");
