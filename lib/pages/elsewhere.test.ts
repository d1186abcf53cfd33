import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { activity } from "#db/schema/activity.ts";
import { clusterItems } from "#db/schema/clusters-network.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { fileUses } from "#db/schema/files.ts";
import { pages, pageVersions } from "#db/schema/pages.ts";
import { acceptItem, endItem } from "#lib/clusters/commands/shown-in.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { destroyPage, removeText } from "./commands/remove.ts";
import { restoreVersion, saveText } from "./commands/save.ts";
import { showPageIn } from "./commands/show.ts";
import { archivePage, trashPage, unarchivePage } from "./commands/states.ts";
import { pagePicture } from "./files.ts";
import { listPageGuests } from "./queries/guests.ts";
import { listLanguages, listVersions } from "./queries/history.ts";
import { mergeText } from "./queries/merge.ts";
import { findPage, resolveTitles } from "./queries/page.ts";
import { listAllowedPageSeats, pageSeatKey } from "./queries/seats.ts";
import { showText } from "./queries/show.ts";
import { listPlaces, listShownPages } from "./queries/shown.ts";
import { listTree } from "./queries/tree.ts";
import { searchSource } from "./search.ts";

const text = (title: string, body = "") => ({ title, body, note: undefined });
const factsOf = async (subjectId: string) => database().select().from(activity).where(eq(activity.subjectId, subjectId)).orderBy(activity.id);
const notFound = { code: "not_found" };

test("a page shown in another cluster is read by its people: the page as it stands, no history, no pages below, no writing", async () => {
  const place = await aPage({ title: "Terms", body: "[[Prices]] [[Secret]] [[New]]" });
  const { page, cluster, coordinator } = place;
  const prices = await aPage({ title: "Prices" }, place as never);
  await aPage({ title: "Secret", parentId: page.id }, place as never);
  const there = await aParticipant();
  const reader = there.administrator;
  const { viewer: stranger } = await aMember();
  const { administrator: former } = await aParticipant({ cluster: there.cluster, leftAt: new Date() });
  await expect(findPage(reader, page.id)).rejects.toMatchObject(notFound);
  await expect(showPageIn(place.administrator, { pageId: page.id, cluster: there.cluster.slug })).rejects.toMatchObject({ code: "forbidden" });
  await expect(showPageIn(there.coordinator, { pageId: page.id, cluster: there.cluster.slug })).rejects.toMatchObject(notFound);
  await expect(showPageIn(coordinator, { pageId: page.id, cluster: cluster.slug })).rejects.toMatchObject({ issues: [{ path: "cluster" }] });

  const { id: itemId, shown } = await showPageIn(coordinator, { pageId: page.id, cluster: there.cluster.slug });
  expect(shown).toBe(false);
  await expect(findPage(reader, page.id)).rejects.toMatchObject(notFound);
  expect(await listShownPages(reader, there.cluster.slug)).toEqual([]);
  await acceptItem(there.coordinator, { itemId });
  const second = await showPageIn(coordinator, { pageId: prices.page.id, cluster: there.cluster.slug });
  await acceptItem(there.coordinator, { itemId: second.id });

  const seen = await findPage(reader, page.id);
  expect(seen).toMatchObject({ title: "Terms", cluster: { slug: cluster.slug } });
  expect(Object.values(seen.may)).not.toContain(true);
  expect((await listShownPages(reader, there.cluster.slug)).map(({ title, home }) => [title.en, home?.slug])).toEqual([["Prices", cluster.slug], ["Terms", cluster.slug]]);
  expect(await listPlaces(coordinator, page.id)).toMatchObject([{ state: "shown", other: { slug: there.cluster.slug } }]);
  const { html } = await showText(reader, { cluster, body: seen.body, inside: false, at: there.cluster });
  expect(html).toBe(`<p><a href="/en/workspace/${there.cluster.slug}/pages/${prices.page.id}">Prices</a> Secret New</p>\n`);
  const doors: [string, (viewer: Viewer) => Promise<unknown>][] = [
    ["listVersions", (v) => listVersions(v, { pageId: page.id, locale: "en" })], ["listLanguages", (v) => listLanguages(v, page.id)], ["listPageGuests", (v) => listPageGuests(v, page.id)],
    ["listPlaces", (v) => listPlaces(v, page.id)], ["listTree", (v) => listTree(v, cluster.slug)], ["showPageIn", (v) => showPageIn(v, { pageId: page.id, cluster: there.cluster.slug })],
    ["saveText", (v) => saveText(v, { pageId: page.id, locale: "en", rev: 1, ...text("x") })], ["removeText", (v) => removeText(v, { pageId: page.id, locale: "en", rev: 1 })], ["trashPage", (v) => trashPage(v, { pageId: page.id })],
  ];
  for (const [name, door] of doors) await expect(door(reader), name).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) });
  for (const other of [stranger, former, guest()]) await expect(findPage(other, page.id)).rejects.toMatchObject({ code: expect.stringMatching(/not_found|unauthenticated/) });
  const seat = { memberId: reader.memberId, pageId: page.id, staff: false };
  const formerSeat = { ...seat, memberId: former.memberId };
  expect(await listAllowedPageSeats([seat, formerSeat])).toEqual(new Set([pageSeatKey(seat)]));
  expect((await inTransaction((tx) => searchSource.read(tx, [page.id]))).map(({ audience, path }) => [audience, path.split("/")[2]])).toEqual([[`cluster:${cluster.id}`, cluster.slug], [`cluster:${there.cluster.id}`, there.cluster.slug]]);
  const fact = { kind: "clusterItem.ended", subjectId: itemId, clusterId: there.cluster.id, organizationId: null, actorId: null, data: { kind: "page" } };
  expect(await inTransaction((tx) => searchSource.stale(tx, fact))).toEqual([page.id]);

  await archivePage(coordinator, { pageId: page.id }); // out of the tree at home: nowhere else either
  await expect(findPage(reader, page.id)).rejects.toMatchObject(notFound);
  expect(await listShownPages(reader, there.cluster.slug)).toHaveLength(1);
  await unarchivePage(coordinator, { pageId: page.id });
  await findPage(reader, page.id);
  await endItem(there.coordinator, { itemId });
  await expect(findPage(reader, page.id)).rejects.toMatchObject(notFound);
  expect(await listAllowedPageSeats([seat])).toEqual(new Set());
});

