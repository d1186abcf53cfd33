import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { lettersTo } from "#db/factories/mail.ts";
import { aMember } from "#db/factories/members.ts";
import { mailAttempts, mailBounces, mails } from "#db/schema/mail.ts";
import { findMail, listMails } from "#lib/admin/mails.ts";
import { countFigures } from "#lib/admin/figures.ts";
import { guest } from "#lib/core/viewer.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { sendLetter } from "./jobs.ts";
import { sendMail } from "./send.ts";

const write = (to: string, subject = "Hello") => inTransaction(async (tx) => (await sendMail(tx, { to, kind: "test", locale: "en", subject, paragraphs: ["Text"], action: { label: "Go", url: "http://localhost:3000/en/confirm?token=abc" } }))!);

test("without a mail server letters stay in the mailbox, where the office finds them whole", async () => {
  const { viewer: staff } = await aMember({ staff: true });
  const id = await write("mailbox@example.org");
  expect((await listMails(staff, { q: "mailbox@" })).items).toMatchObject([{ id, state: "waiting" }]);
  await sendLetter.run({ mailId: id }, { id, attempt: 1, signal: new AbortController().signal });
  expect((await lettersTo("mailbox@example.org"))[0]).toMatchObject({ via: "mailbox", failedAt: null });
  expect(await findMail(staff, id)).toMatchObject({ state: "mailbox", text: expect.stringContaining("token=abc") as string });
});

test("the mailbox is the office's alone", async () => {
  const [{ viewer }, { viewer: staff }] = [await aMember(), await aMember({ staff: true })];
  const id = await write("secret@example.org");
  for (const nobody of [guest(), viewer, { ...staff, scope: "write" as const }]) {
    await expect(listMails(nobody, {})).rejects.toMatchObject({ code: "not_found" });
    await expect(findMail(nobody, id)).rejects.toMatchObject({ code: "not_found" });
    await expect(countFigures(nobody)).rejects.toMatchObject({ code: "not_found" });
  }
  expect(await countFigures(staff)).toMatchObject({ members: expect.any(Number) as number, mailsFailed: 0 });
});

test("the mailbox is searched and paged", async () => {
  const { viewer: staff } = await aMember({ staff: true });
  for (const n of [1, 2, 3]) await write(`paged_${n}@example.org`, `Letter ${n}`);
  const first = await listMails(staff, { q: "PAGED_", limit: 2 });
  const second = await listMails(staff, { q: "PAGED_", limit: 2, cursor: first.nextCursor! });
  expect([...first.items, ...second.items].map(({ subject }) => subject)).toEqual(["Letter 3", "Letter 2", "Letter 1"]);
});

test("the mailbox by state; a letter shows each try and what the server answered", async () => {
  const { viewer: staff } = await aMember({ staff: true });
  const [waiting, failed] = [await write("states@example.org"), await write("states@example.org")];
  await database().update(mails).set({ failedAt: new Date(), failure: "550 no such person" }).where(eq(mails.id, failed));
  await database().insert(mailAttempts).values([{ mailId: failed, endedAt: new Date(), outcome: "deferred", code: 421 }, { mailId: failed, outcome: null }]);
  await database().insert(mailBounces).values({ address: "states@example.org", code: 550 });
  const ids = async (state: "waiting" | "failed" | "sent") => (await listMails(staff, { q: "states@", state })).items.map(({ id }) => id);
  expect([await ids("waiting"), await ids("failed"), await ids("sent")]).toEqual([[waiting], [failed], []]);
  expect(await findMail(staff, failed)).toMatchObject({ refusedAt: expect.any(String) as string, tries: [{ outcome: null, endedAt: null }, { outcome: "deferred", code: 421 }] });
});
