import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { contacts, memberBlocks } from "#db/schema/members-contacts.ts";
import { guest } from "#lib/core/viewer.ts";
import { listBlocked, listContacts } from "./contacts.ts";

test("contacts are found by name and paged without losing or doubling", async () => {
  const { viewer, member } = await aMember();
  for (const name of ["Ёлкина", "Енотова", "Жукова", "Ёлкина", "Іванова"]) {
    const other = await aMember({ name });
    await database().insert(contacts).values({ requesterId: other.member.id, addresseeId: member.id, acceptedAt: new Date() });
  }
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listContacts(viewer, { limit: 2, cursor });
    seen.push(...page.items.map((item) => item.member.name));
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen).toEqual(["Ёлкина", "Ёлкина", "Енотова", "Жукова", "Іванова"]);
  expect((await listContacts(viewer, { q: "жук" })).items).toHaveLength(1);
  expect((await listContacts(viewer, { q: "%" })).items).toHaveLength(0);
  await expect(listContacts(viewer, { cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
  await expect(listContacts(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("requests and blocks are paged, the newest first", async () => {
  const { viewer, member } = await aMember();
  for (let i = 0; i < 5; i += 1) {
    const other = await aMember();
    await database().insert(contacts).values({ requesterId: other.member.id, addresseeId: member.id });
    await database().insert(memberBlocks).values({ blockerId: member.id, blockedId: (await aMember()).member.id });
  }
  for (const read of [(cursor?: string) => listContacts(viewer, { state: "incoming", limit: 2, cursor }), (cursor?: string) => listBlocked(viewer, { limit: 2, cursor })]) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await read(cursor);
      seen.push(...page.items.map((item) => item.since));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(5);
    expect(seen).toEqual([...seen].sort().reverse());
  }
});
