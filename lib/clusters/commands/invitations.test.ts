import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aPerson, anAgreement, anInvitation } from "#db/factories/clusters-joining.ts";
import { lettersTo } from "#db/factories/mail.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { invitations } from "#db/schema/clusters-invitations.ts";
import { guest } from "#lib/core/viewer.ts";
import { tokenOf } from "../invitation-token.ts";
import { readInvitationList } from "../invitation-list.ts";
import { mayEnterWorkspace, mayManage, mayModerate } from "../policy.ts";
import { findStanding } from "../queries.ts";
import { findInvitationBatch, listInvitationLines } from "../queries/invitation-batches.ts";
import { findInvitation, listInvitations, listMyInvitations } from "../queries/invitations.ts";
import { acceptInvitation } from "./accept-invitation.ts";
import { sendLines } from "../work/send-list.ts";
import { cancelInvitationList, sendInvitationList, tryInvitationList } from "./invitation-batches.ts";
import { createInvitationLink, inviteByLetter, revokeInvitation } from "./invite.ts";
import { removeParticipant } from "./participants.ts";

const link = { role: "member" as const, days: 7 };
const alive = new AbortController().signal;

test("only those who run the cluster invite, see and revoke; others' links are nothing", async () => {
  const { cluster, coordinator, administrator } = await aParticipant();
  const { slug } = cluster;
  const { coordinator: elsewhere } = await aCluster();
  const { viewer: stranger } = await aMember();
  for (const who of [administrator, stranger, elsewhere]) {
    await expect(createInvitationLink(who, { slug, ...link })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listInvitations(who, cluster.id)).toBe(null);
  }
  const { id } = await createInvitationLink(coordinator, { slug, ...link });
  const [shown] = (await listInvitations(coordinator, cluster.id))!.items;
  expect(shown).toMatchObject({ id, state: "open", uses: 0, url: expect.stringMatching(/\/en\/invitations\/[\w-]{44}$/) as string });
  expect(await findInvitation(guest(), tokenOf(id))).toMatchObject({ state: "open", role: "member", cluster: { slug } });
  for (const forged of [tokenOf(v7()), `${tokenOf(id).slice(0, 43)}${tokenOf(id).endsWith("A") ? "B" : "A"}`, "x", tokenOf(id).replace(/^./, "_")]) expect(await findInvitation(guest(), forged)).toBe(null);
  await expect(revokeInvitation(elsewhere, { slug, invitationId: id })).rejects.toMatchObject({ code: "forbidden" });
  for (let twice = 0; twice < 2; twice++) await revokeInvitation(coordinator, { slug, invitationId: id });
  expect(await findInvitation(guest(), tokenOf(id))).toEqual({ state: "revoked" });
  const { organization, administrator: late } = await anOrganization();
  await expect(acceptInvitation(late, { token: tokenOf(id), organizationId: organization.id, valueChainRole: "buyer" })).rejects.toMatchObject({ reason: "clusters.invitation_revoked" });
});

test("of two who come for the last use, one gets in", async () => {
  for (let round = 0; round < 3; round++) {
    const { cluster } = await aCluster();
    const { id } = await anInvitation(cluster.id, { maxUses: 1 });
    const both = await Promise.all([anOrganization(), anOrganization()]);
    const outcomes = await Promise.allSettled(both.map(({ organization, administrator }) => acceptInvitation(administrator, { token: tokenOf(id), organizationId: organization.id, valueChainRole: "buyer" })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { reason: "clusters.invitation_used" } });
    expect((await database().select().from(invitations).where(eq(invitations.id, id)))[0]).toMatchObject({ uses: 1 });
  }
});

