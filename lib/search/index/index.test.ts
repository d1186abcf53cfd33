import { asc, sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aJoinRequest } from "#db/factories/clusters.ts";
import { someFields } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { anAppliedImport } from "#db/factories/registry.ts";
import { indexed } from "#db/factories/search.ts";
import { clusters } from "#db/schema/clusters.ts";
import { organizations } from "#db/schema/organizations.ts";
import { searchDocuments, searchNames, searchStale, searchState, searchVocabulary } from "#db/schema/search.ts";
import { record } from "#lib/activity/record.ts";
import { clusterChanged } from "#lib/clusters/activity.ts";
import { approveJoin } from "#lib/clusters/commands/decide.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest } from "#lib/core/viewer.ts";
import { banMember } from "#lib/members/commands/ban.ts";
import { organizationChanged } from "#lib/organizations/activity.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { askRebuild } from "../commands.ts";
import { findIndexProgress } from "../queries/progress.ts";
import { search } from "../queries/search.ts";
import { catchUp } from "../watch.ts";
import { drainStale } from "./drain.ts";
import { sweepFacts } from "./stale.ts";

/** All that the index has, but for the order. */
const everything = async () => ({
  documents: await database().select().from(searchDocuments).orderBy(asc(searchDocuments.kind), asc(searchDocuments.subjectId), asc(searchDocuments.audience)),
  names: await database().select().from(searchNames).orderBy(asc(searchNames.kind), asc(searchNames.subjectId), asc(searchNames.name), asc(searchNames.audience)),
  words: (await database().select().from(searchVocabulary).orderBy(sql`word collate "C"`)).map(({ word }) => word),
});

test("a stale index and the facts make the index that is built anew", async () => {
  const request = await aJoinRequest();
  const { organization, administrator } = await anOrganization({ name: { ru: "Прежнее имя" }, originalLocale: "ru" });
  const { cluster, coordinator } = await aCluster({ name: { en: "Visible cluster" } });
  const { member } = await aMember({ name: "Фёдор Незваный" });
  await someFields(member.id, { field: "headline", visibility: "everyone", value: { ru: "Слесарь" } });
  const staff = (await aMember({ staff: true })).viewer;
  await indexed(searchSources);

  await approveJoin(request.coordinator, { requestId: request.request.id } as never);
  await inTransaction(async (tx) => {
    await tx.update(organizations).set({ name: { ru: "Новое имя", be: "Новая назва" } }).where(sql`id = ${organization.id}`);
    await record(tx, administrator, organizationChanged as never, { organizationId: organization.id, data: { fields: ["name"] } as never });
  });
  await inTransaction(async (tx) => {
    await tx.update(clusters).set({ visibility: "hidden" }).where(sql`id = ${cluster.id}`);
    await record(tx, coordinator, clusterChanged as never, { clusterId: cluster.id });
  });
  await banMember(staff, { memberId: member.id, reason: "spam" });
  await sweepFacts(searchSources);
  await drainStale(searchSources);

  const kept = await everything();
  expect(kept.words).toContain("nazva");
  expect(kept.words).not.toContain("prezhnee");
  expect(kept.words).not.toContain("slesar");
  expect(kept.documents.some(({ subjectId }) => subjectId === member.id)).toBe(false);
  await indexed(searchSources);
  expect(await everything()).toEqual(kept);
});

test("one fact of an import brings all its clusters", async () => {
  await indexed(searchSources);
  await anAppliedImport({ csv: "name,country,city\nWhistleberry cluster,BY,Minsk\nThornapple cluster,RU,Kazan\n" });
  await sweepFacts(searchSources);
  await drainStale(searchSources);
  for (const q of ["whistleberry", "thornapple"]) expect((await search(guest(), { q })).total, q).toBe(1);
});

test("what a crash left behind is found by the next process; the same fact a second time changes nothing", async () => {
  await indexed(searchSources);
  const { organization, administrator } = await anOrganization({ name: { en: "Crashland" } });
  await inTransaction((tx) => record(tx, administrator, organizationChanged as never, { organizationId: organization.id, data: { fields: ["name"] } as never }));
  await sweepFacts(searchSources);
  const failing = searchSources.map((source) => ({ ...source, read: () => Promise.reject(new Error("the power went")) }));
  await expect(drainStale(failing)).rejects.toThrow("the power went");
  expect(await database().$count(searchStale)).toBe(1);
  await catchUp(searchSources);
  expect((await search(guest(), { q: "crashland" })).total).toBe(1);
  await sweepFacts(searchSources);
  expect(await database().$count(searchStale)).toBe(0);
});

test("another version's index is built anew at the start; two at once do it once", async () => {
  const { prepareState } = await import("./rebuild.ts");
  await indexed(searchSources);
  await database().delete(searchDocuments);
  await database().update(searchState).set({ version: -1 });
  await Promise.all([prepareState(), prepareState()]);
  await Promise.all([catchUp(searchSources), catchUp(searchSources)]);
  expect(await database().$count(searchDocuments)).toBeGreaterThan(0);
  const [state] = await database().select().from(searchState);
  expect(state!.rebuiltAt).not.toBeNull();
});

test("staff have it built anew and see how far it is; to others there is nothing", async () => {
  const staff = (await aMember({ staff: true })).viewer;
  for (const viewer of [guest(), (await aMember()).viewer, { ...staff, scope: "write" as const }]) {
    await expect(askRebuild(viewer)).rejects.toMatchObject({ code: "not_found" });
    await expect(findIndexProgress(viewer)).rejects.toMatchObject({ code: "not_found" });
  }
  await indexed(searchSources);
  await database().delete(searchDocuments);
  await askRebuild(staff);
  await askRebuild(staff);
  const before = await findIndexProgress(staff);
  expect(before.rebuild.askedAt).not.toBeNull();
  await catchUp(searchSources);
  const after = await findIndexProgress(staff);
  expect(after).toMatchObject({ waiting: 0 });
  expect(after.rebuild.finishedAt).not.toBeNull();
  expect(after.rebuild.done).toBe(after.rebuild.total);
  expect(after.documents.cluster).toBeGreaterThan(0);
});

test("the watcher reads at once what a fact of this process speaks of, and stops", async () => {
  const { watchSearch } = await import("../watch.ts");
  const watching = watchSearch(searchSources);
  const { organization, administrator } = await anOrganization({ name: { en: "Heardhere" } });
  await inTransaction((tx) => record(tx, administrator, organizationChanged as never, { organizationId: organization.id, data: { fields: ["name"] } as never }));
  await vi.waitFor(async () => expect((await search(guest(), { q: "heardhere" })).total).toBe(1), 10_000);
  await watching.stop();
});