test("the name of a hidden home is not told to those outside it", async () => {
  const hidden = await aPage({ title: "Terms" }, await aParticipant(await aCluster({ visibility: "hidden" })));
  const there = await aParticipant();
  await acceptItem(there.coordinator, { itemId: (await showPageIn(hidden.coordinator, { pageId: hidden.page.id, cluster: there.cluster.slug })).id });
  const homes = async (viewer: Viewer) => (await listShownPages(viewer, there.cluster.slug)).map(({ home }) => home?.slug ?? null);
  expect(await homes(there.administrator)).toEqual([null]);
  expect(await homes((await aMember({ staff: true })).viewer)).toEqual([hidden.cluster.slug]);
});

test("a language is taken out and brought back; an editor who comes second is told; the last one stays", async () => {
  const { page, cluster, administrator: ann, coordinator: bob } = await aPage({ title: "Seeds", body: "words" });
  await expect(removeText(ann, { pageId: page.id, locale: "en", rev: 1 })).rejects.toMatchObject({ code: "conflict", reason: "pages.last_language" });
  await saveText(ann, { pageId: page.id, locale: "ru", rev: 0, ...text("Семена", "слова") });
  await expect(removeText(bob, { pageId: page.id, locale: "en", rev: 0 })).rejects.toMatchObject({ code: "stale" });
  await expect(removeText(bob, { pageId: page.id, locale: "be", rev: 0 })).rejects.toMatchObject(notFound);
  const { viewer: pass } = await aGuest({ clusterId: cluster.id, kind: "page", subjectId: page.id, role: "write" });
  await expect(removeText(pass, { pageId: page.id, locale: "en", rev: 1 })).rejects.toMatchObject({ code: "forbidden" });

  await removeText(bob, { pageId: page.id, locale: "en", rev: 1 });
  await removeText(bob, { pageId: page.id, locale: "en", rev: 1 });
  expect(await findPage(ann, page.id, "en")).toMatchObject({ locale: "ru", originalLocale: "ru", titles: { ru: "Семена" } });
  expect((await resolveTitles(cluster.id, ["seeds"])).get("seeds")).toBe(page.id); // links by its name still lead there
  expect(await listLanguages(ann, page.id)).toEqual([{ locale: "en", rev: 2 }, { locale: "ru", rev: 1 }]);
  expect((await listVersions(ann, { pageId: page.id, locale: "en" })).items).toMatchObject([{ number: 2, removed: true, author: { id: bob.memberId } }, { number: 1, removed: false }]);
  expect((await factsOf(page.id)).at(-1)).toMatchObject({ kind: "page.textRemoved", data: { locale: "en", number: 2, title: "Seeds" } });

  // ann had it open
  const mine = { pageId: page.id, locale: "en" as const, rev: 1, ...text("Seeds", "words of mine") };
  await expect(saveText(ann, mine)).rejects.toMatchObject({ code: "stale" });
  expect(await mergeText(ann, mine)).toMatchObject({ rev: 2, theirs: { removed: true }, body: "words of mine", conflicts: 0 });
  await expect(restoreVersion(ann, { pageId: page.id, locale: "en", number: 2, rev: 2 })).rejects.toMatchObject(notFound);
  expect(await restoreVersion(bob, { pageId: page.id, locale: "en", number: 1, rev: 2 })).toEqual({ rev: 3 });
  expect(await findPage(ann, page.id, "en")).toMatchObject({ locale: "en", title: "Seeds", body: "words", rev: 3 });

  // begun anew where it was: the versions go on counting
  await removeText(bob, { pageId: page.id, locale: "en", rev: 3 });
  expect(await saveText(ann, { pageId: page.id, locale: "en", rev: 0, ...text("Seed") })).toEqual({ rev: 5 });
});

