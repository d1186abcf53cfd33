import { and, desc, eq, ilike, lt } from "drizzle-orm";
import { database } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import { decodeCursor, type Page, toPage } from "#lib/api/paging.ts";
import { notFound } from "#lib/core/errors.ts";
import { isStaff, type Viewer } from "#lib/core/viewer.ts";
import type { MailState, MailSummary } from "./labels.ts";

type Row = typeof mails.$inferSelect;

/** The letters of the platform, the newest first; `q` searches the recipient. @throws Refusal *not_found* to all but staff */
export async function listMails(viewer: Viewer, { q, limit = 30, cursor }: { q?: string; limit?: number; cursor?: string }): Promise<Page<MailSummary>> {
  if (!isStaff(viewer)) throw notFound();
  const after = cursor ? String(decodeCursor(cursor, ["uuid"])[0]) : undefined;
  const like = q ? `%${q.trim().replaceAll("\0", "").replaceAll(/[\\%_]/g, "\\$&")}%` : undefined;
  const rows = await database()
    .select()
    .from(mails)
    .where(and(after ? lt(mails.id, after) : undefined, like ? ilike(mails.recipient, like) : undefined))
    .orderBy(desc(mails.id))
    .limit(limit + 1);
  return toPage(rows, limit, (row) => [row.id], summarise);
}

/** One letter with its text and HTML. @throws Refusal *not_found* */
export async function findMail(viewer: Viewer, mailId: string) {
  if (!isStaff(viewer)) throw notFound();
  const [row] = await database().select().from(mails).where(eq(mails.id, mailId));
  if (!row) throw notFound();
  return { ...summarise(row), text: row.text, html: row.html, failure: row.failure, attempts: row.attempts };
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
