import { describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { encodeCursor } from "#lib/api/paging.ts";
import { guest } from "#lib/core/viewer.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { locales } from "#lib/i18n/locales.ts";
import { approveJoin, declineJoin } from "../commands/decide.ts";
import { requestToJoin } from "../commands/join.ts";
import { proposeTie } from "../commands/network.ts";
import { leaveCluster } from "../commands/participants.ts";
import { feedFilter } from "../input/feed.ts";
import { feedKinds, wordFact } from "../labels/feed.ts";
import { relations } from "../labels/network.ts";
import { listFeedChoices } from "./feed-choices.ts";
import { listFeed } from "./feed.ts";

test("what happened, newest first, in words of three languages", async () => {
  const { cluster, coordinator, organization, request } = await aJoinRequest();
  await approveJoin(coordinator, { requestId: request.id });
  const { organization: second, administrator, participant } = await aParticipant({ cluster });
  await leaveCluster(administrator, { participantId: participant.id });
  const { items } = await listFeed(coordinator, { clusterId: cluster.id });
  expect(items.map(({ kind }) => kind)).toEqual(["participant.left", "joinRequest.approved"]);
  expect(wordFact("en", items[0]!)).toBe(`${second.name!.en} has left the cluster`);
  expect(wordFact("ru", items[1]!)).toBe(`В кластер вступает ${organization.name!.en} (решение: ${coordinator.name})`);
  expect(wordFact("be", items[0]!)).toContain("выходзіць з кластара");
});

test("who asks in person is named once, and no organisation is spoken of", async () => {
  const { cluster, coordinator } = await aCluster({ admitsPersons: true });
  const { viewer } = await aMember();
  const { id } = await requestToJoin(viewer, { slug: cluster.slug, answers: [] });
  await declineJoin(coordinator, { requestId: id, reason: "No" });
  const { items } = await listFeed(coordinator, { clusterId: cluster.id });
  expect(items.map((fact) => wordFact("ru", fact))).toEqual([`${coordinator.name}: отклонена заявка на личное участие (${viewer.name})`, `${viewer.name}: подана заявка на личное участие`]);
  expect(wordFact("en", items[1]!)).toBe(`${viewer.name} asked to join in person`);
});

test("what concerns those who run it is for them", async () => {
  const { cluster, coordinator, request } = await aJoinRequest();
  const { administrator: participant } = await aParticipant({ cluster });
  await declineJoin(coordinator, { requestId: request.id, reason: "No" });
  const other = await aCluster();
  await proposeTie(coordinator, { slug: cluster.slug, other: other.cluster.slug, relation: "peer" });
  const kinds = async (who: typeof coordinator) => (await listFeed(who, { clusterId: cluster.id })).items.map(({ kind }) => kind);
  expect(await kinds(coordinator)).toEqual(["clusterTie.proposed", "joinRequest.declined"]);
  expect(await kinds(participant)).toEqual([]);
  expect(await kinds((await aMember({ staff: true })).viewer)).toHaveLength(2);
});

test("strangers, former participants, other coordinators: there is no such feed; guests are asked to sign in", async () => {
  const { cluster } = await aParticipant();
  const { administrator: former } = await aParticipant({ cluster, leftAt: new Date() });
  for (const who of [(await aMember()).viewer, former, (await aCluster()).coordinator]) await expect(listFeed(who, { clusterId: cluster.id })).rejects.toMatchObject({ code: "not_found" });
  await expect(listFeed(guest(), { clusterId: cluster.id })).rejects.toMatchObject({ code: "unauthenticated" });
});

describe("filters", () => {
  test("by group, member, organisation and day, a page at a time", async () => {
    const { cluster, coordinator } = await aCluster();
    const left = [];
    for (let n = 0; n < 3; n++) left.push(await aParticipant({ cluster }));
    for (const { administrator, participant } of left) await leaveCluster(administrator, { participantId: participant.id });
    const feed = async (given: object) => (await listFeed(coordinator, { clusterId: cluster.id, ...given })).items.length;
    expect(await feed({ group: ["people"] })).toBe(3);
    expect(await feed({ group: ["events"] })).toBe(0);
    expect(await feed({ member: left[0]!.administrator.handle.toUpperCase() })).toBe(1);
    expect(await feed({ organization: left[1]!.organization.slug })).toBe(1);
    const today = new Date().toISOString().slice(0, 10);
    expect(await feed({ from: today, to: today })).toBe(3);
    expect(await feed({ to: "2020-01-01" })).toBe(0);

    const first = await listFeed(coordinator, { clusterId: cluster.id, limit: 2 });
    const second = await listFeed(coordinator, { clusterId: cluster.id, limit: 2, cursor: first.nextCursor! });
    expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
    expect(second.nextCursor).toBeNull();
    for (const cursor of ["x", encodeCursor(["nope"])]) await expect(listFeed(coordinator, { clusterId: cluster.id, cursor })).rejects.toMatchObject({ code: "malformed" });
  });

  test.each([[{ from: "2026-02-30" }], [{ to: "yesterday" }], [{ group: "gossip" }], [{ member: "a b" }], [{ organization: "../x" }]])("wrong ones are refused: %o", (given) => {
    expect(feedFilter.safeParse(given).success).toBe(false);
  });
});

test("one who is blocked has no name here", async () => {
  const { cluster, coordinator, administrator, participant } = await aParticipant();
  await leaveCluster(administrator, { participantId: participant.id });
  await database().insert(memberBlocks).values({ blockerId: coordinator.memberId, blockedId: administrator.memberId });
  const { items: [fact] } = await listFeed(coordinator, { clusterId: cluster.id });
  expect(fact).toMatchObject({ actor: null, byMember: true });
});

test("every kind has words in every language, with every name missing too", async () => {
  const bare = { id: "", group: "cluster", createdAt: "", actor: null, byMember: false, about: null, organization: null, other: null, title: null, subjectId: null, role: null, item: null } as const;
  for (const locale of locales) {
    const words = catalogues[locale].workspace.feed.facts as Record<string, unknown>;
    for (const kind of feedKinds({ managers: true })) {
      expect(words).toHaveProperty(kind.replace(".", "_"));
      for (const relation of relations) for (const own of [true, false]) expect(wordFact(locale, { ...bare, kind, relation, own })).not.toMatch(/feed\.facts|\{|\}/);
    }
  }
});

test("a feed costs two queries however long it is", async () => {
  const { cluster, coordinator } = await aCluster();
  const queries = async () => {
    const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
    const real = client.unsafe;
    let count = 0;
    client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
    try { await listFeed(coordinator, { clusterId: cluster.id }); } finally { client.unsafe = real; }
    return count;
  };
  expect(await queries()).toBe(2);
  for (let n = 0; n < 3; n++) {
    const { organization, administrator } = await anOrganization();
    const { participant } = await aParticipant({ cluster, organization, administrator });
    await leaveCluster(administrator, { participantId: participant.id });
  }
  expect(await queries()).toBe(2);
});

test("a feed can be filtered by who takes part or did, and by who did something; strangers are offered nobody", async () => {
  const { cluster, coordinator } = await aCluster();
  const { organization, administrator, participant } = await aParticipant({ cluster });
  await leaveCluster(administrator, { participantId: participant.id });
  const choices = await listFeedChoices(coordinator, cluster.id);
  expect(choices.organizations.map(({ slug }) => slug)).toEqual([organization.slug]);
  expect(choices.people.map(({ handle }) => handle)).toEqual([administrator.handle]);
  expect(await listFeedChoices((await aMember()).viewer, cluster.id)).toEqual({ organizations: [], people: [] });
  await database().insert(memberBlocks).values({ blockerId: administrator.memberId, blockedId: coordinator.memberId });
  expect((await listFeedChoices(coordinator, cluster.id)).people).toEqual([]);
});

test("who asked to be let in, and was not, is no choice but for those who run the cluster", async () => {
  const { cluster, coordinator } = await aCluster({ admitsPersons: true });
  const { administrator: participant } = await aParticipant({ cluster });
  const { viewer: applicant } = await aMember();
  const { id } = await requestToJoin(applicant, { slug: cluster.slug, answers: [] });
  const people = async (who: typeof coordinator) => (await listFeedChoices(who, cluster.id)).people.map(({ handle }) => handle);
  expect(await people(participant)).toEqual([]);
  await declineJoin(coordinator, { requestId: id, reason: "No" });
  expect(await people(participant)).toEqual([]);
  expect((await people(coordinator)).sort()).toEqual([applicant.handle, coordinator.handle].sort());
});
