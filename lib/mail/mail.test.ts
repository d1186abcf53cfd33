import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { simpleParser, type ParsedMail } from "mailparser";
import { SMTPServer } from "smtp-server";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { mails } from "#db/schema/mail.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { locales } from "#lib/i18n/locales.ts";
import { retries, sendLetter } from "./jobs.ts";
import { sendMail, type Sending } from "./send.ts";

let answer: { code: number; text: string } | null = null;
let received: { to: string[]; mail: ParsedMail }[] = [];
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS"],
  onRcptTo: (_, __, done) => (answer ? done(Object.assign(new Error(answer.text), { responseCode: answer.code })) : done()),
  onData: (stream, session, done) => void simpleParser(stream).then((mail) => {
    received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail });
    done();
  }),
});

beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  process.env.MAIL_FROM = "Cluster <office@cluster.example>";
  process.env.APP_URL = "https://cluster.example";
});
beforeEach(() => {
  answer = null;
  received = [];
});
afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));

const letter = (given: Partial<Sending> = {}): Sending => ({ to: "anna@example.org", kind: "test", locale: "be", subject: "Добры дзень, Ўладзімір", paragraphs: ["Першы радок\nдругі", "<b>не HTML</b> & «двукоссі»"], action: { label: "Адкрыць", url: "https://cluster.example/be/confirm?token=abc_DEF-123&x=1" }, ...given });
const write = (given?: Partial<Sending>) => inTransaction(async (tx) => (await sendMail(tx, letter(given)))!);
const run = (mailId: string, attempt = 1) => sendLetter.run({ mailId }, { id: mailId, attempt, signal: new AbortController().signal });
const read = async (mailId: string) => (await database().select().from(mails).where(eq(mails.id, mailId)))[0]!;

test("a letter arrives as text and HTML, in its language, with nothing to fetch", async () => {
  const mailId = await write();
  await run(mailId);
  const [{ to, mail }] = received as [(typeof received)[0]];
  expect(to).toEqual(["anna@example.org"]);
  expect(mail.subject).toBe("Добры дзень, Ўладзімір");
  expect(mail.from?.text).toBe('"Cluster" <office@cluster.example>');
  expect(mail.messageId).toBe(`<${mailId}@cluster.example>`);
  expect(mail.text).toContain("<b>не HTML</b> & «двукоссі»");
  expect(mail.text).toContain("https://cluster.example/be/confirm?token=abc_DEF-123&x=1");
  expect(mail.html).toContain('<html lang="be">');
  expect(mail.html).toContain("&lt;b&gt;не HTML&lt;/b&gt; &amp; «двукоссі»");
  expect(mail.html).not.toMatch(/<img|<script|<link|url\(|src=/);
  expect(await read(mailId)).toMatchObject({ via: "smtp", sentAt: expect.any(Date) as Date, attempts: 1, failure: null });
});

test("what was sent is not sent again, nor by two workers at once; the copy kept has no live link", async () => {
  const mailId = await write();
  const tries = await Promise.allSettled([run(mailId), run(mailId), run(mailId)]);
  expect(tries.filter(({ status }) => status === "fulfilled").length, "others come back later, should this one die").toBeGreaterThan(0);
  await run(mailId, 2);
  expect(received).toHaveLength(1);
  const kept = await read(mailId);
  expect(kept.text + kept.html).not.toContain("abc_DEF-123");
  expect(kept.text).toContain("token=…&x=1");
});

test("a server that is busy is asked again; one that refuses for good is not", async () => {
  const mailId = await write();
  answer = { code: 451, text: "later, please" };
  await expect(run(mailId)).rejects.toThrow("later, please");
  expect(await read(mailId)).toMatchObject({ sentAt: null, failedAt: null, attempts: 1, failure: expect.stringContaining("later") as string });
  answer = null;
  await run(mailId, 2);
  expect(await read(mailId)).toMatchObject({ via: "smtp", attempts: 2, failure: null });

  const dead = await write({ to: "nobody@example.org" });
  answer = { code: 550, text: "no such person" };
  await run(dead);
  expect(await read(dead)).toMatchObject({ sentAt: null, failedAt: expect.any(Date) as Date, failure: expect.stringContaining("no such person") as string });
  answer = null;
  await run(dead, 2);
  expect(received).toHaveLength(1);

  const tired = await write();
  answer = { code: 451, text: "later" };
  await run(tired, retries + 1);
  expect((await read(tired)).failedAt).not.toBe(null);
});

test("nothing that a person typed becomes a header or another recipient", async () => {
  await run(await write({ subject: "Hello\r\nBcc: everybody@example.org\r\n\r\nbody" }));
  await run(await write({ to: "anna@example.org, everybody@example.org" })).catch(() => {});
  const [{ to, mail }] = received as [(typeof received)[0]];
  expect(mail.subject).toBe("Hello Bcc: everybody@example.org body");
  expect(to).toEqual(["anna@example.org"]);
  expect(mail.headers.has("bcc")).toBe(false);
  for (const { to: others } of received) expect(others).not.toContain("everybody@example.org");
});

test("a rolled back cause sends no letter", async () => {
  const before = await database().$count(mails);
  await expect(inTransaction(async (tx) => {
    await sendMail(tx, letter());
    throw new Error("no");
  })).rejects.toThrow("no");
  expect(await database().$count(mails)).toBe(before);
});

test.each(locales)("the frame of a letter is there in %s", async (locale) => {
  const mail = await read(await write({ locale }));
  expect(mail.text).toMatch(locale === "en" ? /Cluster, the platform/ : locale === "ru" ? /площадка/ : /пляцоўка/);
  expect(mail.html).toMatch(/^<!doctype html>/);
});