test("deleted for ever: only from the trash, by who runs the cluster, with all that went along", async () => {
  const place = await aPage({ title: "Old" });
  const { page, administrator, coordinator } = place;
  const below = await aPage({ title: "Older", parentId: page.id }, place as never);
  const there = await aCluster({ coordinator });
  await showPageIn(coordinator, { pageId: below.page.id, cluster: there.cluster.slug });
  const { pass } = await aGuest({ clusterId: page.clusterId, kind: "page", subjectId: below.page.id });
  await expect(destroyPage(coordinator, { pageId: page.id })).rejects.toMatchObject({ code: "forbidden" });
  await trashPage(coordinator, { pageId: page.id });
  await expect(destroyPage(administrator, { pageId: page.id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(destroyPage((await aMember()).viewer, { pageId: page.id })).rejects.toMatchObject(notFound);
  expect((await findPage(coordinator, page.id)).may.destroy).toBe(true);
  await destroyPage(coordinator, { pageId: page.id });
  for (const { id } of [page, below.page]) {
    expect(await database().select().from(pages).where(eq(pages.id, id))).toEqual([]);
    expect(await database().select().from(pageVersions).where(eq(pageVersions.pageId, id))).toEqual([]);
  }
  expect((await database().select().from(guestPasses).where(eq(guestPasses.id, pass.id)))[0]!.revokedAt).not.toBeNull();
  expect((await database().select().from(clusterItems).where(eq(clusterItems.subjectId, below.page.id)))[0]!.endedAt).not.toBeNull();
  expect((await database().select().from(fileUses).where(eq(fileUses.kind, pagePicture.kind))).filter(({ subjectId, endedAt }) => subjectId === page.id && !endedAt)).toEqual([]);
  const fact = (await factsOf(page.id)).at(-1)!;
  expect(fact).toMatchObject({ kind: "page.destroyed", data: { title: "Old" } });
  expect((fact.data as { ids: string[] }).ids.sort()).toEqual([page.id, below.page.id].sort());
  expect((await inTransaction((tx) => searchSource.stale(tx, fact as never))).sort()).toEqual([page.id, below.page.id].sort());
  await expect(destroyPage(coordinator, { pageId: page.id })).rejects.toMatchObject(notFound);
});

test("a save says whom it mentions anew: those who may read the page, not the writer; the text leads to them by name", async () => {
  const { page, cluster, administrator, coordinator } = await aPage({ body: "x" });
  const { viewer: stranger } = await aMember();
  const { viewer: pass } = await aGuest({ clusterId: cluster.id, kind: "page", subjectId: page.id });
  const body = `@${coordinator.handle} @${administrator.handle} @${stranger.handle} @${pass.handle} @nobody-at-all`;
  await saveText(administrator, { pageId: page.id, locale: "en", rev: 1, ...text("P", body) });
  const mentions = async () => ((await factsOf(page.id)).at(-1)!.data as { mentions?: string[] }).mentions;
  expect(await mentions()).toEqual([coordinator.memberId, pass.memberId].sort());
  await saveText(coordinator, { pageId: page.id, locale: "en", rev: 2, ...text("P", `${body} more @${administrator.handle}`) });
  expect(await mentions()).toBeUndefined(); // nobody who was not there before
  const { html } = await showText(administrator, { cluster, body, inside: true });
  expect(html).toContain(`<a href="/en/members/${coordinator.handle}" class="mention">@${coordinator.name}</a>`);
  expect(html).toContain("@nobody-at-all");
});
