import { and, eq, isNull, sql } from "drizzle-orm";
import { z } from "zod";
import { database } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import { log } from "#lib/core/log.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { defineJob } from "#lib/jobs/queue.ts";
import { deliver, isFinal, postman } from "./postman.ts";

const retries = 8;

/**
 * Sends one letter. The row is locked while the server is spoken to, so that two workers never send the same letter;
 * a letter that is sent or has failed for good is left alone.
 */
export const sendLetter = defineJob({
  name: "mail.send",
  input: z.object({ mailId: z.uuid() }),
  retries, // 2, 4, 8 … 256 seconds, about nine minutes in all
  expireInSeconds: 60,
  concurrency: 2,
  run: async ({ mailId }, { attempt }) => {
    const failure = await inTransaction(async (tx) => {
      const [mail] = await tx
        .select()
        .from(mails)
        .where(and(eq(mails.id, mailId), isNull(mails.sentAt), isNull(mails.failedAt)))
        .for("update", { skipLocked: true });
      if (!mail) return null;
      if (!postman()) {
        await tx.update(mails).set({ sentAt: new Date(), via: "mailbox", attempts: attempt }).where(eq(mails.id, mailId));
        log.info({ to: mail.recipient, subject: mail.subject, link: linkIn(mail.text) }, "mail in the mailbox (/admin/mail)");
        return null;
      }
      return deliver(mail).then(
        async () => {
          await tx.update(mails).set({ sentAt: new Date(), via: "smtp", attempts: attempt, failure: null, text: withoutSecrets(mail.text), html: withoutSecrets(mail.html) }).where(eq(mails.id, mailId));
          return null;
        },
        (error: Error) => error,
      );
    });
    if (!failure) return;
    const final = isFinal(failure) || attempt > retries;
    await database()
      .update(mails)
      .set({ attempts: attempt, failure: failure.message.slice(0, 500), ...(final ? { failedAt: sql`now()` } : {}) })
      .where(eq(mails.id, mailId));
    if (final) log.warn({ mailId, failure: failure.message }, "mail not sent");
    else throw failure; // tried again, later and later
  },
});

const linkIn = (text: string) => /https?:\/\/\S+/.exec(text)?.[0];

/** What has reached its reader need not lie here with a live one-time link in it. */
const withoutSecrets = (text: string) => text.replaceAll(/([?&](?:amp;)?token=)[\w-]+/g, "$1…");

export const jobs = [sendLetter];
