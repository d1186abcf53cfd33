import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aContact } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { fileBlobs, files } from "#db/schema/files.ts";
import { guest } from "#lib/core/viewer.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { findFile } from "#lib/files/queries.ts";
import { blockMember } from "./commands/blocks.ts";
import { changeProfile } from "./commands/profile.ts";
import { personalData } from "./personal-data/profile.ts";
import { findOwnProfile, findProfile } from "./queries/profile.ts";

async function aPicture(uploaderId: string) {
  const sha256 = createHash("sha256").update(uploaderId + Math.random()).digest("hex");
  await database().insert(fileBlobs).values({ sha256, size: 3 });
  const [file] = await database().insert(files).values({ sha256, size: 3, name: "me.webp", mediaType: "image/webp", width: 512, height: 512, uploaderId }).returning();
  return file!.id;
}

test("a photo is seen by those whom its owner lets, and gone when it is taken away or its owner is", async () => {
  const { requester: owner, addressee: contact } = await aContact();
  const stranger = await aMember();
  const photoId = await aPicture(owner.member.id);
  const save = async (patch: object) => changeProfile(owner.viewer, patch, (await findOwnProfile(owner.viewer)).rev);
  await save({ photoId, visibility: { photo: "contacts" } });
  const seers = async () => Promise.all([owner.viewer, contact.viewer, stranger.viewer, guest()].map(async (viewer) => (await findFile(viewer, photoId)) !== null));
  expect(await seers()).toEqual([true, true, false, false]);
  expect(await findProfile(contact.viewer, owner.member.handle)).toMatchObject({ photoId });
  expect(await findProfile(stranger.viewer, owner.member.handle)).toMatchObject({ photoId: null });
  await save({ visibility: { photo: "everyone" } });
  expect(await seers()).toEqual([true, true, true, true]);
  await blockMember(owner.viewer, { handle: stranger.member.handle });
  expect((await findFile(contact.viewer, photoId))?.everybody).toBe(true);
  await save({ photoId: null });
  expect(await seers()).toEqual([false, false, false, false]);
});

test("nobody takes another's picture for a photo", async () => {
  const [one, other] = [await aMember(), await aMember()];
  const photoId = await aPicture(other.member.id);
  await expect(changeProfile(one.viewer, { photoId }, 1)).rejects.toMatchObject({ issues: [{ path: "photoId" }] });
});

test("the export of a profile holds all that its owner put in; erasing leaves none of it", async () => {
  const { requester: owner, addressee: contact } = await aContact({ note: "MARK note" });
  const photoId = await aPicture(owner.member.id);
  await changeProfile(owner.viewer, {
    photoId, names: { en: "MARK name" }, headline: { ru: "MARK headline" }, about: { be: "MARK about" }, skills: ["MARK skill"], phone: "+375 29 7",
    offers: { keys: ["loans"], words: ["MARK offer"] }, links: [{ url: "https://mark.example", label: "MARK link" }],
    positions: [{ organizationName: "MARK works", title: "MARK title", fromYear: null, toYear: null }], languages: [{ code: "be", level: "C1" }],
  }, 1);
  const read = () => inTransaction((tx) => personalData.export(tx, owner.member.id));
  const { data, fileIds } = await read();
  for (const mark of ["name", "headline", "about", "skill", "offer", "link", "works", "title", "note"]) expect(JSON.stringify(data)).toContain(`MARK ${mark}`);
  expect(JSON.stringify(data)).toContain("+375 29 7");
  expect(JSON.stringify(data)).not.toContain(contact.member.email);
  expect(fileIds).toEqual([photoId]);
  await inTransaction((tx) => personalData.erase(tx, owner.member.id));
  const after = JSON.stringify(await read());
  expect(after).not.toMatch(/MARK|loans|\+375/);
  expect(await findFile(contact.viewer, photoId)).toBe(null);
});
