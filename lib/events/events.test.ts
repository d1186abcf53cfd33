import { describe, expect, test } from "vitest";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { anEvent } from "#db/factories/events.ts";
import { aMember } from "#db/factories/members.ts";
import { encodeCursor } from "#lib/api/paging.ts";
import { pathOfFact } from "#lib/clusters/labels/feed.ts";
import { listFeed } from "#lib/clusters/queries/feed.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { cancelEvent, createEvent, updateEvent } from "./commands.ts";
import { type EventInput, eventInput } from "./input.ts";
import { findEvent, listPastEvents, listUpcomingEvents } from "./queries.ts";

const input = (given: Partial<EventInput> = {}): EventInput => ({
  kind: "exhibition", title: { en: "Linen fair" }, startsAt: "2099-07-01T10:00", endsAt: "2099-07-02T18:00", timeZone: "Europe/Rome", country: "IT", city: "Modena", ...given,
});

test("a coordinator adds an event; everybody sees it, at the right moment", async () => {
  const { cluster, coordinator } = await aCluster();

  const { id } = await createEvent(coordinator, { ...input(), clusterId: cluster.id });

  expect(await findEvent(guest(), id)).toMatchObject({ title: { en: "Linen fair" }, startsAt: "2099-07-01T08:00:00.000Z", timeZone: "Europe/Rome", cluster: { slug: cluster.slug } });
});

describe("who may not", () => {
  const tries: [string, (viewer: Viewer, place: Awaited<ReturnType<typeof anEvent>>) => Promise<unknown>][] = [
    ["add", (viewer, { cluster }) => createEvent(viewer, { ...input(), clusterId: cluster.id })],
    ["change", (viewer, { event }) => updateEvent(viewer, { ...input(), id: event.id, rev: event.rev })],
    ["cancel", (viewer, { event }) => cancelEvent(viewer, { id: event.id })],
  ];
  test.each(tries)("%s", async (_, attempt) => {
    const place = await anEvent();
    const { administrator: participant } = await aParticipant({ cluster: place.cluster, coordinator: place.coordinator });
    const { administrator: former } = await aParticipant({ cluster: place.cluster, coordinator: place.coordinator, leftAt: new Date() });
    const { coordinator: elsewhere } = await aCluster();

    await expect(attempt(guest(), place)).rejects.toMatchObject({ code: "unauthenticated" });
    for (const stranger of [(await aMember()).viewer, former, elsewhere]) await expect(attempt(stranger, place)).rejects.toMatchObject({ code: "not_found" });
    await expect(attempt(participant, place)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt({ ...place.coordinator, scope: "read" }, place)).rejects.toMatchObject({ code: "forbidden" });
    await expect(attempt((await aMember({ staff: true })).viewer, place)).resolves.not.toThrow();
  });
});

test("two people never overwrite each other unseen", async () => {
  const { event, coordinator } = await anEvent();

  await updateEvent(coordinator, { ...input({ title: { ru: "Ярмарка льна" } }), id: event.id, rev: event.rev });

  await expect(updateEvent(coordinator, { ...input(), id: event.id, rev: event.rev })).rejects.toMatchObject({ code: "stale" });
  expect(await findEvent(guest(), event.id)).toMatchObject({ title: { ru: "Ярмарка льна" }, rev: event.rev + 1 });
});

test("cancelled is gone from the lists, and cancelling twice is no error", async () => {
  const { event, cluster, coordinator } = await anEvent();

  await cancelEvent(coordinator, { id: event.id });
  await cancelEvent(coordinator, { id: event.id });

  expect(await findEvent(guest(), event.id)).toBeNull();
  expect((await listUpcomingEvents(guest(), { clusterId: cluster.id })).items).toEqual([]);
});

