import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anAppliedImport, anImport, applied, aTriedImport, runNow, stateOf, tried } from "#db/factories/registry.ts";
import { aMember } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { clusters } from "#db/schema/clusters.ts";
import { imports } from "#db/schema/registry.ts";
import { members } from "#db/schema/members.ts";
import { requestApplication, requestTrial } from "./commands/run.ts";
import { removeImport } from "./commands/remove.ts";
import { applyImportJob, recoverImportsJob, tryImportJob } from "./jobs.ts";
import { findImport } from "./queries/imports.ts";

let made = 0;
const unique = () => `Run ${process.pid} ${(made += 1)}`;
const table = (...lines: string[]) => `name,country,city\n${lines.join("\n")}\n`;
const named = (name: string) => database().select().from(clusters).where(eq(clusters.sourceKey, `BY:${name.toLowerCase()}`));
const context = (attempt = 3, signal = new AbortController().signal) => ({ id: randomUUID(), attempt, signal });
const asked = async (importId: string) => {
  const { found } = await stateOf(importId);
  return { importId, runId: found.runId!, memberId: found.runAskedBy! };
};

describe("between the dry run and the application", () => {
  test("the same file was applied by somebody else: nothing twice, nothing differs, no remark", async () => {
    const name = unique();
    const csv = table(`${name},BY,Orsha`);
    const [first, second] = [await aTriedImport({ csv }), await aTriedImport({ csv })];
    await applied(first.viewer, first.importId);
    const { rows, found } = await applied(second.viewer, second.importId);
    expect(rows).toMatchObject([{ outcome: "unchanged", remarks: [], changes: [], clusterId: (await named(name))[0]?.id }]);
    expect(found.counts).toMatchObject({ create: 0, unchanged: 1 });
    expect(await named(name)).toHaveLength(1);
  });

  test("an update was applied by somebody else, beside a field that people keep: no remark but the one that was seen", async () => {
    const name = unique();
    const csv = (city: string, website: string) => `name,country,city,website\n${name},BY,${city},${website}\n`;
    await anAppliedImport({ csv: csv("Orsha", "https://old.example") });
    await database().update(clusters).set({ city: "Polatsk" }).where(eq(clusters.sourceKey, `BY:${name.toLowerCase()}`));
    const [first, second] = [await aTriedImport({ csv: csv("Vitebsk", "https://new.example") }), await aTriedImport({ csv: csv("Vitebsk", "https://new.example") })];
    await applied(first.viewer, first.importId);
    expect((await applied(second.viewer, second.importId)).rows).toMatchObject([{ outcome: "unchanged", remarks: [{ code: "edited_here", value: "city" }], changes: [] }]);
  });

  test("the cluster was edited: what was agreed on no longer fits, and is not done", async () => {
    const name = unique();
    await anAppliedImport({ csv: table(`${name},BY,Orsha`) });
    const later = await aTriedImport({ csv: table(`${name},BY,Vitebsk`) });
    await database().update(clusters).set({ city: "Polatsk" }).where(eq(clusters.sourceKey, `BY:${name.toLowerCase()}`));
    const { rows } = await applied(later.viewer, later.importId);
    expect(rows).toMatchObject([{ outcome: "unchanged", remarks: [{ code: "changed_since" }], changes: [] }]);
    expect(await named(name)).toMatchObject([{ city: "Polatsk" }]);
  });

  test("the cluster is gone: refused", async () => {
    const name = unique();
    await anAppliedImport({ csv: table(`${name},BY,Orsha`) });
    const later = await aTriedImport({ csv: table(`${name},BY,Vitebsk`) });
    await database().delete(clusters).where(eq(clusters.sourceKey, `BY:${name.toLowerCase()}`));
    expect((await applied(later.viewer, later.importId)).rows).toMatchObject([{ outcome: "refused", remarks: [{ code: "changed_since" }] }]);
  });
});

