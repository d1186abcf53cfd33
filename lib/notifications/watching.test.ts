import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aFile, aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { aGuest, aPage, endPasses } from "#db/factories/pages.ts";
import { countQueries } from "#db/testing/count-queries.ts";
import { activity } from "#db/schema/activity.ts";
import { guestPasses } from "#db/schema/clusters-guests.ts";
import { mails } from "#db/schema/mail.ts";
import { mount } from "#lib/api/mount.ts";
import { acceptPass } from "#lib/clusters/commands/guests.ts";
import { acceptItem } from "#lib/clusters/commands/shown-in.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { addVersion } from "#lib/library/commands/add.ts";
import { blockMember } from "#lib/members/commands/blocks.ts";
import { changeHandle } from "#lib/members/commands/handle.ts";
import { showPageIn } from "#lib/pages/commands/show.ts";
import { inviteToPage } from "#lib/pages/commands/guests.ts";
import { removeText } from "#lib/pages/commands/remove.ts";
import { createPage, saveText } from "#lib/pages/commands/save.ts";
import { endpoints } from "./api.ts";
import { changePreferences, chooseForCluster } from "./commands/preferences.ts";
import { watch } from "./commands/watching.ts";
import { deliverDue } from "./deliver.ts";
import { findPreferences } from "./queries/preferences.ts";
import { countWatched, findWatch, listWatched } from "./queries/watching.ts";
import { listNotifications } from "./queries/list.ts";
import { sweep } from "./watch.ts";

const told = async (viewer: Viewer) => {
  for (let i = 0; i < 5; i += 1) await sweep();
  return (await listNotifications(viewer, {})).items;
};
const textsOf = async (viewer: Viewer) => (await told(viewer)).map(({ text }) => text);
const save = (viewer: MemberViewer, pageId: string, rev: number, body: string) => saveText(viewer, { pageId, locale: "en", rev, title: "Plan", body });

test("who edited or watches a page hears of edits, several as one; not who turned it off, left or did it", async () => {
  const where = await aPage({ title: "Plan" });
  const { page, cluster, coordinator, administrator: author } = where;
  const [watcher, editor, former] = [await aParticipant({ cluster }), await aParticipant({ cluster }), await aParticipant({ cluster, leftAt: new Date() })];
  await watch(watcher.administrator, { kind: "pages", id: page.id }, true);
  await expect(watch(former.administrator, { kind: "pages", id: page.id }, true)).rejects.toMatchObject({ code: "not_found" });
  await save(editor.administrator, page.id, 1, "One");
  await save(coordinator, page.id, 2, "Two");
  await save(coordinator, page.id, 3, "Three");
  const [line, ...rest] = await told(watcher.administrator);
  expect(rest).toEqual([]);
  expect(line).toMatchObject({ kind: "page_changed", group: "content", clusterId: cluster.id, path: `/workspace/${cluster.slug}/pages/${page.id}?lang=en`, count: 2 });
  expect(line!.text).toContain(`${coordinator.name} and ${editor.administrator.name} changed the page “Plan”`);
  const before = await textsOf(author);
  expect(before).toEqual([line!.text]);
  expect((await textsOf(editor.administrator))[0]).toContain(`${coordinator.name} changed`);
  expect(await told(coordinator)).toEqual([]);
  await watch(author, { kind: "pages", id: page.id }, false);
  expect(await findWatch(author, { kind: "pages", id: page.id })).toEqual({ watching: false });
  await save(author, page.id, 4, "Four");
  await save(editor.administrator, page.id, 5, "Five");
  expect(await textsOf(author)).toEqual(before);
});

test("a letter at once waits for the end of the editing, and speaks of all", async () => {
  const { page, cluster, coordinator } = await aPage({ title: "Plan" });
  const { administrator: reader } = await aParticipant({ cluster });
  await changePreferences(reader, { groups: { content: { inApp: true, mail: "now" } }, rev: (await findPreferences(reader)).rev });
  await watch(reader, { kind: "pages", id: page.id }, true);
  for (let rev = 1; rev <= 4; rev += 1) await save(coordinator, page.id, rev, `Edit ${rev}`);
  await told(reader);
  const letters = () => database().select().from(mails).where(eq(mails.memberId, reader.memberId));
  await deliverDue(new Date(Date.now() + 14 * 60_000));
  expect(await letters()).toEqual([]);
  await deliverDue(new Date(Date.now() + 16 * 60_000));
  expect((await letters()).map(({ subject }) => subject)).toEqual([expect.stringContaining(`${coordinator.name} changed the page “Plan”`)]);
});