test("what is over is not upcoming; pages follow each other without gap or repetition", async () => {
  const cluster = await aCluster();
  await anEvent({ cluster, startsAt: new Date(Date.now() - 86_400_000) });
  const day = new Date(Date.now() + 86_400_000);
  const made: string[] = [];
  for (let i = 0; i < 5; i++) made.push((await anEvent({ cluster, startsAt: day })).event.id);

  const first = await listUpcomingEvents(guest(), { clusterId: cluster.cluster.id, limit: 2 });
  const second = await listUpcomingEvents(guest(), { clusterId: cluster.cluster.id, limit: 2, cursor: first.nextCursor! });
  const third = await listUpcomingEvents(guest(), { clusterId: cluster.cluster.id, limit: 2, cursor: second.nextCursor! });

  expect([...first.items, ...second.items, ...third.items].map((e) => e.id)).toEqual(made.sort());
  expect(third.nextCursor).toBeNull();
});

test("a form without a description is a good form", () => {
  expect(eventInput.parse({ ...input(), summary: { en: "", ru: " ", be: "" } }).summary).toBeUndefined();
  expect(eventInput.parse({ ...input(), summary: { en: "", ru: "Лён" } }).summary).toEqual({ ru: "Лён" });
});

test("what is over is kept, the latest first", async () => {
  const cluster = await aCluster();
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000);
  const [older, newer] = [await anEvent({ cluster, startsAt: ago(9) }), await anEvent({ cluster, startsAt: ago(2) })];
  await anEvent({ cluster });

  const first = await listPastEvents(guest(), { clusterId: cluster.cluster.id, limit: 1 });
  const second = await listPastEvents(guest(), { clusterId: cluster.cluster.id, limit: 1, cursor: first.nextCursor! });

  expect([first, second].map(({ items }) => items.map(({ id }) => id))).toEqual([[newer.event.id], [older.event.id]]);
  expect(second.nextCursor).toBeNull();
});

test.each([
  ["no title", { title: {} }, "title"],
  ["a title of 300", { title: { en: "x".repeat(300) } }, "title.en"],
  ["a zone that is none", { timeZone: "Mars/Olympus" }, "timeZone"],
  ["a date that is none", { startsAt: "soon" }, "startsAt"],
  ["a month that is none", { startsAt: "2026-13-45T10:00" }, "startsAt"],
  ["a day that slips into the next month", { startsAt: "2027-02-30T10:00" }, "startsAt"],
  ["the year 0000", { startsAt: "0000-01-01T10:00" }, "startsAt"],
  ["a country that is none", { country: "ZZ" }, "country"],
  ["a right-to-left mark", { title: { en: "a\u200Fb" } }, "title.en"],
])("%s is refused beside its field", (_, wrong, path) => {
  const parsed = eventInput.safeParse({ ...input(), ...wrong });
  expect(parsed.error?.issues[0]?.path.join(".")).toBe(path);
});

test.each([["-000001-01-01T00:00:00.000Z"], ["+275760-09-13T00:00:00.000Z"], ["soon"]])("a cursor of %s never reaches Postgres", async (moment) => {
  await expect(listUpcomingEvents(guest(), { cursor: encodeCursor([moment, "019e6b53-a5cb-7658-859d-fa1453510348"]) })).rejects.toMatchObject({ code: "malformed" });
});

test("an end before the beginning is refused, also across zones' clocks", async () => {
  const { cluster, coordinator } = await aCluster();
  await expect(createEvent(coordinator, { ...input({ endsAt: "2099-07-01T10:00" }), clusterId: cluster.id })).rejects.toMatchObject({ issues: [{ path: "endsAt", reason: "ends_before_start" }] });
});

test("what the feed tells of an event leads to its page", async () => {
  const { cluster, coordinator } = await aCluster();
  const { id } = await createEvent(coordinator, { clusterId: cluster.id, ...input() });
  const { items: [fact] } = await listFeed(coordinator, { clusterId: cluster.id });
  expect(pathOfFact(cluster.slug, fact!)).toBe(`/workspace/${cluster.slug}/events/${id}`);
});
