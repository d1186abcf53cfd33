import { and, desc, eq, ilike, isNotNull, isNull, lt, type SQL } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mailAttempts, mails } from "#db/schema/mail.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { containing } from "#lib/core/search.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import { findBounce } from "#lib/mail/outcomes.ts";
import type { MailState, MailSummary, MailTry } from "./labels.ts";

type Row = typeof mails.$inferSelect;

const inState: Record<MailState, SQL | undefined> = {
  waiting: and(isNull(mails.sentAt), isNull(mails.failedAt)),
  sent: and(eq(mails.via, "smtp"), isNull(mails.failedAt)),
  mailbox: eq(mails.via, "mailbox"),
  failed: isNotNull(mails.failedAt),
};

/** The letters of the platform, the newest first; `q` searches the recipient, `state` narrows down. @throws Refusal *not_found* to all but staff */
export async function listMails(viewer: Viewer, { q, state, limit = 30, cursor }: { q?: string; state?: MailState; limit?: number; cursor?: string }): Promise<Page<MailSummary>> {
  if (!isStaff(viewer)) throw notFound();
  const after = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : undefined;
  const like = q ? containing(q.trim().replaceAll("\0", "")) : undefined;
  const rows = await database()
    .select()
    .from(mails)
    .where(and(after ? lt(mails.id, after) : undefined, like ? ilike(mails.recipient, like) : undefined, state && inState[state]))
    .orderBy(desc(mails.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.id], summarise);
}

/** One letter with its text and HTML, and each try to send it. @throws Refusal *not_found* */
export async function findMail(viewer: Viewer, mailId: string) {
  if (!isStaff(viewer)) throw notFound();
  const [row] = await database().select().from(mails).where(eq(mails.id, mailId));
  if (!row) throw notFound();
  const [tries, bounce] = await Promise.all([
    database().select().from(mailAttempts).where(eq(mailAttempts.mailId, mailId)).orderBy(desc(mailAttempts.id)).limit(100),
    findBounce(database(), row.recipient),
  ]);
  return {
    ...summarise(row), text: row.text, html: row.html, failure: row.failure, attempts: row.attempts,
    unsubscribeUrl: row.unsubscribeUrl, refusedAt: bounce?.createdAt.toISOString() ?? null,
    tries: tries.map(({ startedAt, endedAt, outcome, code, answer }): MailTry => ({ startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, outcome, code, answer })),
  };
}

const summarise = (row: Row): MailSummary => ({
  id: row.id,
  recipient: row.recipient,
  kind: row.kind,
  locale: row.locale,
  subject: row.subject,
  state: stateOf(row),
  createdAt: row.createdAt.toISOString(),
  sentAt: row.sentAt?.toISOString() ?? null,
});

function stateOf({ failedAt, sentAt, via }: Row): MailState {
  if (failedAt) return "failed";
  if (!sentAt) return "waiting";
  return via === "smtp" ? "sent" : "mailbox";
}