test("a mention in a page is told to who may read it, once, and to nobody else", async () => {
  const { page, cluster, coordinator, administrator: author } = await aPage({ title: "Plan" });
  const [named, outside, blocked] = [(await aParticipant({ cluster })).administrator, (await aMember()).viewer, (await aParticipant({ cluster })).administrator];
  const { viewer: visitor, pass } = await aGuest({ clusterId: cluster.id, kind: "page", subjectId: page.id });
  await blockMember(blocked, { handle: coordinator.handle });
  const body = `Ask @${named.handle}, @${outside.handle}, @${blocked.handle}, @${visitor.handle} and @${coordinator.handle}; \`@${author.handle}\` is code.`;
  await save(coordinator, page.id, 1, body);
  await save(coordinator, page.id, 2, `${body} More.`);
  expect((await told(named)).map(({ kind, group }) => [kind, group])).toEqual([["page_mentioned", "mentions"]]);
  expect((await told(visitor))[0]).toMatchObject({ kind: "page_mentioned", path: `/guest/${pass.id}?lang=en` });
  expect((await told(author)).map(({ kind }) => kind)).toEqual(["page_changed"]);
  for (const nobody of [outside, blocked, coordinator]) expect((await told(nobody)).filter(({ kind }) => kind === "page_mentioned")).toEqual([]);
  await endPasses(visitor.memberId, { revokedAt: new Date() });
  await save(coordinator, page.id, 3, "Nobody");
  await save(coordinator, page.id, 4, `Again @${visitor.handle}`);
  expect(await told(visitor)).toHaveLength(1);
});

test("whom a mention leads to is told: also by the handle of before, and not again when a language is begun anew", async () => {
  const { page, cluster, coordinator } = await aPage({ title: "Plan" });
  const [{ administrator: renamed }, { administrator: named }, { viewer: office }] = [await aParticipant({ cluster }), await aParticipant({ cluster }), await aMember({ staff: true })];
  const handle = `renamed${renamed.memberId.slice(-8)}`;
  await changeHandle(renamed, { handle });
  const mentions = async (who: Viewer) => (await told(who)).filter(({ kind }) => kind === "page_mentioned").length;
  const body = `@${renamed.handle} @${named.handle} @${office.handle}`;
  await save(coordinator, page.id, 1, body);
  expect([await mentions(renamed), await mentions(named), await mentions(office)]).toEqual([1, 1, 1]);
  await save(coordinator, page.id, 2, body.replace(renamed.handle, handle));
  await saveText(coordinator, { pageId: page.id, locale: "ru", rev: 0, title: "План", body: "Слова" });
  await removeText(coordinator, { pageId: page.id, locale: "en", rev: 3 });
  await save(coordinator, page.id, 0, `${body} anew`);
  await saveText(coordinator, { pageId: page.id, locale: "ru", rev: 1, title: "План", body });
  const facts = await database().select({ data: activity.data }).from(activity).where(eq(activity.subjectId, page.id)).orderBy(activity.id);
  expect(facts.map(({ data }) => (data.mentions as string[] | undefined)?.length ?? 0)).toEqual([3, 0, 0, 0, 0, 0]);
  expect([await mentions(renamed), await mentions(named), await mentions(office)]).toEqual([1, 1, 1]);
});

test("to who reads a page elsewhere nothing names its hidden home: they hear of it from the cluster that shows it", async () => {
  const { page, cluster, coordinator } = await aPage({ title: "Plan" }, await aParticipant(await aCluster({ visibility: "hidden" })));
  const { administrator: reader, ...there } = await aParticipant();
  await acceptItem(there.coordinator, { itemId: (await showPageIn(coordinator, { pageId: page.id, cluster: there.cluster.slug })).id });
  await watch(reader, { kind: "pages", id: page.id }, true);
  await save(coordinator, page.id, 1, `@${reader.handle}`);
  const [home, host] = [cluster.name!.en!, there.cluster.name!.en!];
  for (const list of [await told(reader), (await listWatched(reader, "pages")).items]) {
    expect(list.length).toBeGreaterThan(0);
    expect(JSON.stringify(list)).toContain(host);
    for (const secret of [home, cluster.slug, cluster.id]) expect(JSON.stringify(list)).not.toContain(secret);
  }
  await deliverDue(new Date(Date.now() + 16 * 60_000));
  const [letter] = await database().select({ text: mails.text, html: mails.html }).from(mails).where(eq(mails.memberId, reader.memberId));
  expect([letter!.text.includes(host), JSON.stringify(letter).includes(home)]).toEqual([true, false]);
});

test("a new page is news of the one above it; a guest who comes is news to who invited", async () => {
  const { page, cluster, coordinator, administrator } = await aPage({ title: "Plan" });
  const { id } = await createPage(coordinator, { slug: cluster.slug, parentId: page.id, locale: "en", title: "Steps", body: "" });
  const lines = await textsOf(administrator);
  expect(lines).toEqual([expect.stringContaining("New page “Steps”")]);
  const { member, viewer } = await aMember();
  const { id: passId } = await inviteToPage(coordinator, { pageId: id, email: member.email, role: "read", days: 7, locale: "en" });
  await acceptPass(viewer, { passId });
  expect((await told(coordinator))[0]).toMatchObject({ kind: "guest_accepted", path: `/workspace/${cluster.slug}/pages/${id}` });
  expect((await textsOf(coordinator))[0]).toContain(`${member.name} accepted your invitation as a guest: page “Steps”`);
  expect((await database().select().from(guestPasses).where(eq(guestPasses.id, passId)))[0]!.acceptedAt).not.toBeNull();
});

