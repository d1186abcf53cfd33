import { describe, expect, test } from "vitest";
import { eq } from "drizzle-orm";
import { database } from "#db/client.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import { aGuest, aPage } from "#db/factories/pages.ts";
import { activity } from "#db/schema/activity.ts";
import { participants } from "#db/schema/clusters.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { movePage } from "./commands/move.ts";
import { createPage, maxDepth, restoreVersion, saveText } from "./commands/save.ts";
import { archivePage, setLocked, setPublished, trashPage, unarchivePage, untrashPage } from "./commands/states.ts";
import { inviteToPage } from "./commands/guests.ts";
import { createPageInput, saveTextInput } from "./input.ts";
import { compareVersions, findVersion, listVersions } from "./queries/history.ts";
import { mergeText } from "./queries/merge.ts";
import { findPage, listRecentChanges, resolveTitles } from "./queries/page.ts";
import { listPageGuests } from "./queries/guests.ts";
import { previewPage, previewText, showText } from "./queries/show.ts";
import { listPutAway, listTree } from "./queries/tree.ts";

const words = async (viewer: Viewer, slug: string) => (await listTree(viewer, slug)).nodes.map(({ title, depth }) => "  ".repeat(depth) + (title.en ?? title.ru));
const text = (title: string, body = "") => ({ title, body, note: undefined });
const kinds = async (subjectId: string) => (await database().select().from(activity).where(eq(activity.subjectId, subjectId)).orderBy(activity.id)).map(({ kind }) => kind);

test("a page is made, translated, changed; each language counts its own versions", async () => {
  const { cluster, administrator, coordinator } = await aParticipant();
  const { id } = await createPage(administrator, { slug: cluster.slug, locale: "ru", ...text("Лён", "# Сорта") });
  expect(await findPage(administrator, id, "en")).toMatchObject({ locale: "ru", title: "Лён", rev: 1, titles: { ru: "Лён" }, may: { edit: true, lock: false } });
  await saveText(coordinator, { pageId: id, locale: "en", rev: 0, ...text("Flax", "# Varieties") });
  expect(await saveText(administrator, { pageId: id, locale: "ru", rev: 1, ...text("Лён", "# Сорта льна"), note: "льна" })).toEqual({ rev: 2 });
  expect(await findPage(administrator, id, "en")).toMatchObject({ locale: "en", title: "Flax", rev: 1, updatedBy: { id: coordinator.memberId } });
  expect((await listVersions(administrator, { pageId: id, locale: "ru" })).items.map(({ number, note }) => [number, note])).toEqual([[2, "льна"], [1, null]]);
  expect(await saveText(administrator, { pageId: id, locale: "ru", rev: 2, ...text("Лён", "# Сорта льна") })).toEqual({ rev: 2 }); // nothing new, no version
  expect(await kinds(id)).toEqual(["page.created", "page.changed", "page.changed"]);
  expect((await listRecentChanges(administrator, cluster.slug)).map(({ title }) => title)).toEqual(["Лён", "Flax"]);
});

