import { asc, eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";

/** The letters written to an address, the oldest first. */
export const lettersTo = (recipient: string) => database().select().from(mails).where(eq(mails.recipient, recipient)).orderBy(asc(mails.id));

/** The one-time token in a letter's link. */
export function tokenIn(letter: { text: string } | undefined): string {
  const token = /[?&]token=([\w-]+)/.exec(letter?.text ?? "")?.[1];
  if (!token) throw new Error(`no link in ${letter?.text}`);
  return token;
}
