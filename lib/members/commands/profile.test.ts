import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { aCluster } from "#db/factories/clusters.ts";
import { aContact } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { database } from "#db/client.ts";
import { participants } from "#db/schema/clusters.ts";
import { representatives } from "#db/schema/organizations.ts";
import { issuesOf } from "#lib/core/issues.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { formToObject } from "#lib/auth/doors.ts";
import { profileForm, profilePatch } from "../input/profile.ts";
import { visibilities } from "../labels/profile.ts";
import { findOwnProfile, findProfile, type Profile } from "../queries/profile.ts";
import { changeProfile } from "./profile.ts";

const change = async (viewer: Viewer, patch: unknown) => changeProfile(viewer, profilePatch.parse(patch), (await findOwnProfile(viewer)).rev);
const read = async (viewer: Viewer, handle: string, options = {}) => (await findProfile(viewer, handle, options)) as Profile;

const everything = {
  names: { en: "Hanna Karatkevich", ru: "Анна Короткевич" },
  headline: { en: "Head of sales", be: "Начальнік аддзела продажаў" },
  about: { be: "Дваццаць гадоў з ільном.\nАд поля да сукенкі." },
  positions: [{ organizationName: "Льнокамбінат", title: "Начальнік", fromYear: 2015 }, { organizationName: "ВДТУ", title: "Асістэнт", fromYear: "2008", toYear: "2015" }],
  languages: [{ code: "be", level: "native" }, { code: "en", level: "B2" }],
  skills: "Экспарт, перамовы\nлён; Лён",
  offers: { keys: ["textiles_leather"], words: ["суровая тканіна"] },
  seekings: { keys: ["buyers", "export"], words: [] },
  links: [{ url: "linenmill.by", label: "Камбінат" }],
  phone: "+375 29 123-45-67",
};

test("a profile in three languages is kept whole, lists cleaned, and read back by its owner", async () => {
  const { viewer } = await aMember({ locale: "be" });
  await change(viewer, everything);
  expect(await findOwnProfile(viewer)).toMatchObject({
    ...everything,
    positions: [{ organization: null, organizationName: "Льнокамбінат", fromYear: 2015, toYear: null }, { fromYear: 2008, toYear: 2015 }],
    skills: ["Экспарт", "перамовы", "лён"],
    links: [{ url: "https://linenmill.by", label: "Камбінат" }],
    visibility: { headline: "members", phone: "contacts", email: "me" },
  });
  await change(viewer, { skills: [], about: {}, phone: "", positions: [] });
  expect(await findOwnProfile(viewer)).toMatchObject({ skills: [], about: {}, phone: null, positions: [], headline: everything.headline });
});

test("each level is seen by those it names and by the nearer ones, and by nobody else", async () => {
  const { requester: owner, addressee: contact } = await aContact();
  const cluster = await aCluster();
  const organization = await anOrganization();
  const mate = await aMember();
  const stranger = await aMember();
  await database().insert(participants).values({ clusterId: cluster.cluster.id, organizationId: organization.organization.id, valueChainRole: "research" });
  await database().insert(representatives).values([owner, mate].map(({ member }) => ({ organizationId: organization.organization.id, memberId: member.id, role: "representative" as const })));
  const fields = ["headline", "about", "skills", "phone", "links"] as const;
  await change(owner.viewer, { ...everything, visibility: Object.fromEntries(fields.map((field, at) => [field, visibilities[at]])) });

  const seen = async (viewer: Viewer, options = {}) => {
    const profile = await read(viewer, owner.member.handle, options);
    return fields.filter((field) => { const value = profile[field]; return value !== null && Object.keys(value).length > 0; });
  };
  expect(await seen(guest())).toEqual(["headline"]);
  expect(await seen(stranger.viewer)).toEqual(["headline", "about"]);
  expect(await seen((await aMember({ staff: true })).viewer)).toEqual(["headline", "about"]);
  expect(await seen(mate.viewer)).toEqual(["headline", "about", "skills"]);
  expect(await seen(contact.viewer)).toEqual(["headline", "about", "skills", "phone"]);
  expect(await seen(owner.viewer)).toEqual([...fields]);
  for (const [as, count] of [["everyone", 1], ["members", 2], ["clusters", 3], ["contacts", 4]] as const) expect(await seen(owner.viewer, { as })).toHaveLength(count);
  expect(await seen(stranger.viewer, { as: "contacts" })).toEqual(["headline", "about"]); // only of oneself

  await database().update(representatives).set({ endedAt: new Date() }).where(eq(representatives.memberId, mate.member.id));
  expect(await seen(mate.viewer)).toEqual(["headline", "about"]);
});

test("guests find only who shows something to everyone; the unconfirmed, banned and deleted nobody finds", async () => {
  const { viewer, member } = await aMember();
  await change(viewer, { headline: { en: "Weaver" }, visibility: { about: "everyone" } }); // nothing in it
  expect(await findProfile(guest(), member.handle)).toBe(null);
  await change(viewer, { visibility: { headline: "everyone" } });
  expect(await findProfile(guest(), `@${member.handle.toUpperCase()}`)).toMatchObject({ handle: member.handle, headline: { en: "Weaver" } });
  const stranger = (await aMember()).viewer;
  for (const gone of [{ bannedAt: new Date() }, { deletedAt: new Date() }, { emailConfirmedAt: null }]) expect(await findProfile(stranger, (await aMember(gone)).member.handle)).toBe(null);
  for (const handle of ["", "@", "\0", "a'b", "%"]) expect(await findProfile(stranger, handle)).toBe(null);
});

