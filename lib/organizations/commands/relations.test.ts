import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization, aRepresentative } from "#db/factories/organizations.ts";
import { guest } from "#lib/core/viewer.ts";
import { listRelations, listWaitingRelations } from "../queries/relations.ts";
import { confirmRelation, endRelation, proposeRelation } from "./relations.ts";

async function two() {
  const [a, b] = [await anOrganization(), await anOrganization()];
  return { a: { ...a.organization, admin: a.administrator }, b: { ...b.organization, admin: b.administrator } };
}

test.each([["parent", "subsidiary"], ["subsidiary", "parent"], ["supplier", "customer"], ["customer", "supplier"], ["partner", "partner"]] as const)("one says %s, the other reads %s", async (said, read) => {
  const { a, b } = await two();
  const { id } = await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: said });
  expect(await listRelations(guest(), a.id)).toEqual([]);
  expect(await listWaitingRelations(b.admin, b.id)).toMatchObject([{ id, side: read, ours: true, organization: { slug: a.slug } }]);
  expect(await listWaitingRelations(a.admin, a.id)).toMatchObject([{ id, side: said, ours: false }]);
  await expect(confirmRelation(a.admin, { slug: a.slug, relationId: id })).rejects.toMatchObject({ reason: "organizations.relation_theirs_to_confirm" });
  await confirmRelation(b.admin, { slug: b.slug, relationId: id });
  expect(await listRelations(guest(), a.id)).toMatchObject([{ side: said, organization: { slug: b.slug } }]);
  expect(await listRelations(guest(), b.id)).toMatchObject([{ side: read, organization: { slug: a.slug } }]);
});

test("either side ends it; then it can be proposed anew", async () => {
  const { a, b } = await two();
  for (const [ender, slug] of [[a.admin, a.slug], [b.admin, b.slug]] as const) {
    const { id } = await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "partner" });
    await confirmRelation(b.admin, { slug: b.slug, relationId: id });
    await endRelation(ender, { slug, relationId: id });
    await endRelation(ender, { slug, relationId: id });
    await expect(confirmRelation(b.admin, { slug: b.slug, relationId: id })).rejects.toMatchObject({ reason: "organizations.relation_ended" });
    expect(await listRelations(guest(), a.id)).toEqual([]);
  }
});

test("the same tie stands once, from whichever side it is said; two that supply each other are two ties", async () => {
  const { a, b } = await two();
  await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "partner" });
  await expect(proposeRelation(b.admin, { slug: b.slug, other: a.slug, side: "partner" })).rejects.toMatchObject({ reason: "organizations.relation_exists" });
  await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "parent" });
  await expect(proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "subsidiary" })).rejects.toMatchObject({ reason: "organizations.relation_exists" });
  await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "supplier" });
  await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "customer" });
});

test("faults stand at the other one", async () => {
  const { a } = await two();
  await expect(proposeRelation(a.admin, { slug: a.slug, other: a.slug, side: "partner" })).rejects.toMatchObject({ issues: [{ path: "other", reason: "organizations.relation_to_self" }] });
  await expect(proposeRelation(a.admin, { slug: a.slug, other: "no-such-one", side: "partner" })).rejects.toMatchObject({ issues: [{ path: "other", reason: "organizations.no_such_organization" }] });
});

test("strangers, former ones and plain representatives neither propose, confirm nor end", async () => {
  const { a, b } = await two();
  const { id: relationId } = await proposeRelation(a.admin, { slug: a.slug, other: b.slug, side: "supplier" });
  const { viewer: stranger } = await aMember();
  const [plain, former] = [await aRepresentative(b.id), await aRepresentative(b.id, { role: "administrator", endedAt: new Date() })];
  for (const who of [stranger, plain, former, a.admin]) {
    await expect(proposeRelation(who, { slug: b.slug, other: a.slug, side: "partner" })).rejects.toMatchObject({ code: "forbidden" });
    await expect(confirmRelation(who, { slug: b.slug, relationId })).rejects.toMatchObject({ code: "forbidden" });
    await expect(endRelation(who, { slug: b.slug, relationId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listWaitingRelations(who, b.id)).toBeNull();
  }
  const { organization: third, administrator } = await anOrganization();
  await expect(endRelation(administrator, { slug: third.slug, relationId })).rejects.toMatchObject({ code: "not_found" });
  await expect(endRelation(guest(), { slug: b.slug, relationId })).rejects.toMatchObject({ code: "unauthenticated" });
});
