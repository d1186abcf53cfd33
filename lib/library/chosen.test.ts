import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { aFile, aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { aMember } from "#db/factories/members.ts";
import { aRepresentative } from "#db/factories/organizations.ts";
import { participants } from "#db/schema/clusters.ts";
import { memberBlocks } from "#db/schema/members-contacts.ts";
import { representatives } from "#db/schema/organizations.ts";
import { listFeed } from "#lib/clusters/queries/feed.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { findFile } from "#lib/files/queries.ts";
import { addFile } from "./commands/add.ts";
import { changeEntry } from "./commands/change.ts";
import { deleteEntry, restoreEntry } from "./commands/remove.ts";
import { listLibrary, listTrash } from "./queries/list.ts";
import { findEntry, listFolders, listVersions } from "./queries/one.ts";
import { listChoosable, listReaders } from "./queries/readers.ts";

const file = (id: string) => ({ kind: "file" as const, id });
const folder = (id: string) => ({ kind: "folder" as const, id });
const chosen = (...memberIds: string[]) => ({ audience: "chosen" as const, memberIds, organizationIds: [] });

/** A folder for one participant alone, with a file in a folder in it; and everybody who might look. */
async function aClosedFolder() {
  const place = await aWorkspace();
  const { cluster, coordinator } = place;
  const [{ administrator: friend, participant: of, organization }, { administrator: other }] = [await aParticipant({ cluster }), await aParticipant({ cluster })];
  const outer = await aLibraryFolder({ cluster, viewer: coordinator, name: "Deal" });
  const inner = await aLibraryFolder({ cluster, viewer: coordinator, name: "Inner", parentId: outer });
  const id = await aLibraryFile({ cluster, viewer: coordinator, folderId: inner, name: "price.txt" });
  const { fileId } = (await findEntry(coordinator, "file", id))!;
  await changeEntry(coordinator, { ...folder(outer), ...chosen(friend.memberId) });
  /** What one finds of it, by every way: seven times true, or not. */
  const ways = async (who: Viewer) => {
    const there = (await listLibrary(who, cluster.id, { folderId: null, sort: "name" }))?.items ?? [];
    const found = (await listLibrary(who, cluster.id, { folderId: null, q: "price", sort: "name" }))?.items ?? [];
    const within = (await listLibrary(who, cluster.id, { folderId: inner, sort: "name" }))?.items ?? [];
    return [there.length, found.length, within.length, (await listFolders(who, cluster.id))?.length ?? 0, await findEntry(who, "folder", inner), await findEntry(who, "file", id), await listVersions(who, id), await findFile(who, fileId!)].map(Boolean);
  };
  return { ...place, friend, of, organization, other, outer, inner, id, fileId: fileId!, ways };
}
const [all, nothing] = [Array.from({ length: 8 }, () => true), Array.from({ length: 8 }, () => false)];

test("what is for chosen members is there for them and for those who run the cluster, by no way for others", async () => {
  const { cluster, coordinator, staff, participant, former, stranger, friend, other, outer, inner, ways } = await aClosedFolder();
  for (const who of [friend, coordinator, staff]) expect(await ways(who)).toEqual(all);
  for (const who of [participant, other, former, stranger, guest()]) expect(await ways(who)).toEqual(nothing);
  expect((await listReaders(friend, "folder", outer))!.members.map(({ memberId }) => memberId).sort()).toEqual([coordinator.memberId, friend.memberId].sort());
  for (const who of [participant, former, guest()]) expect(await listReaders(who, "folder", outer)).toBeNull();
  await expect(addFile(participant, { slug: cluster.slug, fileId: await aFile(participant), folderId: inner })).rejects.toMatchObject({ issues: [{ path: "folderId" }] });
  const added = await addFile(friend, { slug: cluster.slug, fileId: await aFile(friend), folderId: inner });
  expect(await findEntry(participant, "file", added.id)).toBeNull();
});

test("who is chosen no more, or has left, sees nothing more at once", async () => {
  const { coordinator, friend, of, other, outer, ways } = await aClosedFolder();
  await changeEntry(coordinator, { ...folder(outer), ...chosen(other.memberId) });
  expect([await ways(friend), await ways(other)]).toEqual([nothing, all]);
  await changeEntry(coordinator, { ...folder(outer), ...chosen(other.memberId, friend.memberId) });
  expect(await ways(friend)).toEqual(all);
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, of.id));
  expect(await ways(friend)).toEqual(nothing);
});

