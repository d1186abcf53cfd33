import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { personParticipants } from "#db/schema/clusters-people.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { encodeCursor } from "#lib/api/paging.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { locales } from "#lib/i18n/locales.ts";
import { exportParticipants } from "../export-participants.ts";
import { readInvitationList } from "../invitation-list.ts";
import { valueChainRoles } from "../labels.ts";
import { listNewcomers } from "./overview.ts";
import { countParticipantFacets, listParticipantPage, listParticipantPlaces } from "./participant-directory.ts";
import { listPeopleOf, listPersonParticipants } from "./participant-people.ts";

async function aChain() {
  const place = await aCluster();
  const join = async (name: string, country: string, valueChainRole: "buyer" | "raw_material_supplier", more: object = {}) =>
    aParticipant({ cluster: place.cluster, valueChainRole, organization: (await anOrganization({ name: { en: name }, country, ...more })).organization });
  await join("Orsha Linen", "BY", "buyer", { city: "Orsha", latitude: 54.51, longitude: 30.42 });
  await join("Бабруйскі лён", "BY", "raw_material_supplier");
  await join("Lino Vero", "IT", "buyer", { city: "Orsha", latitude: 54.51, longitude: 30.42 });
  return place;
}
const namesOf = ({ items }: Awaited<ReturnType<typeof listParticipantPage>>) => items.map(({ organization }) => Object.values(organization.name)[0]);

test("filters, counts and places agree; words are found across scripts", async () => {
  const { cluster: { id: clusterId } } = await aChain();
  expect(namesOf(await listParticipantPage(guest(), { clusterId }))).toEqual(["Бабруйскі лён", "Lino Vero", "Orsha Linen"]);
  expect(namesOf(await listParticipantPage(guest(), { clusterId, role: ["buyer"], country: ["BY"] }))).toEqual(["Orsha Linen"]);
  expect(namesOf(await listParticipantPage(guest(), { clusterId, q: "orsha babruiski" }))).toEqual([]);
  expect(namesOf(await listParticipantPage(guest(), { clusterId, q: "bobruisk" }))).toEqual(["Бабруйскі лён"]); // the same town
  expect(namesOf(await listParticipantPage(guest(), { clusterId, q: "babruiski" }))).toEqual(["Бабруйскі лён"]);
  expect(await countParticipantFacets(guest(), { clusterId, role: ["buyer"] })).toEqual({ total: 2, role: { buyer: 2, raw_material_supplier: 1 }, country: { BY: 1, IT: 1 } });
  expect(await listParticipantPlaces(guest(), { clusterId, country: ["BY"] })).toMatchObject([{ country: "BY", count: 1 }, { country: "BY", count: 1 }]);
});

test("a page goes on where the last one ended, over all of them", async () => {
  const { cluster: { id: clusterId } } = await aChain();
  for (let n = 0; n < 4; n++) await aParticipant({ cluster: (await aCluster()).cluster }); // others' are not ours
  const seen: string[] = [];
  for (let cursor: string | undefined, left = 5; left > 0; left--) {
    const page = await listParticipantPage(guest(), { clusterId, limit: 1, cursor });
    seen.push(...page.items.map(({ id }) => id));
    if (!page.nextCursor) break;
    cursor = page.nextCursor;
  }
  expect(new Set(seen).size).toBe(3);
  for (const cursor of ["?", encodeCursor(["a", "b", "c"]), encodeCursor([1, "\0", v7()])]) await expect(listParticipantPage(guest(), { clusterId, cursor })).rejects.toMatchObject({ code: "malformed" });
  expect(namesOf(await listParticipantPage(guest(), { clusterId, q: "%_\\ \0'" }))).toEqual([]);
});

test("of a listed or hidden cluster only those inside see who takes part", async () => {
  for (const visibility of ["listed", "hidden"] as const) {
    const { cluster, administrator, coordinator } = await aParticipant({ cluster: (await aCluster({ visibility })).cluster });
    const count = async (who: Viewer) => (await countParticipantFacets(who, { clusterId: cluster.id })).total + (await listParticipantPage(who, { clusterId: cluster.id })).items.length + (await listParticipantPlaces(who, { clusterId: cluster.id })).length;
    for (const who of [guest(), (await aMember()).viewer]) expect(await count(who)).toBe(0);
    for (const who of [administrator, coordinator, (await aMember({ staff: true })).viewer]) expect(await count(who)).toBe(3);
  }
});