test("an invitation opens a hidden cluster, in its role, on its terms; expired or refused it uses nothing up", async () => {
  const { cluster } = await aCluster({ visibility: "hidden", door: "invitation" });
  const agreement = await anAgreement(cluster.id);
  const { id } = await anInvitation(cluster.id, { valueChainRole: "finance", maxUses: 5 });
  const { organization, administrator } = await anOrganization();
  const token = tokenOf(id);
  const { viewer: stranger } = await aMember();
  const { viewer: unconfirmed } = await aMember({ emailConfirmedAt: null });
  await expect(acceptInvitation(guest(), { token })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(acceptInvitation(unconfirmed, { token })).rejects.toMatchObject({ reason: "email_unconfirmed" });
  await expect(acceptInvitation(stranger, { token, organizationId: organization.id })).rejects.toMatchObject({ code: "forbidden" });
  await expect(acceptInvitation(stranger, { token })).rejects.toMatchObject({ issues: [{ path: "organizationId" }] });
  await expect(acceptInvitation(administrator, { token, organizationId: organization.id })).rejects.toMatchObject({ issues: [{ path: `agreements.${agreement.id}` }] });
  const terms = { token, organizationId: organization.id, agreements: [{ agreementId: agreement.id, version: 1 }] };
  await acceptInvitation(administrator, terms);
  await expect(acceptInvitation(administrator, terms)).rejects.toMatchObject({ reason: "clusters.already_participant" });
  expect((await database().select().from(invitations).where(eq(invitations.id, id)))[0]).toMatchObject({ uses: 1 });
  expect(mayEnterWorkspace(await findStanding(administrator, cluster.id))).toBe(true);
  const old = await anInvitation(cluster.id, { expiresAt: new Date(Date.now() - 1000) });
  await expect(acceptInvitation(administrator, { token: tokenOf(old.id) })).rejects.toMatchObject({ reason: "clusters.invitation_expired" });
});

test("invitations to roles need no organisation; to persons only where persons may", async () => {
  const { cluster } = await aCluster({ admitsPersons: true });
  const [moderator, coordinator, person] = await Promise.all([aMember(), aMember(), aMember()]);
  await acceptInvitation(moderator.viewer, { token: tokenOf((await anInvitation(cluster.id, { role: "moderator" })).id) });
  await acceptInvitation(coordinator.viewer, { token: tokenOf((await anInvitation(cluster.id, { role: "coordinator" })).id) });
  await acceptInvitation(person.viewer, { token: tokenOf((await anInvitation(cluster.id)).id) });
  const standings = await Promise.all([moderator, coordinator, person].map(({ viewer }) => findStanding(viewer, cluster.id)));
  expect(standings.map((standing) => [mayEnterWorkspace(standing), mayModerate(standing), mayManage(standing)])).toEqual([[true, true, false], [true, true, true], [true, false, false]]);
});

test("an older link does not bring back who was removed since", async () => {
  const { cluster, coordinator, organization, administrator, participant } = await aParticipant();
  const { id } = await anInvitation(cluster.id);
  await removeParticipant(coordinator, { participantId: participant.id, reason: "x" });
  const come = (invitation: string) => acceptInvitation(administrator, { token: tokenOf(invitation), organizationId: organization.id, valueChainRole: "buyer" });
  await expect(come(id)).rejects.toMatchObject({ reason: "clusters.removed_before" });
  await come((await anInvitation(cluster.id)).id);
});

test("a letter goes out in its language; its reader finds the invitation among their own, others do not", async () => {
  const { cluster, coordinator } = await aCluster({ name: { ru: "Льняной кластер" } });
  const { viewer, member } = await aMember();
  await inviteByLetter(coordinator, { slug: cluster.slug, ...link, email: member.email.toUpperCase(), name: "Анна", note: "Ждём вас", language: "ru" });
  const [letter] = await lettersTo(member.email.toUpperCase());
  expect(letter).toMatchObject({ kind: "cluster_invitation", locale: "ru", subject: expect.stringContaining("Льняной кластер") as string });
  expect(letter!.text).toMatch(/Анна[\s\S]*Ждём вас[\s\S]*\/ru\/invitations\/[\w-]{44}/);
  expect(await listMyInvitations(viewer)).toMatchObject([{ role: "member", cluster: { slug: cluster.slug } }]);
  expect(await listMyInvitations((await aMember()).viewer)).toEqual([]);
});

async function aList(text: string | Uint8Array) {
  const path = join(tmpdir(), `list-${v7()}.csv`);
  await writeFile(path, text);
  return { path };
}

test("a list is tried line by line, then sent once, however often it is asked", async () => {
  const { cluster, coordinator } = await aCluster({ admitsPersons: true });
  const { slug } = cluster;
  const inside = await aMember();
  await aPerson(cluster.id, { viewer: inside.viewer });
  const unique = v7().slice(-8);
  const file = await aList(`E-mail;Имя;Организация;Роль\nanna-${unique}@example.org;Анна;Лён;покупатель\nnot an address;X;;\nANNA-${unique}@example.org;Дважды;;\n${inside.member.email};Y;;member\nboss-${unique}@example.org;B;;director\nlead-${unique}@example.org;L;;Координатор\n`);
  await expect(tryInvitationList((await aMember()).viewer, { slug, fileName: "x.csv", file })).rejects.toMatchObject({ code: "forbidden" });
  const { id: batchId } = await tryInvitationList(coordinator, { slug, fileName: "x.csv", file, language: "ru" });
  const lines = (await listInvitationLines(coordinator, cluster.id, { batchId }))!.items;
  expect(lines.map(({ line, problem, role, valueChainRole }) => [line, problem, role, valueChainRole])).toEqual([
    [2, null, "member", "buyer"], [3, "clusters.line.bad_email", "member", null], [4, "clusters.line.twice", "member", null],
    [5, "clusters.line.inside", "member", null], [6, "clusters.line.unknown_role", null, null], [7, null, "coordinator", null],
  ]);
  expect(await lettersTo(`anna-${unique}@example.org`)).toEqual([]);
  await Promise.all([sendInvitationList(coordinator, { slug, batchId }), sendInvitationList(coordinator, { slug, batchId })]);
  await Promise.all([sendLines(batchId, alive), sendLines(batchId, alive)]);
  await sendLines(batchId, alive);
  expect(await lettersTo(`anna-${unique}@example.org`)).toHaveLength(1);
  expect(await findInvitationBatch(coordinator, cluster.id, batchId)).toMatchObject({ state: "sent", lines: 6, good: 2, sent: 2 });
  expect(await findInvitationBatch((await aMember()).viewer, cluster.id, batchId)).toBe(null);
  const again = await tryInvitationList(coordinator, { slug, fileName: "x.csv", file });
  expect((await listInvitationLines(coordinator, cluster.id, { batchId: again.id }))!.items[0]).toMatchObject({ problem: "clusters.line.invited" });
  await expect(sendInvitationList(coordinator, { slug, batchId: again.id })).rejects.toMatchObject({ reason: "clusters.list_nothing" });
});

test("a list that is stopped sends no more", async () => {
  const { cluster: { id, slug }, coordinator } = await aCluster();
  const { id: batchId } = await tryInvitationList(coordinator, { slug, fileName: "x.csv", file: await aList(`a-${v7()}@example.org\nb-${v7()}@example.org\n`) });
  await sendInvitationList(coordinator, { slug, batchId });
  await cancelInvitationList(coordinator, { slug, batchId });
  await sendLines(batchId, alive);
  expect(await findInvitationBatch(coordinator, id, batchId)).toMatchObject({ state: "cancelled", sent: 0 });
  await expect(sendInvitationList(coordinator, { slug, batchId: v7() })).rejects.toMatchObject({ code: "not_found" });
});

test.each([
  ["nothing", "", "imports.empty"],
  ["a head alone", "email,name\n", "imports.empty"],
  ["zero bytes", "a\0b", "imports.zero_bytes"],
  ["too many lines", "a@example.org\n".repeat(1001), "clusters.list_too_long"],
])("%s is no list", (_what, text, reason) => {
  expect(() => readInvitationList(Buffer.from(text))).toThrow(expect.objectContaining({ issues: [{ path: "file", reason }] }) as Error);
});

test("windows-1251, tabs and quotes are read", () => {
  const bytes = Buffer.from([...Buffer.from("a@example.org\t"), 0xc0, 0xed, 0xed, 0xe0, ...Buffer.from("\tOOO \"X\"\r\n")]);
  expect(readInvitationList(bytes)).toMatchObject([{ line: 1, email: "a@example.org", name: "Анна", organization: 'OOO "X"', problem: null }]);
});
