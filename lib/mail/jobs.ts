import { and, eq, isNull, lt, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import { log } from "#lib/core/log.ts";
import { inTransaction, type Transaction } from "#lib/core/transaction.ts";
import { defineJob } from "#lib/jobs/queue.ts";
import { beginAttempt, endAttempt, noteBounce } from "./outcomes.ts";
import { deliver, outcomeOf, postman, refusesAddress, type Failure } from "./postman.ts";

/** Pauses of 2, 4, 8 … seconds up to an hour: about a day in all. */
export const retries = 32;

type Mail = typeof mails.$inferSelect;

/**
 * Sends one letter. The row is locked while the server is spoken to: that is the claim, which a process that dies gives
 * back by itself, so that two workers never send the same letter. A letter that is sent or has failed for good is left
 * alone. Between the server's yes and our note of it a crash can make a second copy, with the same Message-ID
 * (docs/decisions/0054).
 */
export const sendLetter = defineJob({
  name: "mail.send",
  input: z.object({ mailId: z.uuid() }),
  retries,
  expireInSeconds: 90,
  concurrency: 2,
  run: async ({ mailId }, { attempt }) => {
    const open = and(eq(mails.id, mailId), isNull(mails.sentAt), isNull(mails.failedAt));
    const failure = await inTransaction(async (tx) => {
      const [mail] = await tx.select().from(mails).where(open).for("no key update", { skipLocked: true }); // the log of attempts may still point to it
      if (mail) return postman() ? hand(tx, mail, attempt) : keep(tx, mail, attempt);
      const [busy] = await tx.select({ id: mails.id }).from(mails).where(open);
      return busy ? new Error("somebody else is sending this letter") : null; // asked again: they may die of it
    });
    if (failure) throw failure; // tried again, later and later
  },
});

/** Without a mail server the letter stays here, whole, for the office to read. */
async function keep(tx: Transaction, mail: Mail, attempt: number): Promise<null> {
  await tx.update(mails).set({ sentAt: new Date(), via: "mailbox", attempts: attempt }).where(eq(mails.id, mail.id));
  log.info({ to: mail.recipient, subject: mail.subject, link: linkIn(mail.text) }, "mail in the mailbox (/admin/mail)");
  return null;
}

/** @returns what went wrong, when it is worth another try */
async function hand(tx: Transaction, mail: Mail, attempt: number): Promise<Failure | null> {
  const attemptId = await beginAttempt(mail.id);
  try {
    const answer = await deliver(mail);
    await endAttempt(tx, attemptId, { outcome: "accepted", code: 250, answer });
    await tx.update(mails).set({ sentAt: new Date(), via: "smtp", attempts: attempt, failure: null, text: withoutSecrets(mail.text), html: withoutSecrets(mail.html) }).where(eq(mails.id, mail.id));
    return null;
  } catch (thrown) {
    const error = thrown as Failure;
    const outcome = outcomeOf(error);
    const final = outcome === "refused" || attempt > retries;
    await endAttempt(tx, attemptId, { outcome, code: error.responseCode ?? null, answer: error.message });
    await tx.update(mails).set({ attempts: attempt, failure: error.message.slice(0, 500), failedAt: final ? new Date() : null }).where(eq(mails.id, mail.id));
    if (refusesAddress(error)) await noteBounce(tx, mail.recipient, error);
    if (final) log.warn({ mailId: mail.id, failure: error.message }, "mail not sent");
    return final ? null : error;
  }
}

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0];

/** What has reached its reader need not lie here with a live one-time link in it. */
const withoutSecrets = (text: string) => text.replaceAll(/([?&](?:amp;)?token=|\/invitations\/)[\w.-]+/g, "$1…");

/** Each night: letters of a quarter ago are forgotten, with the log of their sending. Nobody needs them, and they hold what people wrote. */
export const forgetLetters = defineJob({
  name: "mail.forget",
  input: z.object({}),
  schedule: { cron: "43 2 * * *" },
  run: async () => {
    await database().delete(mails).where(lt(mails.createdAt, sql`now() - interval '90 days'`));
  },
});

export const jobs = [sendLetter, forgetLetters];