describe("two who edit the same page", () => {
  test("the second is refused, shown both changes in one text, and saves on top: nothing is lost", async () => {
    const { page, administrator: ann, coordinator: bob } = await aPage({ title: "Plan", body: "one\n\ntwo\n\nthree" });
    await saveText(ann, { pageId: page.id, locale: "en", rev: 1, ...text("Plan", "one\n\ntwo\n\nthree and a half"), note: "half" });
    const mine = { pageId: page.id, locale: "en" as const, rev: 1, ...text("Plan B", "zero\n\none\n\ntwo\n\nthree") };
    await expect(saveText(bob, mine)).rejects.toMatchObject({ code: "stale" });
    expect((await findPage(bob, page.id)).body).toBe("one\n\ntwo\n\nthree and a half");
    const merged = await mergeText(bob, mine);
    expect(merged).toMatchObject({ rev: 2, conflicts: 0, title: "Plan B", body: "zero\n\none\n\ntwo\n\nthree and a half", theirs: { author: { id: ann.memberId }, note: "half" } });
    expect(merged.since.map(({ number }) => number)).toEqual([2]);
    expect(merged.changes.filter(({ kind }) => kind === "added").map(({ text: t }) => t.trim())).toEqual(["and a half"]);
    await saveText(bob, { ...mine, rev: merged.rev, title: merged.title, body: merged.body });
    expect(await findPage(ann, page.id)).toMatchObject({ rev: 3, title: "Plan B", body: "zero\n\none\n\ntwo\n\nthree and a half" });
  });

  test("changes of different words of one line go together; of the same words they are marked, and marks are not saved", async () => {
    const { page, administrator: ann, coordinator: bob } = await aPage({ body: "The flax is pulled in July and retted in August." });
    await saveText(ann, { pageId: page.id, locale: "en", rev: 1, ...text("P", "The flax is pulled in June and retted in August.") });
    expect(await mergeText(bob, { pageId: page.id, locale: "en", rev: 1, ...text("P", "The long flax is pulled in July and retted in August.") })).toMatchObject({ conflicts: 0, body: "The long flax is pulled in June and retted in August." });
    const both = await mergeText(bob, { pageId: page.id, locale: "en", rev: 1, ...text("P", "The flax is pulled in May and retted in August.") });
    expect(both.conflicts).toBe(1);
    expect(both.body).toBe(`<<<<<<< mine\nThe flax is pulled in May and retted in August.\n=======\nThe flax is pulled in June and retted in August.\n>>>>>>> ${ann.name}`);
    expect(saveTextInput.safeParse(text("P", both.body)).error?.issues[0]).toMatchObject({ path: ["body"], message: "pages.conflict_left" });
  });

  test("of many at once exactly one wins each version", async () => {
    const { page, administrator } = await aPage();
    const all = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => saveText(administrator, { pageId: page.id, locale: "en", rev: 1, ...text("P", `words of ${n}`) })));
    expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of all) if (one.status === "rejected") expect(one.reason).toMatchObject({ code: "stale" });
  });

  test("both begin a translation: the second is told", async () => {
    const { page, administrator, coordinator } = await aPage();
    await saveText(administrator, { pageId: page.id, locale: "be", rev: 0, ...text("Старонка", "а") });
    await expect(saveText(coordinator, { pageId: page.id, locale: "be", rev: 0, ...text("Старонка", "б") })).rejects.toMatchObject({ code: "stale" });
    expect(await mergeText(coordinator, { pageId: page.id, locale: "be", rev: 0, ...text("Старонка", "б") })).toMatchObject({ conflicts: 1, rev: 1 });
  });
});

test("history: any two versions compared by words of any alphabet, an old one brought back as a new one", async () => {
  const { page, administrator } = await aPage({ title: "Старонка", body: "Ільняное валакно доўгае.", locale: "be" });
  await saveText(administrator, { pageId: page.id, locale: "be", rev: 1, ...text("Старонка", "Ільняное валакно кароткае.") });
  const { body, title } = await compareVersions(administrator, { pageId: page.id, locale: "be", from: 1, to: 2 });
  expect(title).toEqual([{ kind: "same", text: "Старонка" }]);
  expect(body).toEqual([{ kind: "same", text: "Ільняное валакно " }, { kind: "removed", text: "доўгае" }, { kind: "added", text: "кароткае" }, { kind: "same", text: "." }]);
  await expect(restoreVersion(administrator, { pageId: page.id, locale: "be", number: 1, rev: 1 })).rejects.toMatchObject({ code: "stale" });
  expect(await restoreVersion(administrator, { pageId: page.id, locale: "be", number: 1, rev: 2 })).toEqual({ rev: 3 });
  expect(await findVersion(administrator, page.id, "be", 3)).toMatchObject({ body: "Ільняное валакно доўгае.", restoredFrom: 1 });
  await expect(findVersion(administrator, page.id, "be", 9)).rejects.toMatchObject({ code: "not_found" });
  await expect(compareVersions(administrator, { pageId: page.id, locale: "en", from: 1, to: 2 })).rejects.toMatchObject({ code: "not_found" });
});

test("two long texts without anything in common are compared soon", async () => {
  const { page, administrator } = await aPage({ body: Array.from({ length: 20_000 }, (_, n) => `a${n}`).join(" ").slice(0, 99_000) });
  await saveText(administrator, { pageId: page.id, locale: "en", rev: 1, ...text("P", Array.from({ length: 20_000 }, (_, n) => `b${n}`).join("\n").slice(0, 99_000)) });
  const start = performance.now();
  const { body } = await compareVersions(administrator, { pageId: page.id, locale: "en", from: 1, to: 2 });
  expect(body.length).toBeGreaterThan(0);
  await mergeText(administrator, { pageId: page.id, locale: "en", rev: 1, ...text("P", "c ".repeat(40_000)) });
  expect(performance.now() - start).toBeLessThan(6_000);
});

