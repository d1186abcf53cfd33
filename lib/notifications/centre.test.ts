import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aTelling } from "#db/factories/notifications.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { countQueries } from "#db/testing/count-queries.ts";
import { mails } from "#db/schema/mail.ts";
import { notifications } from "#db/schema/notifications.ts";
import { hear } from "#lib/activity/announcements.ts";
import { guest } from "#lib/core/viewer.ts";
import { markNotificationsRead } from "./commands/read.ts";
import { forgetOld } from "./jobs.ts";
import { countUnread, listNotificationPlaces, listNotifications } from "./queries/list.ts";
import { personalData } from "./personal-data.ts";

type Request = Awaited<ReturnType<typeof aJoinRequest>>;
const asks = ({ cluster, organization, applicant, request }: Request) =>
  aTelling({ now: new Date(), kind: "joinRequest.submitted", actorId: applicant.memberId, clusterId: cluster.id, organizationId: organization.id, subjectId: request.id, data: {} });
const appoint = (memberId: string, clusterId: string, actorId: string | null = null) => aTelling({ now: new Date(), memberId, clusterId, actorId });

async function askers(count: number, names = ["Orsha", "Mogilev", "Vitebsk", "Brest"]) {
  const place = await aCluster({ name: { en: "Flax" } });
  for (let n = 0; n < count; n += 1) {
    const { organization, administrator } = await anOrganization({ name: { en: names[n]! } });
    await asks(await aJoinRequest({ cluster: place.cluster, coordinator: place.coordinator, organization, administrator }));
  }
  return place;
}

test.each([
  [1, "Orsha asks to join Flax"],
  [2, "Mogilev and Orsha ask to join Flax"],
  [4, "Brest and 3 others ask to join Flax"],
])("%i of one kind and subject stand as one: %s", async (count, text) => {
  const { coordinator } = await askers(count);
  expect((await listNotifications(coordinator, {})).items).toMatchObject([{ text, count, group: "requests" }]);
  expect(await countUnread(coordinator)).toBe(1);
});

test("in the reader's language, or the page's", async () => {
  const { coordinator } = await askers(4);
  expect((await listNotifications({ ...coordinator, locale: "be" }, {})).items[0]!.text).toBe("Brest і яшчэ 3 просяць аб уступленні ў кластар Flax");
  expect((await listNotifications(coordinator, { locale: "ru" })).items[0]!.text).toBe("Brest и ещё 3 просят о вступлении в кластер Flax");
});

test("reading the folded one reads all; what comes after begins anew", async () => {
  const { cluster, coordinator } = await askers(3);
  const [folded] = (await listNotifications(coordinator, {})).items;
  expect(await markNotificationsRead(coordinator, { ids: [folded!.id] })).toEqual({ unread: 0 });
  expect((await database().select().from(notifications).where(eq(notifications.memberId, coordinator.memberId))).every(({ readAt }) => readAt)).toBe(true);
  await asks(await aJoinRequest({ cluster, coordinator }));
  expect((await listNotifications(coordinator, {})).items.map(({ count }) => count)).toEqual([1, 3]);
});

test("two that come at once fold into one", async () => {
  const { cluster, coordinator } = await askers(1);
  const requests = await Promise.all([1, 2, 3].map(() => aJoinRequest({ cluster, coordinator })));
  await Promise.all(requests.map(asks));
  expect((await listNotifications(coordinator, {})).items).toMatchObject([{ count: 4 }]);
});

test("read and unread again; others' stay as they are; other windows hear the count", async () => {
  const [{ viewer: reader }, { viewer: stranger }, { cluster }] = [await aMember(), await aMember(), await aCluster()];
  await appoint(reader.memberId, cluster.id);
  const [item] = (await listNotifications(reader, {})).items;
  const heard: unknown[] = [];
  const deaf = hear(({ fact }) => { if (fact.kind === "notification.read" && fact.data.memberId === reader.memberId) heard.push(fact.data.unread); });
  expect(await markNotificationsRead(stranger, { ids: [item!.id] })).toEqual({ unread: 0 });
  expect(await countUnread(reader)).toBe(1);
  await markNotificationsRead(reader, { ids: [item!.id] });
  await markNotificationsRead(stranger, { ids: [item!.id], unread: true });
  expect(await countUnread(reader)).toBe(0);
  await markNotificationsRead(reader, { ids: [item!.id], unread: true });
  deaf();
  expect(await countUnread(reader)).toBe(1);
  expect(heard).toEqual([0, 1]);
});