test("a chosen organisation: whoever speaks for it, as long as they do and as it takes part", async () => {
  const { cluster, coordinator, of, organization, outer, ways } = await aClosedFolder();
  const second = await aRepresentative(organization.id);
  // in the workspace by another organisation too, so that only the choice decides
  const { organization: elsewhere } = await aParticipant({ cluster });
  await database().insert(representatives).values({ organizationId: elsewhere.id, memberId: second.memberId, role: "representative" });
  expect(await ways(second)).toEqual(nothing);
  await changeEntry(coordinator, { ...folder(outer), audience: "chosen", memberIds: [], organizationIds: [organization.id] });
  expect(await ways(second)).toEqual(all);
  expect((await listReaders(second, "folder", outer))!.organizations).toMatchObject([{ id: organization.id }]);
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, of.id));
  expect(await ways(second)).toEqual(nothing);
  await database().update(participants).set({ leftAt: null }).where(eq(participants.id, of.id));
  expect(await ways(second)).toEqual(all);
  await database().update(representatives).set({ endedAt: new Date() }).where(and(eq(representatives.memberId, second.memberId), eq(representatives.organizationId, organization.id)));
  expect(await ways(second)).toEqual(nothing);
});

test("what lies within narrows further, and goes with what it is moved into", async () => {
  const { cluster, coordinator, participant, friend, other, outer, inner, id } = await aClosedFolder();
  const sees = async (who: Viewer) => (await findEntry(who, "file", id)) !== null;
  await changeEntry(coordinator, { ...folder(outer), ...chosen(friend.memberId, other.memberId) });
  await changeEntry(coordinator, { ...file(id), ...chosen(other.memberId, participant.memberId) });
  expect([await sees(friend), await sees(other), await sees(participant)]).toEqual([false, true, false]);
  expect((await findEntry(coordinator, "file", id))!.gates).toEqual([outer, id]);
  await changeEntry(coordinator, { ...folder(inner), folderId: null });
  expect([await sees(friend), await sees(other), await sees(participant)]).toEqual([false, true, true]);
  const board = await aLibraryFolder({ cluster, viewer: coordinator, audience: "coordinators" });
  await changeEntry(coordinator, { ...folder(inner), folderId: board });
  expect([await sees(other), await sees(participant), await sees(coordinator)]).toEqual([false, false, true]);
  await changeEntry(coordinator, { ...folder(inner), folderId: null });
  await changeEntry(coordinator, { ...file(id), audience: "workspace" });
  expect([await sees(friend), await sees(other), await sees(participant)]).toEqual([true, true, true]);
});

test("who made something chooses who sees it, and is always among them; a moderator or the chosen do not", async () => {
  const { cluster, coordinator, participant } = await aWorkspace();
  const [{ administrator: friend }, { administrator: other }] = [await aParticipant({ cluster }), await aParticipant({ cluster })];
  const id = await aLibraryFile({ cluster, viewer: participant });
  await changeEntry(participant, { ...file(id), ...chosen(friend.memberId) });
  for (const who of [participant, friend, coordinator]) expect(await findEntry(who, "file", id)).not.toBeNull();
  expect(await findEntry(other, "file", id)).toBeNull();
  await expect(changeEntry(friend, { ...file(id), audience: "workspace" })).rejects.toMatchObject({ code: "forbidden", reason: "library.others" });
  await expect(changeEntry(participant, { ...file(id), audience: "coordinators" })).rejects.toMatchObject({ code: "forbidden", reason: "coordinators_only" });
  await changeEntry(participant, { ...file(id), name: "renamed.txt" });
  expect(await findEntry(friend, "file", id)).toMatchObject({ name: "renamed.txt", audience: "chosen" });
  const made = await aLibraryFolder({ cluster, viewer: participant, audience: "chosen", memberIds: [friend.memberId] });
  expect([await findEntry(participant, "folder", made), await findEntry(friend, "folder", made), await findEntry(other, "folder", made)].map(Boolean)).toEqual([true, true, false]);
});

