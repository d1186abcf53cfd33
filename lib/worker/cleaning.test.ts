import { eq, inArray } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { idempotencyKeys } from "#db/schema/api.ts";
import { sessions } from "#db/schema/members.ts";
import { clean } from "./cleaning.ts";

const days = (n: number) => new Date(Date.now() - n * 86_400_000);

test("what has had its time is forgotten, the rest stays", async () => {
  const { member } = await aMember();
  const [open, old] = [await aSession(member), await aSession(member, { expiresAt: days(31) })];
  const row = { owner: member.id, requestHash: "x", status: 201, body: { token: "secret" } };
  await database().insert(idempotencyKeys).values([{ ...row, key: "today" }, { ...row, key: "long ago", createdAt: days(2) }]);

  await clean.run({}, { id: "1", attempt: 1, signal: AbortSignal.timeout(1000) });

  expect(await database().select({ key: idempotencyKeys.key }).from(idempotencyKeys).where(eq(idempotencyKeys.owner, member.id))).toEqual([{ key: "today" }]);
  expect(await database().select({ id: sessions.id }).from(sessions).where(inArray(sessions.id, [open.session.id, old.session.id]))).toEqual([{ id: open.session.id }]);
});