test("two of the staff apply at once: one import once, two imports one after the other", async () => {
  const names = [unique(), unique()];
  const csv = table(...names.map((name) => `${name},BY,Orsha`));
  const [a, b] = [await aTriedImport({ csv }), await aTriedImport({ csv })];
  const twice = await Promise.allSettled([requestApplication(a.viewer, a), requestApplication(b.viewer, a)]);
  expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await requestApplication(b.viewer, b);
  await Promise.all([runNow(applyImportJob, a.importId), runNow(applyImportJob, b.importId)]);
  const counts = [(await stateOf(a.importId)).found.counts, (await stateOf(b.importId)).found.counts];
  expect(counts.map(({ create }) => create).sort()).toEqual([0, 2]);
  for (const name of names) expect(await named(name)).toHaveLength(1);
});

test("clusters of one name in several countries get addresses of their own", async () => {
  const name = unique();
  const { rows } = await anAppliedImport({ csv: table(`${name},BY,`, `${name},RU,`, `${name},RU,Tver`, "???,BY,", "new,BY,") });
  const slugs = await Promise.all(rows.map(async ({ clusterId }) => (await database().select().from(clusters).where(eq(clusters.id, clusterId!)))[0]?.slug));
  expect(new Set(slugs).size).toBe(5);
  expect(slugs).not.toContain("new");
});

describe("a run that fails", () => {
  test("leaves nothing half done, says why, and can be asked for again", async () => {
    const name = unique();
    const { importId, viewer, rows } = await aTriedImport({ csv: table(`${name},BY,Orsha`, `${unique()},BY,`) });
    await requestApplication(viewer, { importId });
    const run = await asked(importId);
    const broken = new AbortController();
    broken.abort(new Error("the process stops"));
    await applyImportJob.run(run, context(3, broken.signal));
    expect(await named(name)).toHaveLength(0);
    expect(await findImport(viewer, importId)).toMatchObject({ status: "failed", failure: "internal", triedAt: expect.any(String) });
    expect(await database().select().from(activity).where(eq(activity.subjectId, importId))).toContainEqual(expect.objectContaining({ kind: "import.failed" }));

    const again = await applied(viewer, importId);
    expect(again.found).toMatchObject({ failure: null, counts: { create: 2 } });
    expect(again.rows.map(({ clusterId }) => clusterId)).toEqual(rows.map(({ clusterId }) => clusterId));
  });

  test("is tried again by the queue before it counts as failed", async () => {
    const { importId, viewer } = await aTriedImport({ csv: table(`${unique()},BY,`) });
    await requestApplication(viewer, { importId });
    const broken = new AbortController();
    broken.abort(new Error("the process stops"));
    await expect(applyImportJob.run(await asked(importId), context(1, broken.signal))).rejects.toThrow();
    expect(await findImport(viewer, importId)).toMatchObject({ status: "applying" });
    await runNow(applyImportJob, importId);
    expect(await findImport(viewer, importId)).toMatchObject({ status: "applied" });
  });

  test("because its asker has left the project office", async () => {
    const { importId, viewer } = await aTriedImport({ csv: table(`${unique()},BY,`) });
    await requestApplication(viewer, { importId });
    await database().update(members).set({ staffRole: null }).where(eq(members.id, viewer.memberId));
    await runNow(applyImportJob, importId);
    expect((await stateOf(importId)).found).toMatchObject({ failure: "imports.not_staff", appliedAt: null });
  });
});