test("the tree: order, moving with all below, no rings, no depths without end", async () => {
  const { cluster, administrator: ann } = await aParticipant();
  const make = async (title: string, parentId?: string) => (await createPage(ann, { slug: cluster.slug, parentId, locale: "en", ...text(title) })).id;
  const [a, b] = [await make("A"), await make("B")];
  const [a1, a2] = [await make("A1", a), await make("A2", a)];
  expect(await words(ann, cluster.slug)).toEqual(["A", "  A1", "  A2", "B"]);
  await movePage(ann, { pageId: a2, parentId: a, position: 0 });
  await movePage(ann, { pageId: b, parentId: a1, position: 99 });
  expect(await words(ann, cluster.slug)).toEqual(["A", "  A2", "  A1", "    B"]);
  for (const parentId of [a, a1, b]) await expect(movePage(ann, { pageId: a, parentId, position: 0 })).rejects.toMatchObject({ issues: [{ path: "parentId", reason: "pages.below_itself" }] });
  const elsewhere = await aPage({}, undefined);
  await expect(movePage(ann, { pageId: a, parentId: elsewhere.page.id, position: 0 })).rejects.toMatchObject({ issues: [{ reason: "pages.no_parent" }] });
  await movePage(ann, { pageId: a1, parentId: null, position: 0 });
  expect(await words(ann, cluster.slug)).toEqual(["A1", "  B", "A", "  A2"]);
  let deepest = b;
  for (let n = 2; n < maxDepth; n++) deepest = await make(`D${n}`, deepest);
  await expect(make("too deep", deepest)).rejects.toMatchObject({ issues: [{ path: "parentId", reason: "pages.too_deep" }] });
  await expect(movePage(ann, { pageId: a1, parentId: a2, position: 0 })).rejects.toMatchObject({ issues: [{ reason: "pages.too_deep" }] });
  const crossed = await Promise.allSettled([movePage(ann, { pageId: a1, parentId: null, position: 1 }), movePage(ann, { pageId: a, parentId: a1, position: 0 }), movePage(ann, { pageId: a1, parentId: a, position: 0 })]);
  expect(crossed.some(({ status }) => status === "fulfilled")).toBe(true);
  expect((await words(ann, cluster.slug)).length).toBe(4 + maxDepth - 2);
});

test("deleted with all below it and brought back; archived likewise; a lost parent leaves the page on top", async () => {
  const place = await aParticipant();
  const { cluster, administrator: ann, coordinator } = place;
  const top = await aPage({ title: "Top" }, place);
  const below = await aPage({ title: "Below", parentId: top.page.id }, place);
  await trashPage(ann, { pageId: top.page.id });
  await trashPage(ann, { pageId: top.page.id });
  expect(await words(ann, cluster.slug)).toEqual([]);
  expect((await listPutAway(ann, cluster.slug, "trash")).map(({ title }) => title.en)).toEqual(["Top"]);
  expect(await findPage(ann, below.page.id)).toMatchObject({ trashed: true, may: { edit: false, trash: true } });
  await expect(saveText(ann, { pageId: below.page.id, locale: "en", rev: 1, ...text("x") })).rejects.toMatchObject({ reason: "pages.put_away" });
  await untrashPage(coordinator, { pageId: top.page.id });
  expect(await words(ann, cluster.slug)).toEqual(["Top", "  Below"]);
  await trashPage(ann, { pageId: below.page.id });
  await trashPage(ann, { pageId: top.page.id });
  await untrashPage(ann, { pageId: below.page.id });
  expect(await words(ann, cluster.slug)).toEqual(["Below"]);
  await untrashPage(ann, { pageId: top.page.id });
  await archivePage(ann, { pageId: top.page.id });
  expect((await listPutAway(ann, cluster.slug, "archive")).map(({ title }) => title.en)).toEqual(["Top"]);
  await expect(saveText(ann, { pageId: top.page.id, locale: "en", rev: 1, ...text("x") })).rejects.toMatchObject({ reason: "pages.put_away" });
  await unarchivePage(ann, { pageId: top.page.id });
  expect(await words(ann, cluster.slug)).toEqual(["Top", "Below"]);
});

test("a member deletes their own page, not another's, nor one with pages of others below; those who keep order any", async () => {
  const place = await aParticipant();
  const colleague = await aRepresentative(place.organization.id);
  const { page } = await aPage({}, place);
  await expect(trashPage(colleague, { pageId: page.id })).rejects.toMatchObject({ code: "forbidden", reason: "pages.not_yours" });
  await aPage({ parentId: page.id, author: colleague }, place);
  await expect(trashPage(place.administrator, { pageId: page.id })).rejects.toMatchObject({ code: "forbidden", reason: "pages.others_below" });
  await trashPage(place.coordinator, { pageId: page.id });
});

