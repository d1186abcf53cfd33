import { expect, test } from "vitest";
import { sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { formerHandles } from "#db/schema/members-profiles.ts";
import { guest } from "#lib/core/viewer.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { handleInput } from "../input/handle.ts";
import { findProfile, locateProfile } from "../queries/profile.ts";
import { addMember } from "./add-member.ts";
import { changeHandle } from "./handle.ts";

const unique = (name: string) => `${name}-${Math.random().toString(36).slice(2, 8)}a`;

test.each(["ab", "x".repeat(41), "-anna", "anna-", "an--na", "анна", "an na", "an.na", "1234", "admin", "Everyone", "@me", "", "\0\0\0"])("%j is no handle", (handle) => {
  expect(handleInput.safeParse({ handle }).success).toBe(false);
});

test("a handle is taken as meant, the old one leads on, and nobody else gets it meanwhile", async () => {
  const { viewer, member } = await aMember();
  const other = await aMember();
  const wish = unique("hanna");
  await changeHandle(viewer, handleInput.parse({ handle: ` @${wish.toUpperCase()} ` }));
  expect(await findProfile(other.viewer, wish)).toMatchObject({ id: member.id });
  expect(await findProfile(other.viewer, member.handle)).toEqual({ movedTo: wish });
  expect(await findProfile(guest(), member.handle)).toBe(null); // a guest learns nothing of who shows nothing
  for (const taken of [wish, member.handle]) await expect(changeHandle(other.viewer, { handle: taken })).rejects.toMatchObject({ issues: [{ path: "handle", reason: "members.handle_taken" }] });
  const { member: namesake } = await inTransaction((tx) => addMember(tx, { name: member.handle, email: `${wish}@example.org`, locale: "en", passwordHash: null, emailConfirmedAt: null }));
  expect(namesake.handle).not.toBe(member.handle);

  await changeHandle(viewer, { handle: member.handle }); // back again
  expect(await findProfile(other.viewer, wish)).toEqual({ movedTo: member.handle });
  await database().update(formerHandles).set({ expiresAt: sql`now() - interval '1 second'` });
  expect(await findProfile(other.viewer, wish)).toBe(null);
  await changeHandle(other.viewer, { handle: wish });
});

test("three changes in ninety days, then it rests; of two who want one, one gets it", async () => {
  const { viewer } = await aMember();
  for (let i = 0; i < 3; i += 1) await changeHandle(viewer, { handle: unique("often") });
  await expect(changeHandle(viewer, { handle: unique("often") })).rejects.toMatchObject({ reason: "members.handle_changed_often" });
  const wish = unique("wanted");
  const both = await Promise.allSettled([await aMember(), await aMember()].map(({ viewer }) => changeHandle(viewer, { handle: wish })));
  expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  await expect(changeHandle((await aMember({ emailConfirmedAt: null })).viewer, { handle: unique("x") })).rejects.toMatchObject({ reason: "email_unconfirmed" });
});

test("before a page begins it is known where a profile is: here, elsewhere, or nowhere for this reader", async () => {
  const { viewer, member } = await aMember();
  const other = await aMember();
  expect(await locateProfile(other.viewer, member.handle)).toBe("here");
  expect(await locateProfile(guest(), member.handle)).toBe(null);
  const wish = unique("moved");
  await changeHandle(viewer, { handle: wish });
  expect(await locateProfile(other.viewer, member.handle)).toEqual({ movedTo: wish });
  for (const handle of ["no-such", "%", "..", "a%00"]) expect(await locateProfile(other.viewer, handle)).toBe(null);
});