test("who watches a library or a folder hears of files, gathered; the nearest word holds, and what is restricted stays so", async () => {
  const { cluster, coordinator, participant, former, stranger, staff } = await aWorkspace();
  const { administrator: other } = await aParticipant({ cluster });
  const by = { cluster, viewer: coordinator };
  const folder = await aLibraryFolder({ ...by, name: "Plans" });
  const inner = await aLibraryFolder({ ...by, parentId: folder });
  const secret = await aLibraryFolder({ ...by, audience: "coordinators" });
  for (const nobody of [former, stranger]) await expect(watch(nobody, { kind: "libraries", id: cluster.id }, true)).rejects.toMatchObject({ code: "not_found" });
  await expect(watch(participant, { kind: "folders", id: secret }, true)).rejects.toMatchObject({ code: "not_found" });
  await watch(participant, { kind: "libraries", id: cluster.id }, true);
  await watch(participant, { kind: "folders", id: inner }, false);
  await watch(other, { kind: "folders", id: folder }, true);
  await watch(staff, { kind: "libraries", id: cluster.id }, true);
  expect(await findWatch(participant, { kind: "folders", id: folder })).toEqual({ watching: true });
  expect(await findWatch(participant, { kind: "folders", id: inner })).toEqual({ watching: false });
  for (const name of ["a.txt", "b.txt", "c.txt"]) await aLibraryFile({ ...by, name, folderId: folder });
  const deep = await aLibraryFile({ ...by, name: "deep.txt", folderId: inner });
  await aLibraryFile({ ...by, name: "secret.txt", folderId: secret });
  const where = cluster.name!.en;
  expect(await textsOf(participant)).toEqual([`New in the library of ${where}: c.txt; b.txt and 1 more`]);
  expect(await textsOf(other)).toEqual([`${coordinator.name} added “deep.txt” to the library of ${where}`, `New in the library of ${where}: c.txt; b.txt and 1 more`]);
  expect((await told(staff)).map(({ path, clusterId }) => [path, clusterId])[0]).toEqual([`/workspace/${cluster.slug}/library?folder=${secret}`, cluster.id]);
  await addVersion(other, { id: deep, fileId: await aFile(other) });
  expect((await told(coordinator))[0]).toMatchObject({ kind: "file_version_added", path: `/workspace/${cluster.slug}/library/files/${deep}` });
  await chooseForCluster(other, { clusterId: cluster.id, choice: "muted" });
  const before = (await told(other)).length;
  await aLibraryFile({ ...by, folderId: folder });
  expect(await told(other)).toHaveLength(before);
});

test("what one watches is listed with a fixed number of queries, as long as one may see it; the API says the same", async () => {
  const { page, cluster, coordinator, administrator } = await aPage({ title: "Plan" });
  const { viewer: visitor, pass } = await aGuest({ clusterId: cluster.id, kind: "page", subjectId: page.id });
  await watch(visitor, { kind: "pages", id: page.id }, true);
  const folder = await aLibraryFolder({ cluster, viewer: coordinator, name: "Plans" });
  await watch(administrator, { kind: "folders", id: folder }, true);
  await watch(administrator, { kind: "libraries", id: cluster.id }, true);
  expect((await listWatched(administrator, "pages")).items).toMatchObject([{ kind: "pages", id: page.id, name: { en: "Plan" }, path: `/workspace/${cluster.slug}/pages/${page.id}` }]);
  expect((await listWatched(visitor, "pages")).items).toMatchObject([{ id: page.id, path: `/guest/${pass.id}` }]);
  const first = await listWatched(administrator, "library", { limit: 1 });
  const second = await listWatched(administrator, "library", { limit: 1, cursor: first.nextCursor! });
  expect([...first.items, ...second.items].map(({ kind, name, path }) => [kind, name, path])).toEqual([
    ["libraries", null, `/workspace/${cluster.slug}/library`], ["folders", "Plans", `/workspace/${cluster.slug}/library?folder=${folder}`],
  ]);
  expect(await countWatched(administrator)).toEqual({ pages: 1, library: 2 });
  for (const list of ["pages", "library"] as const) expect(await countQueries(() => listWatched(administrator, list))).toBe(1);
  await endPasses(visitor.memberId, { expiresAt: new Date(Date.now() - 1000) });
  expect((await listWatched(visitor, "pages")).items).toEqual([]);
  const ask = async (as: Viewer, method: string, path: string) => (await mount(endpoints, () => Promise.resolve(as)).request(`http://localhost/api/v1${path}`, { method })).status;
  expect(await ask(administrator, "DELETE", `/watches/folders/${folder}`)).toBe(204);
  expect(await ask(administrator, "PUT", `/watches/pages/${page.id}`)).toBe(204);
  expect(await ask(visitor, "GET", `/watches/pages/${page.id}`)).toBe(404);
  expect(await ask(guest(), "PUT", `/watches/pages/${page.id}`)).toBe(401);
  expect(await ask({ ...administrator, scope: "read" }, "PUT", `/watches/pages/${page.id}`)).toBe(403);
  expect(await ask(administrator, "PUT", "/watches/planets/mars")).toBe(404);
  expect(await ask(administrator, "GET", "/me/watches?list=library")).toBe(200);
});
