import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aContact } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { clusters } from "#db/schema/clusters.ts";
import { mails } from "#db/schema/mail.ts";
import { notifications } from "#db/schema/notifications.ts";
import { closeCluster, setDoor, updateCluster } from "#lib/clusters/commands/cluster.ts";
import { approveJoin } from "#lib/clusters/commands/decide.ts";
import { appointCoordinator } from "#lib/clusters/commands/roles.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { cancelEvent, createEvent } from "#lib/events/commands.ts";
import { follow, unfollow } from "#lib/following/commands.ts";
import type { FollowKind } from "#lib/following/input.ts";
import { locales } from "#lib/i18n/locales.ts";
import { blockMember } from "#lib/members/commands/blocks.ts";
import { changeProfile } from "#lib/members/commands/profile.ts";
import { updateOrganization } from "#lib/organizations/commands/update.ts";
import { chooseForCluster, muteKind } from "./commands/preferences.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { deliverDue } from "./deliver.ts";
import { wordNotification } from "./labels.ts";
import { listNotifications } from "./queries/list.ts";
import { sweep } from "./watch.ts";

const told = async (viewer: Viewer) => {
  for (let i = 0; i < 5; i += 1) await sweep(); // a hundred facts at a time, and other tests of this worker made some
  return (await listNotifications(viewer, {})).items;
};
const textsOf = async (viewer: Viewer) => (await told(viewer)).map(({ text }) => text);
const aFollower = async (kind: FollowKind, name: string, given: Parameters<typeof aMember>[0] = {}) => {
  const { viewer } = await aMember(given);
  await follow(viewer, { kind, name });
  return viewer;
};
const anEventInput = (title: string) => ({ kind: "seminar" as const, title: { en: title, ru: `${title} по-русски` }, startsAt: "2027-03-01T10:00", endsAt: "2027-03-01T12:00", timeZone: "Europe/Minsk" });
const product = (name: string) => ({ name: { en: name }, role: "key_product" as const });

test("what is new of an organisation comes in one line, to its followers alone, in their language and by no name", async () => {
  const { organization, administrator } = await anOrganization({ name: { en: "Naftan" } });
  const [reader, russian, gone] = [await aFollower("organizations", organization.slug), await aFollower("organizations", organization.slug, { locale: "ru" }), await aFollower("organizations", organization.slug)];
  await unfollow(gone, { kind: "organizations", name: organization.slug });
  const change = async (rev: number, input: object) => updateOrganization(administrator, { slug: organization.slug, rev, ...input });
  await change(1, { products: [product("Petrol")], certificates: [{ standard: "iso_9001" }] });
  await change(2, { products: [product("Petrol"), product("Diesel")], city: "Polotsk" });
  await change(3, { city: "Novopolotsk", products: [product("Diesel")] }); // nothing that was not there before
  await change(4, { exportMarkets: ["KZ"] });
  const [line, ...rest] = await told(reader);
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ kind: "organization_news", group: "following", path: `/organizations/${organization.slug}`, text: "Naftan: new export markets; new products and 1 more", count: 3 });
  expect(JSON.stringify(line)).not.toContain(administrator.name);
  expect(await textsOf(russian)).toEqual(["Naftan: новые экспортные рынки; новая продукция и ещё 1"]);
  for (const none of [gone, administrator]) expect(await told(none)).toEqual([]);
});

test("a cluster tells its followers of participants, events, texts and stage; hidden, only those inside", async () => {
  const { cluster, coordinator } = await aCluster({ name: { en: "Flax" } });
  const [reader, inside] = [await aFollower("clusters", cluster.slug), await aParticipant({ cluster })];
  await follow(inside.administrator, { kind: "clusters", name: cluster.slug });
  const revOf = async () => (await database().select().from(clusters).where(eq(clusters.id, cluster.id)))[0]!;
  await updateCluster(coordinator, { slug: cluster.slug, rev: (await revOf()).rev, stage: "developing", city: "Orsha" });
  const { id } = await createEvent(coordinator, { clusterId: cluster.id, ...anEventInput("Forum") });
  expect(await textsOf(reader)).toEqual(["Flax: new event “Forum”; now at the stage “developing”"]);
  await markNotificationsRead(reader, {});
  await setDoor(coordinator, { slug: cluster.slug, rev: (await revOf()).rev, visibility: "listed", door: "request", admitsPersons: false, welcome: null });
  await cancelEvent(coordinator, { id }); // only a public cluster shows its events
  await closeCluster(coordinator, { slug: cluster.slug });
  expect((await told(reader))[0]!.text).toBe("Flax: takes no new participants");
  await markNotificationsRead(reader, {});
  await setDoor(coordinator, { slug: cluster.slug, rev: (await revOf()).rev, visibility: "hidden", door: "request", admitsPersons: false, welcome: null });
  await updateCluster(coordinator, { slug: cluster.slug, rev: (await revOf()).rev, stage: "declining" });
  expect((await listNotifications(reader, { unread: true })).items).toEqual([]);
  expect((await told(inside.administrator))[0]!.text).toContain("now at the stage “declining”; takes no new participants");
});

