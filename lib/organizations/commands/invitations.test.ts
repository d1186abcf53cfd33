import { desc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { mails } from "#db/schema/mail.ts";
import { organizationInvitations } from "#db/schema/organizations-people.ts";
import { guest } from "#lib/core/viewer.ts";
import { findInvitation, listInvitations, listMyInvitations } from "../queries/invitations.ts";
import { findOrganizationStanding } from "../queries/one.ts";
import { acceptInvitation, declineInvitation, inviteRepresentative, revokeInvitation } from "./invitations.ts";

async function tokenTo(email: string) {
  const [letter] = await database().select().from(mails).where(eq(mails.recipient, email)).orderBy(desc(mails.id)).limit(1);
  return /token=([\w-]+)/.exec(letter!.text)![1]!;
}

test("the letter's link makes its reader a representative, once", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member, viewer } = await aMember({ locale: "ru" });
  await inviteRepresentative(administrator, { slug, email: member.email.toUpperCase(), role: "administrator", note: "Ждём вас" });
  expect((await findOrganizationStanding(viewer, id)).role).toBeNull();
  const token = await tokenTo(member.email.toUpperCase());
  expect(await findInvitation(viewer, token)).toMatchObject({ mine: true, state: "open", role: "administrator", note: "Ждём вас" });
  expect(await listMyInvitations(viewer)).toMatchObject([{ organization: { slug } }]);
  expect(await acceptInvitation(viewer, { token })).toEqual({ slug });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("administrator");
  await expect(acceptInvitation(viewer, { token })).rejects.toMatchObject({ reason: "organizations.invitation_answered" });
  expect(await listInvitations(administrator, id)).toMatchObject([{ state: "accepted" }]);
});

test("nobody else takes it up: bound to the address, which must be confirmed", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member } = await aMember();
  const { viewer: other } = await aMember();
  const { id: invitationId } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  const token = await tokenTo(member.email);
  await expect(acceptInvitation(other, { token })).rejects.toMatchObject({ code: "forbidden", reason: "organizations.invitation_other_address" });
  await expect(acceptInvitation(other, { invitationId })).rejects.toMatchObject({ code: "not_found" });
  await expect(acceptInvitation(administrator, { token })).rejects.toMatchObject({ code: "forbidden" });
  await expect(acceptInvitation(guest(), { token })).rejects.toMatchObject({ code: "unauthenticated" });
  const { member: late, viewer: unconfirmed } = await aMember({ emailConfirmedAt: null });
  await inviteRepresentative(administrator, { slug, email: late.email, role: "representative" });
  await expect(acceptInvitation(unconfirmed, { token: await tokenTo(late.email) })).rejects.toMatchObject({ reason: "email_unconfirmed" });
  expect((await findOrganizationStanding(other, id)).role).toBeNull();
});

test("an address without an account is written to as well, in the inviter's language", async () => {
  const { organization: { slug }, administrator } = await anOrganization();
  await inviteRepresentative({ ...administrator, locale: "be" }, { slug, email: "nobody-yet@example.org", role: "representative" });
  const [letter] = await database().select().from(mails).where(eq(mails.recipient, "nobody-yet@example.org"));
  expect(letter).toMatchObject({ locale: "be", kind: "organization_invitation" });
});

test("inviting again sends a new letter, and the old link leads nowhere", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member, viewer } = await aMember();
  await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  const old = await tokenTo(member.email);
  await inviteRepresentative(administrator, { slug, email: member.email, role: "administrator" });
  await expect(acceptInvitation(viewer, { token: old })).rejects.toMatchObject({ code: "not_found" });
  expect(await listInvitations(administrator, id)).toHaveLength(1);
  await acceptInvitation(viewer, { token: await tokenTo(member.email) });
});

test("taken back, declined and run out ones let nobody in", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member, viewer } = await aMember();
  const { id: revoked } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  await revokeInvitation(administrator, { slug, invitationId: revoked });
  await revokeInvitation(administrator, { slug, invitationId: revoked });
  await expect(acceptInvitation(viewer, { invitationId: revoked })).rejects.toMatchObject({ reason: "organizations.invitation_gone" });
  const { id: declined } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  await declineInvitation(viewer, { invitationId: declined });
  await expect(acceptInvitation(viewer, { invitationId: declined })).rejects.toMatchObject({ reason: "organizations.invitation_answered" });
  await expect(revokeInvitation(administrator, { slug, invitationId: declined })).rejects.toMatchObject({ reason: "organizations.invitation_answered" });
  const { id: expired } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  await database().update(organizationInvitations).set({ expiresAt: new Date(Date.now() - 1000) }).where(eq(organizationInvitations.id, expired));
  await expect(acceptInvitation(viewer, { invitationId: expired })).rejects.toMatchObject({ reason: "organizations.invitation_gone" });
  expect((await listInvitations(administrator, id))?.map(({ state }) => state)).toEqual(["expired", "declined", "revoked"]);
});

test("accepted and revoked at once: one of the two", async () => {
  for (let round = 0; round < 5; round++) {
    const { organization: { id, slug }, administrator } = await anOrganization();
    const { member, viewer } = await aMember();
    const { id: invitationId } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
    const [accepted] = await Promise.allSettled([acceptInvitation(viewer, { invitationId }), revokeInvitation(administrator, { slug, invitationId })]);
    expect((await findOrganizationStanding(viewer, id)).role).toBe(accepted.status === "fulfilled" ? "representative" : null);
  }
});

test("only administrators and the office invite, see and take back", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const plain = await aRepresentative(id);
  const former = await aRepresentative(id, { role: "administrator", endedAt: new Date() });
  const { administrator: elsewhere } = await anOrganization();
  const { id: invitationId } = await inviteRepresentative(administrator, { slug, email: "somebody@example.org", role: "representative" });
  for (const who of [plain, former, elsewhere]) {
    await expect(inviteRepresentative(who, { slug, email: "x@example.org", role: "administrator" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(revokeInvitation(who, { slug, invitationId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listInvitations(who, id)).toBeNull();
  }
  const { organization: own } = await anOrganization({ administrator: elsewhere });
  await expect(revokeInvitation(elsewhere, { slug: own.slug, invitationId })).rejects.toMatchObject({ code: "not_found" });
  await expect(inviteRepresentative(administrator, { slug, email: (await aMember()).member.email.replace(/.*/, "somebody@example.org"), role: "representative" })).resolves.toBeTruthy();
});

test("who speaks for it already is not invited; an administrator who takes a lesser one up loses nothing", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const { member, viewer } = await aMember();
  const { id: invitationId } = await inviteRepresentative(administrator, { slug, email: member.email, role: "representative" });
  await aRepresentative(id, { viewer, role: "administrator" });
  await expect(inviteRepresentative(administrator, { slug, email: member.email, role: "representative" })).rejects.toMatchObject({ issues: [{ path: "email", reason: "organizations.already_representative" }] });
  await acceptInvitation(viewer, { invitationId });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("administrator");
});