test("links by title: as a page is called in any language, or was; to nothing else", async () => {
  const place = await aParticipant();
  const { page, administrator, cluster } = await aPage({ title: "Seeds" }, place);
  await saveText(administrator, { pageId: page.id, locale: "ru", rev: 0, ...text("Семена") });
  await saveText(administrator, { pageId: page.id, locale: "en", rev: 1, ...text("Seed fund") });
  await aPage({ title: "Elsewhere" });
  const found = await resolveTitles(cluster.id, ["SEEDS", "семена", "Seed fund", "Elsewhere", "%"]);
  expect([...found.keys()].sort()).toEqual(["seed fund", "seeds", "семена"]);
  const { html } = await showText(administrator, { cluster, body: "[[Seeds]] [[Nowhere]]", inside: true });
  expect(html).toContain(`href="/en/workspace/${cluster.slug}/pages/${page.id}"`);
  expect(html).toContain(`href="/en/workspace/${cluster.slug}/pages/new?title=Nowhere" class="missing"`);
});

describe("who may", () => {
  const reads: [string, (viewer: Viewer, it: { id: string; slug: string }) => Promise<unknown>][] = [
    ["findPage", (viewer, { id }) => findPage(viewer, id)], ["listVersions", (viewer, { id }) => listVersions(viewer, { pageId: id, locale: "en" })],
    ["findVersion", (viewer, { id }) => findVersion(viewer, id, "en", 1)], ["compareVersions", (viewer, { id }) => compareVersions(viewer, { pageId: id, locale: "en", from: 1, to: 1 })],
    ["previewPage", (viewer, { id }) => previewPage(viewer, id, "x")], ["listPageGuests", (viewer, { id }) => listPageGuests(viewer, id)],
  ];
  const inside: typeof reads = [
    ["listTree", (viewer, { slug }) => listTree(viewer, slug)], ["listPutAway", (viewer, { slug }) => listPutAway(viewer, slug, "trash")], ["listRecentChanges", (viewer, { slug }) => listRecentChanges(viewer, slug)],
    ["previewText", (viewer, { slug }) => previewText(viewer, slug, "x")], ["createPage", (viewer, { slug }) => createPage(viewer, { slug, locale: "en", ...text("x") })],
  ];
  const writes: typeof reads = [["saveText", (viewer, { id }) => saveText(viewer, { pageId: id, locale: "be", rev: 0, ...text("x") })], ["mergeText", (viewer, { id }) => mergeText(viewer, { pageId: id, locale: "en", rev: 1, ...text("x") })]];
  const arranges: typeof reads = [
    ["movePage", (viewer, { id }) => movePage(viewer, { pageId: id, parentId: null, position: 0 })], ["archivePage", (viewer, { id }) => archivePage(viewer, { pageId: id })],
    ["unarchivePage", (viewer, { id }) => unarchivePage(viewer, { pageId: id })],
  ];
  const rules: typeof reads = [
    ["setLocked", (viewer, { id }) => setLocked(viewer, { pageId: id, locked: true })], ["setPublished", (viewer, { id }) => setPublished(viewer, { pageId: id, published: true })],
    ["inviteToPage", (viewer, { id }) => inviteToPage(viewer, { pageId: id, email: "somebody@example.org", role: "read", days: 1 })],
  ];
  const deletes: typeof reads = [["trashPage", (viewer, { id }) => trashPage(viewer, { pageId: id })], ["untrashPage", (viewer, { id }) => untrashPage(viewer, { pageId: id })]];
  const all = [...reads, ...inside, ...writes, ...arranges, ...rules, ...deletes];

  test.each(all)("%s: not there for strangers, former participants, coordinators of other clusters, former and other guests", async (_, door) => {
    const { page, cluster, participant, administrator } = await aPage();
    const it = { id: page.id, slug: cluster.slug };
    const other = await aPage();
    const to = { clusterId: cluster.id, kind: "page" as const, subjectId: page.id, role: "write" as const };
    const people = [
      (await aMember()).viewer, other.coordinator, (await aGuest({ ...to, subjectId: other.page.id })).viewer, (await aGuest({ ...to, kind: "conversation" })).viewer,
      (await aGuest({ ...to, revokedAt: new Date() })).viewer, (await aGuest({ ...to, expiresAt: new Date(Date.now() - 1000) })).viewer,
    ];
    for (const viewer of people) await expect(door(viewer, it)).rejects.toMatchObject({ code: "not_found" });
    await expect(door(guest(), it)).rejects.toMatchObject({ code: expect.stringMatching(/unauthenticated|not_found/) });
    await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, participant.id));
    await expect(door(administrator, it)).rejects.toMatchObject({ code: "not_found" });
  });

  test.each([...inside, ...arranges, ...rules, ...deletes])("%s: not for a guest who may write", async (_, door) => {
    const { page, cluster } = await aPage();
    const { viewer } = await aGuest({ clusterId: cluster.id, kind: "page", subjectId: page.id, role: "write" });
    await expect(door(viewer, { id: page.id, slug: cluster.slug })).rejects.toMatchObject({ code: expect.stringMatching(/not_found|forbidden/) });
  });

  test.each([...reads, ...writes])("%s: for a guest who may write; writing not for one who may read", async (name, door) => {
    const { page, cluster } = await aPage();
    const to = { clusterId: cluster.id, kind: "page" as const, subjectId: page.id };
    await door((await aGuest({ ...to, role: "write" })).viewer, { id: page.id, slug: cluster.slug });
    const reader = door((await aGuest({ ...to, role: "read" })).viewer, { id: page.id, slug: cluster.slug });
    await (writes.some(([write]) => write === name) ? expect(reader).rejects.toMatchObject({ code: "forbidden" }) : reader);
  });

  test.each(rules)("%s: coordinators and the project office, not participants, nobody with a token for reading", async (_, door) => {
    const { page, cluster, administrator, coordinator } = await aPage();
    const it = { id: page.id, slug: cluster.slug };
    await expect(door(administrator, it)).rejects.toMatchObject({ code: "forbidden" });
    await expect(door({ ...coordinator, scope: "read" }, it)).rejects.toMatchObject({ code: "forbidden" });
    await door((await aMember({ staff: true })).viewer, it);
  });

  test("a locked page: coordinators alone change it", async () => {
    const { page, administrator, coordinator } = await aPage();
    await setLocked(coordinator, { pageId: page.id, locked: true });
    const change = { pageId: page.id, locale: "en" as const, rev: 1, ...text("x") };
    for (const door of [() => saveText(administrator, change), () => movePage(administrator, { pageId: page.id, parentId: null, position: 0 }), () => archivePage(administrator, { pageId: page.id }), () => trashPage(administrator, { pageId: page.id })]) {
      await expect(door()).rejects.toMatchObject({ code: "forbidden", reason: "pages.locked" });
    }
    await saveText(coordinator, change);
    await setLocked(coordinator, { pageId: page.id, locked: false });
    await saveText(administrator, { ...change, rev: 2, body: "mine again" });
  });
});