test("persons are for those inside, and not for those whom they block", async () => {
  const { cluster, coordinator, administrator } = await aParticipant();
  const { viewer: person } = await aMember({ name: "Person Zed" });
  await database().insert(personParticipants).values({ clusterId: cluster.id, memberId: person.memberId });
  const listed = async (who: Viewer) => (await listPersonParticipants(who, { clusterId: cluster.id })).items.map(({ name }) => name);
  expect(await listed(coordinator)).toEqual(["Person Zed"]);
  expect((await listNewcomers(coordinator, cluster.id)).map(({ person, organization }) => person?.name ?? organization?.slug)).toHaveLength(2);
  expect(await listNewcomers((await aMember()).viewer, cluster.id)).toEqual([]);
  expect(await listed((await aMember()).viewer)).toEqual([]);
  await database().insert(memberBlocks).values({ blockerId: person.memberId, blockedId: administrator.memberId });
  expect(await listed(administrator)).toEqual([]);
  expect(await listPeopleOf(guest(), cluster.id, [])).toEqual([]);
});

test("the file has what the list has, in the reader's language, harmless to spreadsheets; for those who run the cluster", async () => {
  const { cluster, coordinator } = await aCluster();
  await aParticipant({ cluster, valueChainRole: "buyer", organization: (await anOrganization({ name: { en: '=cmd|"x"' }, country: "BY" })).organization });
  const read = async (who: Viewer, filter = {}) => text(exportParticipants(who, { slug: cluster.slug, ...filter }));
  const file = await read({ ...coordinator, locale: "ru" });
  expect(file.startsWith("\uFEFFОрганизация,")).toBe(true);
  expect(file).toContain(`"'=cmd|""x"""`);
  expect(file).toContain("Беларусь");
  expect((await read(coordinator, { country: ["IT"] })).trim().split("\r\n")).toHaveLength(1);
  for (const who of [guest(), (await aMember()).viewer, (await aParticipant({ cluster })).administrator]) await expect(read(who)).rejects.toMatchObject({ code: "not_found" });
});

test.each(locales)("the file in %s, with addresses put beside the lines, goes in again as a list of people to invite", async (locale) => {
  const { cluster, coordinator } = await aCluster();
  for (const valueChainRole of valueChainRoles) await aParticipant({ cluster, valueChainRole });
  const [head, ...lines] = (await text(exportParticipants({ ...coordinator, locale }, { slug: cluster.slug }))).trim().split("\r\n");
  const read = readInvitationList(Buffer.from([`${head},E-mail`, ...lines.map((line, at) => `${line},p${at}@example.org`)].join("\r\n")));
  expect(read.map(({ problem }) => problem)).toEqual(valueChainRoles.map(() => null));
  expect(read.map(({ valueChainRole }) => valueChainRole).sort()).toEqual([...valueChainRoles].sort());
  expect(read.every(({ organization }) => organization !== "")).toBe(true);
  // without addresses it says what each line wants
  expect(new Set(readInvitationList(Buffer.from([head, ...lines].join("\r\n"))).map(({ problem }) => problem))).toEqual(new Set(["clusters.line.no_email"]));
});

test.each(["participant", "Participant", "member", "Участник", "участница", "Удзельнік", ""])("“%s” in a list is a member", (word) => {
  expect(readInvitationList(Buffer.from(`E-mail;Role\na@example.org;${word}`))).toMatchObject([{ role: "member", valueChainRole: null, problem: null }]);
});

test("lists cost the same number of queries whatever they show", async () => {
  const { cluster: { id: clusterId }, coordinator } = await aChain();
  const queries = async (work: () => Promise<unknown>) => {
    const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
    const real = client.unsafe;
    let count = 0;
    client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
    try { await work(); } finally { client.unsafe = real; }
    return count;
  };
  const all = async () => [
    await queries(() => listParticipantPage(guest(), { clusterId })), await queries(() => countParticipantFacets(guest(), { clusterId })), await queries(() => listParticipantPlaces(guest(), { clusterId })),
    await queries(() => listNewcomers(coordinator, clusterId)), await queries(() => listPersonParticipants(coordinator, { clusterId })),
  ];
  expect(await all()).toEqual([1, 1, 1, 4, 2]);
});
