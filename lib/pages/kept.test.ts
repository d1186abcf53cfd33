import { expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { pageVersions } from "#db/schema/pages.ts";
import { personalData as guests } from "#lib/clusters/personal-data/guests.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { saveText } from "./commands/save.ts";
import { trashPage } from "./commands/states.ts";
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
