import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { clusters } from "#db/schema/clusters.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { personalData as guests } from "#lib/clusters/personal-data/guests.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { saveText } from "./commands/save.ts";
import { setPublished, trashPage } from "./commands/states.ts";
import { pagePicture } from "./files.ts";
import { findPublicPage, listPublicPages } from "./queries/public.ts";
import { personalData } from "./personal-data.ts";
import { searchSource } from "./search.ts";

test("a page is findable in its workspace by its words, in each language, until it is deleted", async () => {
  const { page, cluster, administrator } = await aPage({ title: "Seeds", body: "# Varieties\n\n**Long** flax" });
  await saveText(administrator, { pageId: page.id, locale: "ru", rev: 0, title: "Семена", body: "Сорта", note: undefined });
  const read = () => inTransaction((tx) => searchSource.read(tx, [page.id]));
  expect(await read()).toMatchObject([{
    subjectId: page.id, audience: `cluster:${cluster.id}`, path: `/workspace/${cluster.slug}/pages/${page.id}`, title: { en: "Seeds", ru: "Семена" }, body: { en: "Varieties Long flax", ru: "Сорта" },
  }]);
  const fact = { kind: "page.changed", subjectId: page.id, clusterId: cluster.id, organizationId: null, actorId: null, data: {} };
  expect(await inTransaction((tx) => searchSource.stale(tx, fact))).toEqual([page.id]);
  expect(await inTransaction((tx) => searchSource.stale(tx, { ...fact, kind: "event.created" }))).toEqual([]);
  const { page: below } = await aPage({ parentId: page.id }, { cluster, administrator } as never);
  await trashPage((await aPage()).coordinator, { pageId: page.id }).catch(() => {});
  expect((await inTransaction((tx) => searchSource.stale(tx, { ...fact, kind: "page.trashed" }))).sort()).toEqual([page.id, below.id].sort());
  await trashPage(administrator, { pageId: page.id });
  expect(await read()).toEqual([]);
  expect(await inTransaction((tx) => searchSource.page(tx, page.id, 1))).toHaveLength(1);
});

test("what a member wrote is exported, and stays without their name", async () => {
  const { page, administrator } = await aPage({ body: "marker-7" });
  expect(JSON.stringify(await inTransaction((tx) => personalData.export(tx, administrator.memberId)))).toContain("marker-7");
  await inTransaction((tx) => personalData.erase(tx, administrator.memberId));
  expect((await database().select().from(pageVersions).where(eq(pageVersions.pageId, page.id)))[0]).toMatchObject({ body: "marker-7", authorId: null });
});

test("a guest's passes go with them, with their address", async () => {
  const { page } = await aPage();
  const { viewer, member } = await aGuest({ clusterId: page.clusterId, kind: "page", subjectId: page.id });
  expect(JSON.stringify(await inTransaction((tx) => guests.export(tx, viewer.memberId)))).toContain(member.email);
  await inTransaction((tx) => guests.erase(tx, viewer.memberId));
  expect(await database().select().from(guestPasses).where(eq(guestPasses.email, member.email))).toEqual([]);
});

test("public pages: only what coordinators chose, of clusters that show all; links to nothing else; a guest of the site sees their pictures' page", async () => {
  const place = await aPage({ title: "Open", body: "[[Closed]] [[Other]]" });
  const { cluster, coordinator, page } = place;
  await aPage({ title: "Closed" }, place as never);
  const other = await aPage({ title: "Other" }, place as never);
  expect(await listPublicPages(guest(), cluster.slug)).toEqual([]);
  for (const { id } of [page, other.page]) await setPublished(coordinator, { pageId: id, published: true });
  expect((await listPublicPages(guest(), cluster.slug)).map(({ title }) => title.en)).toEqual(["Open", "Other"]);
  expect((await findPublicPage(guest(), cluster.slug, page.id))!.html).toBe(`<p>Closed <a href="/en/clusters/${cluster.slug}/pages/${other.page.id}">Other</a></p>\n`);
  const sees = () => inTransaction((tx) => pagePicture.maySee(guest(), page.id, tx, ""));
  expect(await sees()).toBe(true);
  for (const visibility of ["listed", "hidden"] as const) {
    await database().update(clusters).set({ visibility }).where(eq(clusters.id, cluster.id));
    expect([await listPublicPages(guest(), cluster.slug), await findPublicPage(guest(), cluster.slug, page.id), await sees()]).toEqual([[], null, false]);
  }
  await database().update(clusters).set({ visibility: "public" }).where(eq(clusters.id, cluster.id));
  await trashPage(coordinator, { pageId: page.id });
  expect(await findPublicPage(guest(), cluster.slug, page.id)).toBeNull();
});
