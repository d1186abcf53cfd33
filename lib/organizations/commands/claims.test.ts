import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, anUnclaimedOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { claimInput } from "../input.ts";
import { listClaims, listMyClaims } from "../queries/claims.ts";
import { findOrganization, findOrganizationStanding } from "../queries/one.ts";
import { approveClaim, claimOrganization, declineClaim, withdrawClaim } from "./claims.ts";

const evidence = { post: "Chief engineer", evidence: "The order of my appointment is attached.", fileIds: [] };

test("the office approves: the claimant administers the organisation, and nobody else can claim it", async () => {
  const { id, slug } = await anUnclaimedOrganization();
  const [{ viewer }, { viewer: rival }, { viewer: staff }] = [await aMember(), await aMember(), await aMember({ staff: true })];
  const claim = await claimOrganization(viewer, { slug, ...evidence });
  const late = await claimOrganization(rival, { slug, ...evidence });
  await expect(claimOrganization(viewer, { slug, ...evidence })).rejects.toMatchObject({ reason: "organizations.claim_open" });
  expect((await findOrganization(guest(), slug))?.unclaimed).toBe(true);
  await approveClaim(staff, { claimId: claim.id });
  await approveClaim(staff, { claimId: claim.id });
  expect((await findOrganizationStanding(viewer, id)).role).toBe("administrator");
  expect((await findOrganization(guest(), slug))?.unclaimed).toBe(false);
  await expect(approveClaim(staff, { claimId: late.id })).rejects.toMatchObject({ reason: "organizations.claimed" });
  await expect(claimOrganization((await aMember()).viewer, { slug, ...evidence })).rejects.toMatchObject({ reason: "organizations.claimed" });
  await declineClaim(staff, { claimId: late.id, reason: "Another is believed" });
  expect(await listMyClaims(rival)).toMatchObject([{ state: "declined", reason: "Another is believed" }]);
});

test("two claims approved at once make one administrator", async () => {
  const { slug } = await anUnclaimedOrganization();
  const { viewer: staff } = await aMember({ staff: true });
  const claims = await Promise.all([1, 2].map(async () => claimOrganization((await aMember()).viewer, { slug, ...evidence })));
  const outcomes = await Promise.allSettled(claims.map(({ id }) => approveClaim(staff, { claimId: id })));
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("a claim is taken back until it is decided, and made anew", async () => {
  const { slug } = await anUnclaimedOrganization();
  const [{ viewer }, { viewer: staff }] = [await aMember(), await aMember({ staff: true })];
  const first = await claimOrganization(viewer, { slug, ...evidence });
  await expect(withdrawClaim((await aMember()).viewer, { claimId: first.id })).rejects.toMatchObject({ code: "not_found" });
  await withdrawClaim(viewer, { claimId: first.id });
  await expect(approveClaim(staff, { claimId: first.id })).rejects.toMatchObject({ reason: "organizations.already_decided" });
  const second = await claimOrganization(viewer, { slug, ...evidence });
  await declineClaim(staff, { claimId: second.id, reason: "Not enough" });
  await expect(withdrawClaim(viewer, { claimId: second.id })).rejects.toMatchObject({ reason: "organizations.already_decided" });
  expect((await listMyClaims(viewer)).map(({ state }) => state)).toEqual(["declined", "withdrawn"]);
});

test("an organisation that was left by all is claimed again; one that has a representative is not", async () => {
  const left = await anUnclaimedOrganization();
  await aRepresentative(left.id, { endedAt: new Date() });
  await claimOrganization((await aMember()).viewer, { slug: left.slug, ...evidence });
  const { organization } = await anOrganization();
  await expect(claimOrganization((await aMember()).viewer, { slug: organization.slug, ...evidence })).rejects.toMatchObject({ reason: "organizations.claimed" });
});

test("only the office reads and decides; to others there is nothing", async () => {
  const { slug } = await anUnclaimedOrganization();
  const { viewer } = await aMember();
  const { id: claimId } = await claimOrganization(viewer, { slug, ...evidence });
  const { viewer: stranger } = await aMember();
  for (const who of [viewer, stranger, guest()]) {
    await expect(listClaims(who)).rejects.toMatchObject({ code: "not_found" });
    await expect(approveClaim(who, { claimId })).rejects.toMatchObject({ code: "not_found" });
    await expect(declineClaim(who, { claimId, reason: "x" })).rejects.toMatchObject({ code: "not_found" });
  }
  const { viewer: staff } = await aMember({ staff: true });
  expect((await listClaims(staff, { limit: 100 })).items.map(({ id }) => id)).toContain(claimId);
  await expect(claimOrganization(guest(), { slug, ...evidence })).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(claimOrganization({ ...viewer, emailConfirmed: false }, { slug, ...evidence })).rejects.toMatchObject({ reason: "email_unconfirmed" });
});

test("evidence has words enough, and at most five files", () => {
  const reasons = (given: object) => claimInput.safeParse({ ...evidence, ...given }).error?.issues.map(({ message }) => message);
  expect(reasons({ evidence: "mine" })).toEqual(["too_short"]);
  expect(reasons({ post: "" })).toEqual(["required"]);
  expect(reasons({ fileIds: Array.from({ length: 6 }, () => crypto.randomUUID()) })).toEqual(["too_many"]);
  expect(claimInput.parse({ ...evidence, fileIds: "" }).fileIds).toEqual([]);
});