test("only who is in the workspace may be chosen; those who stay on the list may have left; nobody is nobody", async () => {
  const { cluster, coordinator, former, stranger, friend, of, outer } = await aClosedFolder();
  for (const who of [former, stranger]) await expect(changeEntry(coordinator, { ...folder(outer), ...chosen(friend.memberId, who.memberId) })).rejects.toMatchObject({ issues: [{ path: "memberIds", reason: "library.not_inside" }] });
  const { organization: foreign } = await aParticipant();
  await expect(changeEntry(coordinator, { ...folder(outer), audience: "chosen", memberIds: [], organizationIds: [foreign.id] })).rejects.toMatchObject({ issues: [{ path: "organizationIds", reason: "library.not_inside" }] });
  await expect(changeEntry(coordinator, { ...folder(outer), ...chosen() })).rejects.toMatchObject({ issues: [{ path: "memberIds", reason: "library.choose_somebody" }] });
  await database().update(participants).set({ leftAt: new Date() }).where(eq(participants.id, of.id));
  const { administrator: later } = await aParticipant({ cluster });
  await changeEntry(coordinator, { ...folder(outer), ...chosen(friend.memberId, later.memberId) });
  expect((await listReaders(coordinator, "folder", outer))!.members).toHaveLength(3); // with who made it
});

test("whom one may choose is found by name, in the workspace alone, and not across a block", async () => {
  const { cluster, participant, former, stranger } = await aWorkspace();
  const { viewer: wanted } = await aMember({ name: "Зміцер Ткачук" });
  const { organization } = await aParticipant({ cluster });
  await database().insert(representatives).values({ organizationId: organization.id, memberId: wanted.memberId, role: "representative" });
  const found = async (q: string) => (await listChoosable(participant, cluster.id, q))!.members.map(({ memberId }) => memberId);
  expect(await found("ткачук")).toEqual([wanted.memberId]);
  expect((await listChoosable(participant, cluster.id, Object.values(organization.name)[0]!))!.organizations.map(({ id }) => id)).toContain(organization.id);
  expect(await found(stranger.name)).not.toContain(stranger.memberId);
  await database().insert(memberBlocks).values({ blockerId: wanted.memberId, blockedId: participant.memberId });
  expect(await found("ткачук")).toEqual([]);
  for (const who of [former, stranger, guest()]) expect(await listChoosable(who, cluster.id, "")).toBeNull();
});

test("the feed tells nothing of it, nor any more what it told before", async () => {
  const { cluster, coordinator, participant, outer } = await aClosedFolder();
  const told = async (who: Viewer) => JSON.stringify((await listFeed(who, { clusterId: cluster.id, group: ["library"] })).items);
  expect(await told(participant)).not.toMatch(/Deal|Inner|price/);
  expect(await told(coordinator)).toMatch(/Deal.*/);
  await changeEntry(coordinator, { ...folder(outer), audience: "workspace" });
  expect(await told(participant)).toMatch(/Deal/);
});

test("what comes back when its folder is gone stays closed", async () => {
  const { cluster, coordinator, participant, friend, other, outer, inner } = await aClosedFolder();
  const id = await aLibraryFile({ cluster, viewer: friend, folderId: inner, name: "mine.txt" });
  const board = await aLibraryFolder({ cluster, viewer: coordinator, audience: "coordinators" });
  const secret = await aLibraryFile({ cluster, viewer: coordinator, folderId: board, name: "secret.txt" });
  await deleteEntry(friend, file(id));
  expect((await listTrash(participant, cluster.id))!.items).toEqual([]);
  for (const one of [file(secret), folder(board), folder(outer)]) await deleteEntry(coordinator, one);
  await restoreEntry(friend, file(id));
  expect([await findEntry(friend, "file", id), await findEntry(coordinator, "file", id), await findEntry(other, "file", id)].map(Boolean)).toEqual([true, true, false]);
  await restoreEntry(coordinator, file(secret));
  expect(await findEntry(participant, "file", secret)).toBeNull();
  expect(await findEntry(coordinator, "file", secret)).toMatchObject({ folderId: null, audience: "coordinators" });
});
