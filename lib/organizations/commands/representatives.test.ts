import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { findOrganization, findOrganizationStanding, listRepresentatives } from "../queries/one.ts";
import { addRepresentative, removeRepresentative } from "./representatives.ts";
import { updateOrganization } from "./update.ts";

test("an administrator adds a confirmed member by e-mail or handle, and makes another administrator", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member, viewer } = await aMember();
  await addRepresentative(administrator, { slug, who: member.email.toUpperCase(), role: "representative" });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("representative");
  await addRepresentative(administrator, { slug, who: `@${member.handle}`, role: "administrator" });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("administrator");
  expect((await listRepresentatives(viewer, id))?.map((who) => who.memberId)).toEqual([administrator.memberId, viewer.memberId]);
});

test("unknown, unconfirmed and banned members are refused in the same words", async () => {
  const { organization: { slug }, administrator } = await anOrganization();
  const { member: unconfirmed } = await aMember({ emailConfirmedAt: null });
  const { member: banned } = await aMember({ bannedAt: new Date() });
  for (const who of ["nobody@example.org", unconfirmed.email, banned.handle]) {
    await expect(addRepresentative(administrator, { slug, who, role: "representative" })).rejects.toMatchObject({ code: "invalid", issues: [{ path: "who", reason: "organizations.no_such_member" }] });
  }
});

test("the last administrator can neither leave nor step down, also when two leave at once", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const second = await aRepresentative(id, { role: "administrator" });
  const leave = (who: typeof second) => removeRepresentative(who, { slug, memberId: who.memberId });
  const outcomes = await Promise.allSettled([leave(administrator), leave(second)]);
  expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
  const last = (await findOrganizationStanding(second, id)).role ? second : administrator;
  await expect(leave(last)).rejects.toMatchObject({ code: "conflict", reason: "organizations.last_administrator" });
  await expect(addRepresentative(last, { slug, who: last.handle, role: "representative" })).rejects.toMatchObject({ code: "conflict" });
});

test("only administrators and staff change an organisation and its people", async () => {
  const { organization: { id, slug, rev }, administrator } = await anOrganization();
  const plain = await aRepresentative(id);
  const former = await aRepresentative(id, { role: "administrator", endedAt: new Date() });
  const { administrator: elsewhere } = await anOrganization();
  for (const who of [plain, former, elsewhere]) {
    await expect(updateOrganization(who, { slug, rev, city: "Minsk" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(addRepresentative(who, { slug, who: who.handle, role: "administrator" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeRepresentative(who, { slug, memberId: administrator.memberId })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(updateOrganization(guest(), { slug, rev, city: "Minsk" })).rejects.toMatchObject({ code: "unauthenticated" });
  const { viewer: staff } = await aMember({ staff: true });
  await updateOrganization(staff, { slug, rev, city: "Minsk" });
  await removeRepresentative(plain, { slug, memberId: plain.memberId });
  expect(await listRepresentatives(plain, id)).toBeNull();
  expect(await listRepresentatives(staff, id)).toHaveLength(1);
});

test("two edits of the same revision: the later one is stale; what is left out stays, what is emptied goes", async () => {
  const { organization: { slug, rev }, administrator } = await anOrganization({ city: "Minsk", website: "https://example.org" });
  await updateOrganization(administrator, { slug, rev, city: null });
  await expect(updateOrganization(administrator, { slug, rev, city: "Orsha" })).rejects.toMatchObject({ code: "stale" });
  expect(await findOrganization(administrator, slug)).toMatchObject({ city: null, website: "https://example.org", rev: rev + 1 });
});
