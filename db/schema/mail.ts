import { index, integer, pgTable, smallint, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";

/** Every letter, sent or to be sent. Without SMTP_URL it stays here and staff read it at /admin/mail. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    /** What it was written for (`notification:<id>`, `digest:<id>`): the same is never written twice. */
    key: text("key"),
    memberId: uuid("member_id"),
    /** Who had it written, where a person did: it holds their name, and goes with their account. */
    authorId: uuid("author_id"),
    recipient: text("recipient").notNull(),
    kind: text("kind").notNull(),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** Where one request ends letters of this sort (RFC 8058); null for those that nobody can end. */
    unsubscribeUrl: text("unsubscribe_url"),
    /** Letters about the same thing stand together in a mailbox. */
    thread: text("thread"),
    createdAt: createdAt(),
    sentAt: moment("sent_at"),
    /** Where it went: to a mail server, or only into the mailbox at /admin/mail. Null until then. */
    via: text("via", { enum: ["smtp", "mailbox"] }),
    failedAt: moment("failed_at"),
    failure: text("failure"),
    attempts: integer("attempts").notNull().default(0),
  },
  (t) => [index("mails_recipient").on(t.recipient), uniqueIndex("mails_key").on(t.key), index("mails_member").on(t.memberId, t.id), index("mails_author").on(t.authorId)],
);

/** Each time that a letter was handed to the mail server, noted before; one without an end was cut off by a crash. */
export const mailAttempts = pgTable(
  "mail_attempts",
  {
    id: id(),
    mailId: uuid("mail_id").notNull().references(() => mails.id, { onDelete: "cascade" }),
    startedAt: moment("started_at").notNull().defaultNow(),
    endedAt: moment("ended_at"),
    /** *deferred*: later, it said (4xx); *refused*: never (5xx); *unreachable*: it said nothing. */
    outcome: text("outcome", { enum: ["accepted", "deferred", "refused", "unreachable"] }),
    /** The server's reply code. */
    code: smallint("code"),
    answer: text("answer"),
  },
  (t) => [index("mail_attempts_mail").on(t.mailId, t.id)],
);

/** Addresses that the mail server refused for good: no more letters go there until their owner confirms them again. */
export const mailBounces = pgTable("mail_bounces", {
  /** Normalised, as `members.email_key`. */
  address: text("address").primaryKey(),
  code: smallint("code"),
  answer: text("answer"),
  createdAt: createdAt(),
});
