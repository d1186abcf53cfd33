import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { locales } from "#lib/i18n/locales.ts";
import { acceptContact, declineContact, requestContact, withdrawContact } from "#lib/members/commands/contacts.ts";
import { wordNotification } from "./labels.ts";
import { listNotifications } from "./queries/list.ts";
import { sweep } from "./watch.ts";

const told = async (viewer: Viewer) => (await listNotifications(viewer, {})).items;

test("a request is told to who was asked, its acceptance to who asked; both in three languages", async () => {
  const [anna, boris] = [await aMember({ name: "Анна" }), await aMember({ name: "Барыс" })];
  const { id } = await requestContact(anna.viewer, { handle: boris.member.handle });
  await sweep();
  expect(await told(boris.viewer)).toMatchObject([{ kind: "contact_requested", path: "/contacts?show=incoming" }]);
  for (const locale of locales) expect(wordNotification(locale, (await told(boris.viewer))[0]!)).toMatch(/^Анна [^{}]+$/);
  expect(await told(anna.viewer)).toEqual([]);
  await acceptContact(boris.viewer, { requestId: id });
  await sweep();
  expect(await told(anna.viewer)).toMatchObject([{ kind: "contact_accepted", path: `/members/${boris.member.handle}` }]);
});

test("of a no nobody is told, nor of a request that was taken back before", async () => {
  const [anna, boris, clara] = [await aMember(), await aMember(), await aMember()];
  const { id } = await requestContact(anna.viewer, { handle: boris.member.handle });
  await sweep();
  await declineContact(boris.viewer, { requestId: id });
  const { id: other } = await requestContact(anna.viewer, { handle: clara.member.handle });
  await withdrawContact(anna.viewer, { requestId: other });
  await sweep();
  expect(await told(anna.viewer)).toEqual([]);
  expect(await told(clara.viewer)).toEqual([]);
});