test("the address and the time zone are shown only when their owner says so", async () => {
  const { viewer, member } = await aMember({ timeZone: "Europe/Minsk" });
  const stranger = (await aMember()).viewer;
  expect(await read(stranger, member.handle)).toMatchObject({ email: null, timeZone: null });
  await change(viewer, { visibility: { email: "members", timeZone: "members" } });
  expect(await read(stranger, member.handle)).toMatchObject({ email: member.email, timeZone: "Europe/Minsk" });
});

test("a position at an organisation of the platform carries its name in all languages", async () => {
  const { organization } = await anOrganization({ name: { ru: "Нафтан", en: "Naftan" } });
  const { viewer, member } = await aMember({ locale: "ru" });
  await change(viewer, { positions: [{ organization: organization.slug, title: "Технолог" }] });
  expect((await read((await aMember()).viewer, member.handle)).positions).toEqual([{ organization: { slug: organization.slug, name: { ru: "Нафтан", en: "Naftan" } }, organizationName: "Нафтан", title: "Технолог", fromYear: null, toYear: null }]);
  await expect(change(viewer, { positions: [{ organizationName: "x", title: "y" }, { organization: "no-such-one", title: "Технолог" }] }))
    .rejects.toMatchObject({ issues: [{ path: "positions.1.organizationName", reason: "members.no_such_organization" }] });
});

test("a stale edit is refused and changes nothing; a photo must be one's own", async () => {
  const { viewer } = await aMember();
  const { rev } = await findOwnProfile(viewer);
  await changeProfile(viewer, { name: "Першая" }, rev);
  await expect(changeProfile(viewer, { name: "Другая", skills: ["x"] }, rev)).rejects.toMatchObject({ code: "stale" });
  expect(await findOwnProfile(viewer)).toMatchObject({ name: "Першая", skills: [], rev: rev + 1 });
  await expect(change(viewer, { photoId: "0198c0de-0000-7000-8000-000000000000" })).rejects.toMatchObject({ issues: [{ path: "photoId" }] });
  await expect(changeProfile({ ...viewer, scope: "read" }, { name: "x" }, rev + 1)).rejects.toMatchObject({ code: "forbidden" });
  await expect(changeProfile(guest(), { name: "x" }, 1)).rejects.toMatchObject({ code: "unauthenticated" });
});

const badForms: [Record<string, string>, string][] = [
  [{ name: "" }, "name"],
  [{ "headline.ru": "й".repeat(161) }, "headline.ru"],
  [{ "about.be": "x".repeat(5001) }, "about.be"],
  [{ "names.en": "An\u200Bna" }, "names.en"],
  [{ "positions.0.title": "x" }, "positions.0.organizationName"],
  [{ "positions.0.organizationName": "x" }, "positions.0.title"],
  [{ "positions.0.title": "x", "positions.0.organizationName": "x", "positions.0.fromYear": "2020", "positions.0.toYear": "2010" }, "positions.0.toYear"],
  [{ "positions.0.title": "", "positions.0.organizationName": "", "positions.1.title": "x", "positions.1.organizationName": "x", "positions.1.fromYear": "soon" }, "positions.1.fromYear"],
  [{ "languages.0.code": "xx", "languages.0.level": "C2" }, "languages.0.code"],
  [{ "languages.0.code": "be" }, "languages.0.level"],
  [{ "languages.0.code": "be", "languages.0.level": "C1", "languages.1.code": "be", "languages.1.level": "C2" }, "languages"],
  [{ skills: "x".repeat(81) }, "skills.0"],
  [{ "offers.keys[]": "gold" }, "offers.keys.0"],
  [{ "links.0.url": "javascript:alert(1)" }, "links.0.url"],
  [{ phone: "call me" }, "phone"],
  [{ timeZone: "Mars/Olympus" }, "timeZone"],
  [{ "visibility.phone": "nobody" }, "visibility.phone"],
  [{ photoId: "1" }, "photoId"],
];
test.each(badForms.map(([bad, path]) => [path, bad] as const))("bad input of the form is refused at %s", (path, bad) => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ name: "Ганна", language: "be", timeZone: "Europe/Minsk", rev: "1", photoId: "", phone: "", skills: "", ...bad })) form.append(name, value);
  const parsed = profileForm.safeParse({ names: {}, headline: {}, about: {}, offers: {}, seekings: {}, visibility: {}, ...formToObject(form) });
  expect(parsed.success).toBe(false);
  const issues = issuesOf(parsed.error!);
  expect(issues.map((issue) => issue.path)).toContain(path);
  expect(issues.every(({ reason }) => !reason.startsWith("zod_") || reason === "zod_invalid_format")).toBe(true);
});
