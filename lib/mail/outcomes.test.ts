import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { asc, eq, sql } from "drizzle-orm";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { afterEach, beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { mailAttempts, mails } from "#db/schema/mail.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { forgetLetters, sendLetter } from "./jobs.ts";
import { findBounce, forgetBounce } from "./outcomes.ts";
import { sendMail, sendMails, type Sending } from "./send.ts";

type Say = { code: number; text: string } | "hang" | null;
const said = (say: Say) => (say && say !== "hang" ? Object.assign(new Error(say.text), { responseCode: say.code }) : null);

let say: { connect?: Say; recipient?: Say; data?: Say } = {};
let received: ParsedMail[] = [];
let server: SMTPServer | null = null;
let port = 0;

const options: SMTPServerOptions = {
  authOptional: true, closeTimeout: 100, logger: false,
  onConnect: (_, done) => (say.connect === "hang" ? undefined : done(said(say.connect ?? null))),
  onRcptTo: (_, __, done) => (say.recipient === "hang" ? undefined : done(said(say.recipient ?? null))),
  onData: (stream, _, done) => void simpleParser(stream).then((mail) => {
    const refusal = said(say.data ?? null);
    if (!refusal) received.push(mail);
    done(refusal);
  }),
};

async function listen() {
  server = new SMTPServer(options); // offers STARTTLS with a certificate of its own making
  server.on("error", () => {}); // what clients cut off
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  port = (server.server.address() as AddressInfo).port;
}

async function stop() {
  const closing = server;
  server = null;
  await new Promise<void>((resolve) => (closing ? closing.close(() => resolve()) : resolve()));
}

beforeAll(async () => {
  await listen();
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}?greetingTimeout=300&socketTimeout=300&tls.rejectUnauthorized=false`;
  process.env.APP_URL = "https://cluster.example";
  return stop;
});
afterEach(async () => {
  say = {};
  received = [];
  if (!server) await listen();
});

let made = 0;
const letter = (given: Partial<Sending> = {}): Sending => ({ to: `reader-${(made += 1)}@example.org`, kind: "test", locale: "en", subject: "Hello", paragraphs: ["Text"], ...given });
const write = (given?: Partial<Sending>) => inTransaction(async (tx) => (await sendMail(tx, letter(given)))!);
const run = (mailId: string, attempt = 1) => sendLetter.run({ mailId }, { id: mailId, attempt, signal: new AbortController().signal });
const read = async (mailId: string) => (await database().select().from(mails).where(eq(mails.id, mailId)))[0]!;
const triesOf = (mailId: string) => database().select().from(mailAttempts).where(eq(mailAttempts.mailId, mailId)).orderBy(asc(mailAttempts.id));

test("421 is tried again and accepted; both stand in the log", async () => {
  const mailId = await write();
  say = { connect: { code: 421, text: "too busy" } };
  await expect(run(mailId)).rejects.toThrow("421");
  say = {};
  await run(mailId, 2);

  expect(await triesOf(mailId)).toMatchObject([{ outcome: "deferred", code: 421, endedAt: expect.any(Date) as Date }, { outcome: "accepted", code: 250 }]);
  expect(await read(mailId)).toMatchObject({ via: "smtp", attempts: 2, failedAt: null });
  expect(received).toHaveLength(1);
});

test("550 for the address: given up, the address marked, and letters that can be done without are not written to it any more", async () => {
  const to = "Gone@example.org";
  const mailId = await write({ to });
  say = { recipient: { code: 550, text: "no such person" } };
  await run(mailId);

  expect(await read(mailId)).toMatchObject({ failedAt: expect.any(Date) as Date, sentAt: null });
  expect(await triesOf(mailId)).toMatchObject([{ outcome: "refused", code: 550 }]);
  expect(await findBounce(database(), "gone@example.org")).toMatchObject({ code: 550 });
  const optional = { to, unsubscribeUrl: "https://cluster.example/api/unsubscribe?token=x" };
  expect(await inTransaction((tx) => sendMail(tx, letter(optional)))).toBeUndefined();
  expect(await inTransaction((tx) => sendMail(tx, letter({ to }))), "what concerns the account is still tried").toEqual(expect.any(String));
  await inTransaction((tx) => forgetBounce(tx, to));
  expect(await inTransaction((tx) => sendMail(tx, letter(optional)))).toEqual(expect.any(String));
});

test("554 for the letter itself does not blame the address", async () => {
  const mailId = await write({ to: "fine@example.org" });
  say = { data: { code: 554, text: "looks like spam" } };
  await run(mailId);
  expect(await read(mailId)).toMatchObject({ failedAt: expect.any(Date) as Date });
  expect(await findBounce(database(), "fine@example.org")).toBeNull();
});

test("a server that is not there is tried again", async () => {
  const mailId = await write();
  await stop();
  await expect(run(mailId)).rejects.toThrow();
  await listen();
  await run(mailId, 2);
  expect((await triesOf(mailId)).map(({ outcome }) => outcome)).toEqual(["unreachable", "accepted"]);
  expect(received).toHaveLength(1);
});

test.each(["connect", "recipient"] as const)("a server that hangs at %s is left, and tried again", async (where) => {
  const mailId = await write();
  say = { [where]: "hang" };
  await expect(run(mailId)).rejects.toThrow(/timeout|Greeting/i);
  say = {};
  await run(mailId, 2);
  expect((await triesOf(mailId)).map(({ outcome }) => outcome)).toEqual(["unreachable", "accepted"]);
});

test("a crash between the server's yes and our note leaves its trace, and the copy has the same Message-ID", async () => {
  const mailId = await write();
  await run(mailId);
  await database().update(mails).set({ sentAt: null, via: null }).where(eq(mails.id, mailId)); // as if the note had been lost
  await database().update(mailAttempts).set({ outcome: null, endedAt: null }).where(eq(mailAttempts.mailId, mailId));
  await run(mailId, 2);
  expect(received.map(({ messageId }) => messageId)).toEqual([`<${mailId}@cluster.example>`, `<${mailId}@cluster.example>`]);
  expect((await triesOf(mailId)).map(({ outcome }) => outcome)).toEqual([null, "accepted"]);
});

test("of letters with the same key one is written, also by two at once", async () => {
  const both = await Promise.all([1, 2].map(() => inTransaction((tx) => sendMails(tx, [letter({ key: "digest:1" }), letter({ key: "digest:2" })]))));
  expect(both.flat()).toHaveLength(2);
});

test("one of many says how to end it with one request (RFC 8058), answers nobody and stands in its thread; others do not", async () => {
  const unsubscribeUrl = `https://cluster.example/api/unsubscribe?token=${"x".repeat(80)}.requests.${"y".repeat(32)}`;
  await run(await write({ unsubscribeUrl, thread: "subject.reader" }));
  await run(await write());
  const raw = (mail: ParsedMail, name: string) => mail.headerLines.find(({ key }) => key === name)?.line.replace(/^[^:]+:\s*/, "").replaceAll(/\r?\n\s*/g, "");
  const [many, single] = received as [ParsedMail, ParsedMail];
  expect(raw(many, "list-unsubscribe")).toBe(`<${unsubscribeUrl}>`);
  expect(raw(many, "list-unsubscribe-post")).toBe("List-Unsubscribe=One-Click");
  expect(raw(many, "precedence")).toBe("bulk");
  expect(raw(many, "auto-submitted")).toBe("auto-generated");
  expect([many.references].flat()).toEqual(["<subject.reader@cluster.example>"]);
  expect(many.inReplyTo).toBe("<subject.reader@cluster.example>");
  for (const name of ["list-unsubscribe", "list-unsubscribe-post", "precedence", "references"]) expect(raw(single, name)).toBeUndefined();
  expect(raw(single, "auto-submitted")).toBe("auto-generated");
});

test("letters of a quarter ago are forgotten, with their log", async () => {
  const [old, young] = [await write(), await write()];
  await run(old);
  await database().execute(sql`update mails set created_at = now() - interval '91 days' where id = ${old}`);
  await forgetLetters.run({}, { id: old, attempt: 1, signal: new AbortController().signal });
  expect(await read(old)).toBeUndefined();
  expect(await triesOf(old)).toEqual([]);
  expect(await read(young)).toBeDefined();
});
