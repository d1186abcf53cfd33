import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mailAttempts, mailBounces } from "#db/schema/mail.ts";
import { emailKey } from "#lib/core/text.ts";
import type { Transaction } from "#lib/core/transaction.ts";
import type { Failure } from "./postman.ts";

type Ending = Pick<typeof mailAttempts.$inferInsert, "outcome" | "code" | "answer">;

/** Notes that a letter is being handed over: before it is, and whatever comes of it, so that a crash leaves its trace. */
export async function beginAttempt(mailId: string): Promise<string> {
  const [row] = await database().insert(mailAttempts).values({ mailId }).returning({ id: mailAttempts.id });
  return row!.id;
}

/** Notes how it ended. */
export async function endAttempt(tx: Transaction, attemptId: string, { answer, ...ending }: Ending): Promise<void> {
  await tx.update(mailAttempts).set({ ...ending, answer: answer?.slice(0, 500), endedAt: new Date() }).where(eq(mailAttempts.id, attemptId));
}

/** Marks an address that the server refused for good. */
export async function noteBounce(tx: Transaction, address: string, { responseCode, message }: Failure): Promise<void> {
  await tx.insert(mailBounces).values({ address: emailKey(address), code: responseCode, answer: message.slice(0, 500) }).onConflictDoNothing();
}

/** Takes the mark away: its owner has just answered a letter to it. */
export async function forgetBounce(tx: Transaction, address: string): Promise<void> {
  await tx.delete(mailBounces).where(eq(mailBounces.address, emailKey(address)));
}

/** Whether the mail server refuses letters to this address. */
export async function findBounce(tx: Pick<Transaction, "select">, address: string) {
  const [row] = await tx.select().from(mailBounces).where(eq(mailBounces.address, emailKey(address)));
  return row ?? null;
}