test.each([
  ["no title", { title: " " }, "title", "required"], ["a title of 200", { title: "x".repeat(200) }, "title", "too_long"], ["brackets", { title: "[[x]]" }, "title", "pages.title_brackets"],
  ["a mark that turns the line", { body: "a\u202Eb" }, "body", "invisible_characters"], ["NUL", { body: "a\u0000b" }, "body", "control_characters"], ["more than a hundred thousand letters", { body: "я".repeat(100_001) }, "body", "too_long"],
  ["a note of 300", { note: "x".repeat(300) }, "note", "too_long"], ["a language that is none", { locale: "xx" }, "locale", "required"], ["a parent that is none", { parentId: "x" }, "parentId", "invalid_id"],
])("%s is refused beside its field", (_, wrong, path, reason) => {
  expect(createPageInput.safeParse({ locale: "en", title: "Flax", body: "", ...wrong }).error?.issues[0]).toMatchObject({ path: [path], message: reason });
});

test("queries: the same number whatever there is", async () => {
  const queries = async (work: () => Promise<unknown>) => {
    const client = (database() as unknown as { $client: { unsafe: (...given: never[]) => unknown } }).$client;
    const real = client.unsafe;
    let count = 0;
    client.unsafe = function (...given) { count += 1; return real.apply(this, given); };
    try { await work(); } finally { client.unsafe = real; }
    return count;
  };
  const place = await aParticipant();
  const { page } = await aPage({ body: "[[A]] [[B]]" }, place);
  const { administrator: viewer, cluster } = place;
  const everything = async () => [
    await queries(() => listTree(viewer, cluster.slug)), await queries(() => findPage(viewer, page.id)), await queries(() => listRecentChanges(viewer, cluster.slug)),
    await queries(() => listVersions(viewer, { pageId: page.id, locale: "en" })), await queries(() => showText(viewer, { cluster, body: "[[A]] [[B]]", inside: true })),
  ];
  const before = await everything();
  expect(before).toEqual([3, 2, 3, 2, 1]);
  for (let n = 0; n < 5; n++) {
    await aPage({ parentId: page.id }, place);
    await saveText(viewer, { pageId: page.id, locale: "en", rev: n + 1, ...text("P", `v${n}`) });
  }
  expect(await everything()).toEqual(before);
});