test("filters by group, cluster and unread, with pages; what can be chosen", async () => {
  const { cluster, coordinator } = await askers(1);
  const other = await aCluster({ name: { en: "Leather" } });
  await appoint(coordinator.memberId, other.cluster.id);
  await appoint(coordinator.memberId, cluster.id);
  const kinds = async (filter: object) => (await listNotifications(coordinator, filter)).items.map(({ kind }) => kind);
  expect(await kinds({ group: "requests" })).toEqual(["join_request_submitted"]);
  expect(await kinds({ clusterId: other.cluster.id })).toEqual(["coordinator_added"]);
  expect(await kinds({ group: "roles", clusterId: cluster.id, unread: true })).toEqual(["coordinator_added"]);
  expect(await kinds({ group: "events" })).toEqual([]);
  const first = await listNotifications(coordinator, { group: "roles", limit: 1 });
  const second = await listNotifications(coordinator, { group: "roles", limit: 1, cursor: first.nextCursor! });
  expect([first.items[0]!.clusterId, second.items[0]!.clusterId, second.nextCursor]).toEqual([cluster.id, other.cluster.id, null]);
  const places = await listNotificationPlaces(coordinator);
  expect({ groups: [...places.groups].sort(), clusters: places.clusters.map(({ name }) => name.en).sort() }).toEqual({ groups: ["requests", "roles"], clusters: ["Flax", "Leather"] });
});

test("a page costs the same whatever it shows", async () => {
  const [{ viewer: busy }, { viewer: idle }] = [await aMember(), await aMember()];
  for (let n = 0; n < 12; n += 1) await appoint(busy.memberId, (await aCluster()).cluster.id);
  const page = (viewer: typeof busy) => countQueries(() => Promise.all([listNotifications(viewer, {}), countUnread(viewer), listNotificationPlaces(viewer)]));
  expect(await page(idle)).toBe(3);
  expect(await page(busy)).toBe(3);
});

test("guests have no centre", async () => {
  await expect(listNotifications(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(listNotificationPlaces(guest())).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(markNotificationsRead(guest(), {})).rejects.toMatchObject({ code: "unauthenticated" });
});

test("an account that goes takes its notifications and letters with it, and its name out of others'", async () => {
  const [{ viewer: leaver, member }, { viewer: reader }, { cluster }] = [await aMember({ name: "Zmicier Niepautorny" }), await aMember(), await aCluster()];
  await appoint(reader.memberId, cluster.id, leaver.memberId);
  await appoint(leaver.memberId, cluster.id, reader.memberId);
  const exported = await database().transaction((tx) => personalData.export(tx, leaver.memberId));
  expect(exported.data).toMatchObject({ notifications: [{ kind: "coordinator_added" }], letters: [{ recipient: member.email }] });

  await database().transaction((tx) => personalData.erase(tx, leaver.memberId));

  const left = JSON.stringify([await database().select().from(notifications), await database().select().from(mails)]);
  expect(left).not.toContain("Niepautorny");
  expect(left).not.toContain(member.email);
  expect(left).not.toContain(`"memberId":"${leaver.memberId}"`);
  expect((await listNotifications(reader, {})).items[0]!.data).toMatchObject({ actor: { en: "a former member" } });
});

test("what was told a year ago is forgotten", async () => {
  const { cluster, coordinator } = await aCluster();
  for (const month of [1, 13]) await aTelling({ now: new Date(Date.now() - month * 31 * 86_400_000), memberId: coordinator.memberId, clusterId: cluster.id });
  await forgetOld.run({}, { id: "1", attempt: 1, signal: new AbortController().signal });
  expect((await listNotifications(coordinator, {})).items).toHaveLength(1);
});