test("of a member one hears what one may see, field by field", async () => {
  const { member, viewer } = await aMember({ name: "Anna" });
  const [stranger, friend, blocked] = [await aFollower("members", member.handle), await aFollower("members", member.handle), await aFollower("members", member.handle)];
  await aContact({ requesterId: member.id, addresseeId: friend.memberId, acceptedAt: new Date() });
  await blockMember(viewer, { handle: blocked.handle });
  const position = { title: "Director", organizationName: "Naftan", organization: undefined, fromYear: null, toYear: null };
  await changeProfile(viewer, { positions: [position], offers: { keys: [], words: ["Laser"] }, seekings: { keys: [], words: ["Steel"] }, visibility: { offers: "contacts", seekings: "me" } }, 1);
  expect(await textsOf(stranger)).toEqual(["Anna: a new position"]);
  expect(await textsOf(friend)).toEqual([expect.stringMatching(/^Anna: (a new position; new offers|new offers; a new position)$/)]);
  for (const none of [blocked, viewer]) expect(await told(none)).toEqual([]);
  await markNotificationsRead(stranger, {});
  await changeProfile(viewer, { positions: [position], headline: { en: "Hello" } }, 2); // as it was
  expect((await told(stranger)).filter(({ readAt }) => !readAt)).toEqual([]);
});

test("who joins is news of both; of a hidden cluster nobody outside hears by the way of the organisation or the member", async () => {
  const { organization } = await anOrganization();
  const { member } = await aMember();
  const reader = await aFollower("organizations", organization.slug);
  await follow(reader, { kind: "members", name: member.handle });
  const { cluster, coordinator } = await aCluster({ visibility: "hidden" });
  await appointCoordinator(coordinator, { slug: cluster.slug, who: member.email });
  expect(await told(reader)).toEqual([]);
  const open = await aCluster({ name: { en: "Open" } });
  await appointCoordinator(open.coordinator, { slug: open.cluster.slug, who: member.email });
  const request = await aJoinRequest({ ...open, organization });
  await approveJoin(open.coordinator, { requestId: request.request.id });
  expect(new Set(await textsOf(reader))).toEqual(new Set([`${member.name}: now coordinates Open`, `${organization.name!.en}: joined Open`]));
  const hidden = await aJoinRequest({ cluster, coordinator, organization });
  await approveJoin(coordinator, { requestId: hidden.request.id });
  expect(await told(reader)).toHaveLength(2);
});

test("a kind or a cluster that is muted is not told; letters are weekly until one chooses", async () => {
  const { cluster, coordinator } = await aCluster({ name: { en: "Flax" } });
  const [reader, muted, deaf] = [await aFollower("clusters", cluster.slug), await aFollower("clusters", cluster.slug), await aFollower("clusters", cluster.slug)];
  await muteKind(deaf, { kind: "cluster_news", muted: true });
  await createEvent(coordinator, { clusterId: cluster.id, ...anEventInput("First") });
  expect(await textsOf(muted)).toEqual(["Flax: new event “First”"]);
  await chooseForCluster(muted, { clusterId: cluster.id, choice: "muted" });
  await createEvent(coordinator, { clusterId: cluster.id, ...anEventInput("Second") });
  expect(await textsOf(muted)).toEqual(["Flax: new event “First”"]);
  expect(await told(deaf)).toEqual([]);
  expect(await textsOf(reader)).toEqual(["Flax: new event “Second”; new event “First”"]);
  const planned = await database().select().from(notifications).where(eq(notifications.memberId, reader.memberId));
  expect(planned.map(({ mailPlan }) => mailPlan)).toEqual(["weekly", "weekly"]);
  await deliverDue(new Date(Date.now() + 8 * 86_400_000));
  const letters = await database().select().from(mails).where(eq(mails.memberId, reader.memberId));
  expect(letters).toHaveLength(1);
  expect(letters[0]!.text).toContain("Flax: new event “Second”; new event “First”");
});

test("the words of all news are there in every language", () => {
  const data = { organization: { en: "O" }, cluster: { en: "C" }, member: "M" };
  const all = ["name", "description", "exportMarkets", "products", "certificates", "document", "relation", "joined", "participant", "stage", "text", "door_open", "closed", "reopened", "agreement", "event", "event_cancelled", "page", "tie", "coordinates", "positions", "offers", "seekings"];
  for (const locale of locales) for (const news of all) {
    const what = [{ news, title: { en: "T" }, organization: { en: "O" }, cluster: { en: "C" }, stage: "emerging" }];
    for (const kind of ["organization_news", "cluster_news", "member_news"]) expect(wordNotification(locale, { kind, data: { ...data, what } })).not.toMatch(/news\.|[{}…]/);
  }
});
