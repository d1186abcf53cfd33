import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { anEvent } from "#db/factories/events.ts";
import { aMember } from "#db/factories/members.ts";
import { acceptItem, declineItem, endItem } from "#lib/clusters/commands/shown-in.ts";
import { listItems, listPlacesOf, mayReadShown } from "#lib/clusters/queries/shown-in.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { showEventIn } from "./commands.ts";
import { findEvent, listEventsBetween, listUpcomingEvents } from "./queries.ts";

const idsIn = async (viewer: Viewer, clusterId: string) => (await listUpcomingEvents(viewer, { clusterId })).items.map(({ id }) => id);

test("offered by its home, taken in by the other cluster: it stands in both calendars until either ends it", async () => {
  const { event, cluster, coordinator } = await anEvent();
  const there = await aCluster();
  const { id: itemId, shown } = await showEventIn(coordinator, { id: event.id, cluster: there.cluster.slug });
  expect(shown).toBe(false);
  expect(await idsIn(guest(), there.cluster.id)).toEqual([]);
  expect(await listItems(there.coordinator, there.cluster.id)).toMatchObject([{ state: "offered", home: false, other: { slug: cluster.slug }, rights: { mayAnswer: true } }]);

  await acceptItem(there.coordinator, { itemId });
  await acceptItem(there.coordinator, { itemId });
  for (const { id } of [cluster, there.cluster]) expect(await idsIn(guest(), id)).toEqual([event.id]);
  const [from, to] = [new Date(event.startsAt.getTime() - 1), new Date(event.startsAt.getTime() + 1)];
  expect((await listEventsBetween(guest(), { clusterId: there.cluster.id, from, to })).map(({ id }) => id)).toEqual([event.id]);
  expect(await listEventsBetween(guest(), { clusterId: there.cluster.id, from: event.endsAt, to: new Date(event.endsAt.getTime() + 1) })).toEqual([]);
  expect(await listPlacesOf(coordinator, { kind: "event", subjectId: event.id, homeId: cluster.id })).toMatchObject([{ state: "shown", home: true, other: { slug: there.cluster.slug } }]);

  await endItem(coordinator, { itemId });
  await endItem(there.coordinator, { itemId });
  expect(await idsIn(guest(), there.cluster.id)).toEqual([]);
  await showEventIn(coordinator, { id: event.id, cluster: there.cluster.slug });
});

test("who runs both clusters shows it at once; a coordinator takes in what everybody may read", async () => {
  const place = await anEvent();
  const mine = await aCluster({ coordinator: place.coordinator });
  expect((await showEventIn(place.coordinator, { id: place.event.id, cluster: mine.cluster.slug })).shown).toBe(true);
  const other = await aCluster();
  expect((await showEventIn(other.coordinator, { id: place.event.id, cluster: other.cluster.slug })).shown).toBe(true);
  await expect(showEventIn(place.coordinator, { id: place.event.id, cluster: other.cluster.slug })).rejects.toMatchObject({ code: "conflict", reason: "clusters.item_offered" });
});

test("showing what is hidden opens it to the receiving workspace, and to nobody else", async () => {
  const hidden = await aCluster({ visibility: "hidden" });
  const { event } = await anEvent({ cluster: hidden });
  const inside = await aParticipant();
  const { administrator: former } = await aParticipant({ cluster: inside.cluster, leftAt: new Date() });
  const { viewer: stranger } = await aMember();
  expect(await findEvent(inside.administrator, event.id)).toBeNull();
  await expect(showEventIn(inside.coordinator, { id: event.id, cluster: inside.cluster.slug })).rejects.toMatchObject({ code: "not_found" });

  const { id: itemId } = await showEventIn(hidden.coordinator, { id: event.id, cluster: inside.cluster.slug });
  await acceptItem(inside.coordinator, { itemId });
  for (const who of [inside.administrator, inside.coordinator, hidden.coordinator]) {
    expect(await findEvent(who, event.id)).not.toBeNull();
    expect(await idsIn(who, inside.cluster.id)).toEqual([event.id]);
  }
  for (const who of [guest(), stranger, former]) {
    expect(await findEvent(who, event.id)).toBeNull();
    expect(await idsIn(who, inside.cluster.id)).toEqual([]);
    expect(await mayReadShown(who, { kind: "event", subjectId: event.id })).toBe(false);
  }
  expect(await mayReadShown(inside.administrator, { kind: "event", subjectId: event.id })).toBe(true);
});

describe("doors", () => {
  test("offering: only those who run its home, or the receiver of what is public", async () => {
    const place = await anEvent();
    const { administrator: participant } = await aParticipant({ cluster: place.cluster });
    const there = await aCluster();
    const input = { id: place.event.id, cluster: there.cluster.slug };
    await expect(showEventIn(guest(), input)).rejects.toMatchObject({ code: "unauthenticated" });
    for (const who of [participant, (await aMember()).viewer, (await aCluster()).coordinator]) await expect(showEventIn(who, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(showEventIn(place.coordinator, { ...input, id: v7() })).rejects.toMatchObject({ code: "not_found" });
    await expect(showEventIn(place.coordinator, { ...input, cluster: "no-such" })).rejects.toMatchObject({ issues: [{ path: "cluster", reason: "clusters.unknown_cluster" }] });
    await expect(showEventIn(place.coordinator, { ...input, cluster: place.cluster.slug })).rejects.toMatchObject({ issues: [{ reason: "clusters.tie_self" }] });
    expect((await showEventIn((await aMember({ staff: true })).viewer, input)).shown).toBe(false);
  });

  test("answering: the receiving side; to strangers there is no such offer", async () => {
    const place = await anEvent();
    const there = await aCluster();
    const { id: itemId } = await showEventIn(place.coordinator, { id: place.event.id, cluster: there.cluster.slug });
    for (const act of [acceptItem, declineItem, endItem]) {
      await expect(act(guest(), { itemId })).rejects.toMatchObject({ code: "unauthenticated" });
      await expect(act((await aMember()).viewer, { itemId })).rejects.toMatchObject({ code: "not_found" });
      await expect(act(place.coordinator, { itemId: v7() })).rejects.toMatchObject({ code: "not_found" });
    }
    await expect(acceptItem(place.coordinator, { itemId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(endItem(there.coordinator, { itemId })).rejects.toMatchObject({ code: "forbidden" });
    await declineItem(there.coordinator, { itemId });
    await expect(acceptItem(there.coordinator, { itemId })).rejects.toMatchObject({ code: "conflict" });
    expect(await listItems((await aMember()).viewer, there.cluster.id)).toBeNull();
  });
});
