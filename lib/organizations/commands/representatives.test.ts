import postgres from "postgres";
import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { findOrganizationStanding, listRepresentatives } from "../queries/one.ts";
import { listHistory } from "../queries/people.ts";
import { changeRole, removeRepresentative, transferOrganization } from "./representatives.ts";

test("an administrator makes another one, who may then step the first one down", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const colleague = await aRepresentative(id);
  await changeRole(administrator, { slug, memberId: colleague.memberId, role: "administrator" });
  await changeRole(colleague, { slug, memberId: administrator.memberId, role: "representative" });
  expect((await findOrganizationStanding(administrator, id)).role).toBe("representative");
  await expect(changeRole(administrator, { slug, memberId: colleague.memberId, role: "representative" })).rejects.toMatchObject({ code: "forbidden" });
});

test("the last administrator can neither leave nor step down, also when two leave at once", async () => {
  for (let round = 0; round < 5; round++) {
    const { organization: { id, slug }, administrator } = await anOrganization();
    const second = await aRepresentative(id, { role: "administrator" });
    const leave = (who: typeof second) => removeRepresentative(who, { slug, memberId: who.memberId });
    const outcomes = await Promise.allSettled([leave(administrator), leave(second)]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(["fulfilled", "rejected"]);
    const last = (await findOrganizationStanding(second, id)).role ? second : administrator;
    await expect(leave(last)).rejects.toMatchObject({ code: "conflict", reason: "organizations.last_administrator" });
    await expect(changeRole(last, { slug, memberId: last.memberId, role: "representative" })).rejects.toMatchObject({ code: "conflict" });
  }
});

test("the database keeps the last administrator whoever writes, also when two go at once", async () => {
  const { organization: { id }, administrator } = await anOrganization();
  const second = await aRepresentative(id, { role: "administrator" });
  const [one, two] = [postgres(process.env.DATABASE_URL!, { max: 1 }), postgres(process.env.DATABASE_URL!, { max: 1 })];
  const go = (sql: postgres.Sql, memberId: string) => sql`update representatives set ended_at = now() where organization_id = ${id} and member_id = ${memberId}`;
  const outcomes = await Promise.allSettled([go(one, administrator.memberId), go(two, second.memberId)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(one`update representatives set role = 'representative' where organization_id = ${id}`).rejects.toThrow(/last_administrator/);
  await expect(one`delete from representatives where organization_id = ${id}`).rejects.toThrow(/last_administrator/);
  await one`delete from organizations where id = ${id}`; // with the organisation they all go
  await Promise.all([one.end(), two.end()]);
});

test("handing over makes the successor the administrator and the giver a stranger", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const successor = await aRepresentative(id);
  const { viewer: stranger } = await aMember();
  await expect(transferOrganization(administrator, { slug, memberId: administrator.memberId })).rejects.toMatchObject({ reason: "organizations.transfer_to_self" });
  await expect(transferOrganization(administrator, { slug, memberId: stranger.memberId })).rejects.toMatchObject({ code: "not_found" });
  await expect(transferOrganization(successor, { slug, memberId: successor.memberId })).rejects.toMatchObject({ code: "forbidden" });
  await transferOrganization(administrator, { slug, memberId: successor.memberId });
  expect(await findOrganizationStanding(successor, id)).toMatchObject({ role: "administrator" });
  expect(await findOrganizationStanding(administrator, id)).toMatchObject({ role: null });
});

test("who came and who went is kept, for those who speak for it and the office", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const colleague = await aRepresentative(id);
  await changeRole(administrator, { slug, memberId: colleague.memberId, role: "administrator" });
  await removeRepresentative(colleague, { slug, memberId: colleague.memberId });
  expect(await listHistory(administrator, id)).toMatchObject([
    { kind: "representative.removed", member: colleague.name, self: true },
    { kind: "representative.added", member: colleague.name, actor: administrator.name, role: "administrator" },
  ]);
  expect(await listHistory(colleague, id)).toBeNull();
  expect(await listHistory(guest(), id)).toBeNull();
  expect(await listHistory((await aMember({ staff: true })).viewer, id)).toHaveLength(2);
});

test("strangers, former ones, other administrators and plain representatives change nobody", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const plain = await aRepresentative(id);
  const former = await aRepresentative(id, { role: "administrator", endedAt: new Date() });
  const { administrator: elsewhere } = await anOrganization();
  const { memberId } = administrator;
  for (const who of [plain, former, elsewhere]) {
    await expect(changeRole(who, { slug, memberId, role: "representative" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(transferOrganization(who, { slug, memberId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(removeRepresentative(who, { slug, memberId })).rejects.toMatchObject({ code: "forbidden" });
  }
  await expect(changeRole(guest(), { slug, memberId, role: "representative" })).rejects.toMatchObject({ code: "unauthenticated" });
  await removeRepresentative(plain, { slug, memberId: plain.memberId });
  expect(await listRepresentatives(plain, id)).toBeNull();
  expect(await listRepresentatives((await aMember({ staff: true })).viewer, id)).toHaveLength(1);
});
