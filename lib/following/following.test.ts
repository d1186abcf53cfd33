import { expect, test } from "vitest";
import { aCluster } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { countQueries } from "#db/testing/count-queries.ts";
import { guest } from "#lib/core/viewer.ts";
import { mount } from "#lib/api/mount.ts";
import { blockMember, unblockMember } from "#lib/members/commands/blocks.ts";
import { endpoints } from "./api.ts";
import { follow, unfollow } from "./commands.ts";
import { countFollowing, findFollow, listFollowing } from "./queries.ts";

const everyKind = async () => {
  const [{ organization }, { cluster }, { member }] = [await anOrganization(), await aCluster(), await aMember()];
  return [{ kind: "organizations", name: organization.slug }, { kind: "clusters", name: cluster.slug }, { kind: "members", name: member.handle }] as const;
};

test("organisations, clusters and members are followed once, listed, counted, and left", async () => {
  const { viewer } = await aMember();
  for (const what of await everyKind()) {
    await follow(viewer, what);
    await follow(viewer, what);
    expect(await findFollow(viewer, what)).toEqual({ following: true, followers: 1 });
    expect(await findFollow((await aMember()).viewer, what)).toEqual({ following: false, followers: 1 });
    const { items } = await listFollowing(viewer, what.kind);
    expect(items.map((thing) => (thing.kind === "members" ? thing.member.handle : thing.slug))).toEqual([what.name]);
    expect(await countQueries(() => listFollowing(viewer, what.kind))).toBe(1);
  }
  expect(await countFollowing(viewer)).toEqual({ organizations: 1, clusters: 1, members: 1 });
  const [organization] = await everyKind();
  await follow(viewer, organization);
  await unfollow(viewer, organization);
  await unfollow(viewer, organization);
  expect(await findFollow(viewer, organization)).toEqual({ following: false, followers: 0 });
});

test("one follows only what one may see; the hidden is counted for nobody else", async () => {
  const { viewer } = await aMember();
  const { cluster, coordinator } = await aCluster({ visibility: "hidden" });
  await expect(follow(viewer, { kind: "clusters", name: cluster.slug })).rejects.toMatchObject({ code: "not_found" });
  await expect(findFollow(guest(), { kind: "clusters", name: cluster.slug })).rejects.toMatchObject({ code: "not_found" });
  await follow(coordinator, { kind: "clusters", name: cluster.slug });
  const staff = await aMember({ staff: true });
  expect(await findFollow(staff.viewer, { kind: "clusters", name: cluster.slug })).toMatchObject({ followers: 1 });
  expect(await countFollowing(staff.viewer)).toMatchObject({ clusters: 0 });
  for (const name of ["no-such", "\0", "'", "%"]) for (const kind of ["organizations", "clusters", "members"] as const) await expect(follow(viewer, { kind, name })).rejects.toMatchObject({ code: "not_found" });
  await expect(follow(viewer, { kind: "members", name: viewer.handle })).rejects.toMatchObject({ reason: "contacts.oneself" });
});

test("a block ends following both ways, and it stays ended", async () => {
  const [anna, boris] = [await aMember(), await aMember()];
  await follow(anna.viewer, { kind: "members", name: boris.member.handle });
  await follow(boris.viewer, { kind: "members", name: anna.member.handle });
  await blockMember(anna.viewer, { handle: boris.member.handle });
  await expect(follow(boris.viewer, { kind: "members", name: anna.member.handle })).rejects.toMatchObject({ code: "not_found" });
  await unblockMember(anna.viewer, { memberId: boris.member.id });
  for (const [one, other] of [[anna, boris], [boris, anna]] as const) expect(await findFollow(one.viewer, { kind: "members", name: other.member.handle })).toEqual({ following: false, followers: 0 });
});

test("pages of what is followed go on where they stopped, and the API says the same", async () => {
  const { viewer } = await aMember();
  for (let i = 0; i < 5; i += 1) await follow(viewer, { kind: "organizations", name: (await anOrganization()).organization.slug });
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const page = await listFollowing(viewer, "organizations", { limit: 2, cursor });
    for (const { id } of page.items) seen.add(id);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(seen.size).toBe(5);
  const ask = async (as: typeof viewer | ReturnType<typeof guest>, method: string, path: string) => (await mount(endpoints, () => Promise.resolve(as)).request(`http://localhost/api/v1${path}`, { method })).status;
  const { organization } = await anOrganization();
  const path = `/follows/organizations/${organization.slug}`;
  expect(await ask(viewer, "PUT", path)).toBe(200);
  expect(await ask(guest(), "GET", path)).toBe(200);
  expect(await ask(guest(), "PUT", path)).toBe(401);
  expect(await ask({ ...viewer, scope: "read" }, "PUT", path)).toBe(403);
  expect(await ask(viewer, "DELETE", path)).toBe(204);
  expect(await ask(guest(), "GET", "/me/following")).toBe(401);
  expect(await ask(viewer, "PUT", "/follows/planets/mars")).toBe(404);
});
