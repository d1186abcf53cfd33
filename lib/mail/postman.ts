import { createTransport, type Transporter } from "nodemailer";
import type { mails } from "#db/schema/mail.ts";
import { settings } from "#lib/core/settings.ts";

let made: { url: string; transport: Transporter } | undefined;

/** The connection to the mail server of SMTP_URL; null when there is none, and letters stay in the mailbox. */
export function postman(): Transporter | null {
  const url = settings().SMTP_URL;
  if (!url) return null;
  if (made?.url !== url) made = { url, transport: createTransport({ url, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000, disableFileAccess: true, disableUrlAccess: true }) };
  return made.transport;
}

/**
 * Hands one letter to the mail server. The same letter has the same Message-ID at every try: should the server take it
 * and the process die before that is noted, mailboxes drop the second copy.
 * @throws what the server answered
 */
export async function deliver(mail: Pick<typeof mails.$inferSelect, "id" | "recipient" | "subject" | "text" | "html">): Promise<void> {
  const { hostname } = new URL(settings().APP_URL);
  await postman()!.sendMail({
    from: settings().MAIL_FROM ?? { name: "Cluster", address: `no-reply@${hostname}` },
    to: { name: "", address: mail.recipient }, // never parsed: "a@b, c@d" is not two people
    subject: mail.subject,
    text: mail.text,
    html: mail.html,
    messageId: `<${mail.id}@${hostname}>`,
    headers: { "Auto-Submitted": "auto-generated" }, // RFC 3834: no out-of-office in answer
  });
}

/** Whether trying again is no use: the server said 5xx of this recipient or letter. */
export function isFinal(error: Error & { responseCode?: number; code?: string }): boolean {
  return (error.responseCode ?? 0) >= 500 && error.code !== "EAUTH"; // wrong credentials are ours to mend
}
