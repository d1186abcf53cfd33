import { index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns.ts";

/** Every letter, sent or to be sent. Without SMTP_URL it stays here and staff read it at /admin/mail. */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    memberId: uuid("member_id"),
    recipient: text("recipient").notNull(),
    kind: text("kind").notNull(),
    locale: text("locale", { enum: ["en", "ru", "be"] }).notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    createdAt: createdAt(),
    sentAt: moment("sent_at"),
    /** Where it went: to a mail server, or only into the mailbox at /admin/mail. Null until then. */
    via: text("via", { enum: ["smtp", "mailbox"] }),
    failedAt: moment("failed_at"),
    failure: text("failure"),
    attempts: integer("attempts").notNull().default(0),
  },
  (t) => [index("mails_recipient").on(t.recipient)],
);
