import { createTransport, type Transporter } from "nodemailer";
import type { mails } from "#db/schema/mail.ts";
import { settings } from "#lib/core/settings.ts";

let made: { url: string; transport: Transporter } | undefined;

/** Milliseconds that a server is given: to be connected, to greet, to say anything at all. A letter's job lives 90 seconds. */
export const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** The connection to the mail server of SMTP_URL; null when there is none, and letters stay in the mailbox. */
export function postman(): Transporter | null {
  const url = settings().SMTP_URL;
  if (!url) return null;
  if (made?.url !== url) made = { url, transport: createTransport({ url, ...patience, disableFileAccess: true, disableUrlAccess: true }) };
  return made.transport;
}

type Letter = Pick<typeof mails.$inferSelect, "id" | "recipient" | "subject" | "text" | "html" | "unsubscribeUrl" | "thread">;

/**
 * Hands one letter to the mail server. The same letter has the same Message-ID at every try: should the server take it
 * and the process die before that is noted, mailboxes drop the second copy.
 * @returns what the server answered
 * @throws what the server answered, when it did not take it
 */
export async function deliver(mail: Letter): Promise<string> {
  const { hostname } = new URL(settings().APP_URL);
  const thread = mail.thread && `<${mail.thread}@${hostname}>`; // never a letter's own id: mailboxes gather what refers to the same
  const info = await postman()!.sendMail({
    from: settings().MAIL_FROM ?? { name: "Cluster", address: `no-reply@${hostname}` },
    to: { name: "", address: mail.recipient }, // never parsed: "a@b, c@d" is not two people
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${hostname}>`,
    ...(thread && { inReplyTo: thread, references: [thread] }),
    headers: { "Auto-Submitted": "auto-generated", ...(mail.unsubscribeUrl && asOneOfMany(mail.unsubscribeUrl, hostname)) }, // RFC 3834: no out-of-office in answer
  });
  return (info as { response?: string }).response ?? "";
}

/** What mailboxes want to know of letters that were not asked for one by one: RFC 8058 and RFC 2919. */
const asOneOfMany = (unsubscribeUrl: string, hostname: string) => ({
  "List-Unsubscribe": { prepared: true, value: `<${unsubscribeUrl}>` },
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
  "List-Id": `Cluster <notifications.${hostname}>`,
  Precedence: "bulk",
});

export type Failure = Error & { responseCode?: number; code?: string; command?: string };

/** How a try ended that was not taken: *deferred* and *unreachable* are tried again. */
export function outcomeOf(error: Failure): "deferred" | "refused" | "unreachable" {
  if (!error.responseCode) return error.code === "EENVELOPE" ? "refused" : "unreachable"; // an address that is none
  return error.responseCode >= 500 && error.code !== "EAUTH" ? "refused" : "deferred"; // wrong credentials are ours to mend
}

/** Whether it is the address that the server refuses for good, not this letter or us. */
export const refusesAddress = (error: Failure) => outcomeOf(error) === "refused" && (error.command ?? "").startsWith("RCPT");
