import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aContact, someFields } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { memberPositions } from "#db/schema/members-profiles.ts";
import { members } from "#db/schema/members.ts";
import { countQueries } from "#db/testing/count-queries.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { listDirectory } from "./directory.ts";
import { countDirectory } from "./facets.ts";
import { listMentions } from "./mentions.ts";

const found = async (viewer: Viewer, filter: Parameters<typeof listDirectory>[1]) => (await listDirectory(viewer, filter)).items.map(({ name }) => name).sort();
const offers = (visibility: "members" | "contacts" | "me", ...keys: string[]) => ({ field: "offers" as const, visibility, value: { keys, words: [] }, keys });

test("a member is found by name, handle, and the words of what the seeker may see", async () => {
  const { viewer } = await aMember();
  const { member } = await aMember({ name: "Ганна Каларова", handle: "hanna-kalarova" });
  await someFields(member.id,
    { field: "headline", visibility: "members", value: { be: "Ткачыха" }, searchText: "ткачыха" },
    { field: "about", visibility: "contacts", value: { be: "Сакрэт" }, searchText: "сакрэт" });
  for (const q of ["каларов", "@hanna-kal", "ТКАЧЫХА ганна", "kalarova"]) expect(await found(viewer, { q })).toEqual(["Ганна Каларова"]);
  for (const q of ["сакрэт", "каларова%", "_", "'; --"]) expect(await found(viewer, { q })).not.toContain("Ганна Каларова");
  await expect(listDirectory(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(countDirectory(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("filters and their counts go by what the seeker may see, each with the others as they are", async () => {
  const { requester: contact, addressee: owner } = await aContact();
  const stranger = await aMember();
  await someFields(owner.member.id, offers("contacts", "buyers", "loans"));
  await someFields((await aMember({ name: "Open" })).member.id, offers("members", "loans"), { field: "languages", visibility: "members", value: [], keys: ["be", "ka"] });
  await someFields((await aMember({ name: "Hidden" })).member.id, offers("me", "loans"));
  expect(await found(contact.viewer, { offers: ["loans"] })).toEqual([owner.member.name, "Open"].sort());
  expect(await found(stranger.viewer, { offers: ["loans"] })).toEqual(["Open"]);
  expect(await found(stranger.viewer, { offers: ["loans"], languages: ["ka"] })).toEqual(["Open"]);
  expect((await countDirectory(contact.viewer, { offers: ["loans"] }))).toMatchObject({ total: 2, offers: { loans: 2, buyers: 1 }, languages: { ka: 1 } });
  expect((await countDirectory(stranger.viewer, { offers: ["buyers"], languages: ["ka"] }))).toMatchObject({ total: 0, offers: { loans: 1 }, languages: {} });
});

test("the country is that of an organisation where somebody works now, if that may be seen", async () => {
  const { viewer } = await aMember();
  const { organization } = await anOrganization({ country: "GE" });
  const work = async (visibility: "members" | "me", toYear: number | null) => {
    const { member } = await aMember({ name: `${visibility} ${toYear}` });
    await someFields(member.id, { field: "positions", visibility, value: true });
    await database().insert(memberPositions).values({ memberId: member.id, organizationId: organization.id, organizationName: "x", title: "Виноделка", toYear, ordinal: 0 });
  };
  await work("members", null);
  await work("members", 2020);
  await work("me", null);
  expect(await found(viewer, { country: ["GE"] })).toEqual(["members null"]);
  expect((await countDirectory(viewer)).country.GE).toBe(1);
  expect((await listDirectory(viewer, { country: ["GE"] })).items[0]).toMatchObject({ position: { title: "Виноделка", slug: organization.slug } });
});

test("the blocked, the banned, the deleted and the unconfirmed are neither listed, counted nor completed", async () => {
  const { viewer, member } = await aMember();
  for (const given of [{}, { bannedAt: new Date() }, { deletedAt: new Date() }, { emailConfirmedAt: null }]) {
    const { member: other } = await aMember({ name: "Прывід", ...given });
    await database().insert(memberBlocks).values({ blockerId: other.id, blockedId: member.id });
  }
  await aMember({ name: "Прывід бачны" });
  expect(await found(viewer, { q: "прывід" })).toEqual(["Прывід бачны"]);
  expect((await countDirectory(viewer, { q: "прывід" })).total).toBe(1);
  expect((await listMentions(viewer, "@прыв")).map(({ name }) => name)).toEqual(["Прывід бачны"]);
});

test("completing a mention puts contacts first, begins with what was typed, and takes wildcards as they are", async () => {
  const { requester, addressee } = await aContact();
  await database().update(members).set({ name: "Zoe Mentioned" }).where(eq(members.id, addressee.member.id));
  await aMember({ name: "Mentioned Anna" });
  expect((await listMentions(requester.viewer, "mentioned")).map(({ name }) => name)).toEqual(["Zoe Mentioned", "Mentioned Anna"]);
  for (const nothing of ["", "@", "%", "_", "\0"]) expect(await listMentions(requester.viewer, nothing)).toEqual([]);
  await expect(listMentions(guest(), "a")).rejects.toMatchObject({ code: "unauthenticated" });
});

test("the directory is paged by name or newest without losing or doubling, at the same number of queries whatever it shows", async () => {
  const { viewer } = await aMember();
  const made: string[] = [];
  for (const name of ["Ё", "Е", "Ж", "Ё", "І"]) made.push((await aMember({ name: `Старонка ${name}` })).member.id);
  for (const sort of ["name", "newest"] as const) {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await listDirectory(viewer, { q: "старонка", sort, limit: 2, cursor });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(sort === "newest" ? [...made].reverse() : [made[0], made[3], made[1], made[2], made[4]].sort((a, b) => seen.indexOf(a!) - seen.indexOf(b!)));
    expect(new Set(seen).size).toBe(5);
  }
  await expect(listDirectory(viewer, { cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
  for (const work of [() => listDirectory(viewer), () => countDirectory(viewer), () => listDirectory(viewer, { q: "старонка", offers: ["loans"], country: ["BY"], languages: ["be"] })]) expect(await countQueries(work)).toBeLessThanOrEqual(3);
});