describe("a process that was killed in the middle", () => {
  const kill = (importId: string) => database().update(imports).set({ heartbeatAt: new Date(Date.now() - 60_000) }).where(eq(imports.id, importId));

  test("is noticed by its silence, and the run is asked for again; the old job stands back", async () => {
    const { importId, viewer } = await aTriedImport({ csv: table(`${unique()},BY,`) });
    await requestApplication(viewer, { importId });
    const old = await asked(importId);
    await kill(importId);
    expect(await findImport(viewer, importId)).toMatchObject({ status: "applying", running: false });
    await recoverImportsJob.run({}, context());
    const anew = await asked(importId);
    expect(anew.runId).not.toBe(old.runId);
    await applyImportJob.run(old, context());
    expect((await stateOf(importId)).found.appliedAt).toBeNull();
    await runNow(applyImportJob, importId);
    expect((await stateOf(importId)).found).toMatchObject({ counts: { create: 1 }, appliedAt: expect.any(Date) });
  });

  test("a run that lives is left alone", async () => {
    const { importId, viewer } = await anImport({ csv: table(`${unique()},BY,`) });
    await requestTrial(viewer, { importId });
    const before = await asked(importId);
    await recoverImportsJob.run({}, context());
    expect(await asked(importId)).toEqual(before);
    await expect(requestTrial(viewer, { importId })).rejects.toMatchObject({ code: "conflict", reason: "imports.running" });
    await expect(removeImport(viewer, { importId })).rejects.toMatchObject({ code: "conflict" });
    await runNow(tryImportJob, importId);
  });
});

test("an applied import stays and is not applied again; another is thrown away with its lines", async () => {
  const done = await anAppliedImport({ csv: table(`${unique()},BY,`) });
  await expect(applied(done.viewer, done.importId)).rejects.toMatchObject({ reason: "imports.applied" });
  await expect(removeImport(done.viewer, done)).rejects.toMatchObject({ reason: "imports.applied" });
  const other = await aTriedImport({ csv: table(`${unique()},BY,`) });
  await removeImport(other.viewer, other);
  await expect(findImport(other.viewer, other.importId)).rejects.toMatchObject({ code: "not_found" });
});

test("not tried, not applied", async () => {
  const { importId, viewer } = await anImport({ csv: table("A,BY,") });
  await expect(requestApplication(viewer, { importId })).rejects.toMatchObject({ reason: "imports.not_tried" });
});

test("strangers, members and tokens that are not for administration find nothing", async () => {
  const { importId, viewer } = await aTriedImport({ csv: table(`${unique()},BY,`) });
  const member = (await aMember()).viewer;
  for (const stranger of [{ kind: "guest", locale: "en" } as const, member, { ...viewer, scope: "write" as const }]) {
    for (const deed of [requestTrial(stranger, { importId }), requestApplication(stranger, { importId }), removeImport(stranger, { importId }), findImport(stranger, importId), anImport({ csv: "a", viewer: stranger as never })]) {
      await expect(deed).rejects.toMatchObject({ code: "not_found" });
    }
  }
});

// 200,000 rows are read and tried here.
test("a file of 200,000 rows", { timeout: 180_000 }, async () => {
  const places = [["Vitebsk", "BY"], ["Graz", "AT"], ["Kaunas", "LT"]];
  const lines = Array.from({ length: 200_000 }, (_, n) => `Many ${n};${places[n % 3]![1]};${places[n % 3]![0]}`);
  const { importId, viewer } = await anImport({ csv: `name;country;city\r\n${lines.join("\r\n")}` });
  await requestTrial(viewer, { importId });
  await runNow(tryImportJob, importId);
  expect(await findImport(viewer, importId)).toMatchObject({ status: "tried", total: 200_000, done: 200_000, counts: { all: 200_000, create: 200_000, remarked: 0 } });
});

test("20,000 rows come in together, with progress to be seen before the end", { timeout: 120_000 }, async () => {
  const csv = table(...Array.from({ length: 20_000 }, (_, n) => `Much ${n},BY,Orsha`));
  const { importId, viewer } = await anImport({ csv });
  await tried(viewer, importId);
  await requestApplication(viewer, { importId });
  const running = runNow(applyImportJob, importId);
  const seen = new Set<number>();
  let ended = false;
  void running.finally(() => (ended = true));
  while (!ended) seen.add((await findImport(viewer, importId)).done);
  await running;
  expect([...seen].some((done) => done > 0 && done < 20_000)).toBe(true);
  expect(await findImport(viewer, importId)).toMatchObject({ status: "applied", done: 20_000 });
});
