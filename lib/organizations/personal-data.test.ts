import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, anUnclaimedOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { claimOrganization } from "./commands/claims.ts";
import { inviteRepresentative } from "./commands/invitations.ts";
import { listInvitations } from "./queries/invitations.ts";
import { findOrganization, findOrganizationStanding } from "./queries/one.ts";
import { personalData } from "./personal-data.ts";

test("what a member put in is exported, and goes with them; the organisation stays and is handed on", async () => {
  const { organization: { id, slug }, administrator } = await anOrganization();
  const colleague = await aRepresentative(id);
  const { slug: wanted } = await anUnclaimedOrganization();
  await claimOrganization(administrator, { slug: wanted, post: "Director-marker", evidence: "Evidence-marker, long enough", fileIds: [] });
  await inviteRepresentative(administrator, { slug, email: "friend@example.org", role: "representative", note: "Note-marker" });
  const { data } = await inTransaction((tx) => personalData.export(tx, administrator.memberId));
  for (const marker of ["Director-marker", "Evidence-marker", "Note-marker", "friend@example.org", "administrator"]) expect(JSON.stringify(data)).toContain(marker);

  await inTransaction((tx) => personalData.erase(tx, administrator.memberId));
  expect(JSON.stringify((await inTransaction((tx) => personalData.export(tx, administrator.memberId))).data)).not.toMatch(/-marker|friend@/);
  expect((await findOrganizationStanding(administrator, id)).role).toBeNull();
  expect((await findOrganizationStanding(colleague, id)).role).toBe("administrator");
  expect(await listInvitations(colleague, id)).toEqual([]);
});

test("an organisation that its only administrator leaves so can be claimed", async () => {
  const { organization: { slug }, administrator } = await anOrganization();
  await inTransaction((tx) => personalData.erase(tx, administrator.memberId));
  expect(await findOrganization(guest(), slug)).toMatchObject({ unclaimed: true });
  await claimOrganization((await aMember()).viewer, { slug, post: "Director", evidence: "It is ours now, believe me", fileIds: [] });
});
