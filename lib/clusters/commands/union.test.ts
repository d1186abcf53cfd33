import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aUnion } from "#db/factories/clusters-network.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { clusters } from "#db/schema/clusters.ts";
import { guest } from "#lib/core/viewer.ts";
import { foundUnionInput } from "../input/network.ts";
import { mayEnterWorkspace, mayManage } from "../policy.ts";
import { findCluster, findStanding } from "../queries.ts";
import { findNetwork } from "../queries/network.ts";
import { listNewcomers } from "../queries/overview.ts";
import { listTies } from "../queries/ties.ts";
import { acceptTie, declineTie, endTie, proposeTie } from "./network.ts";
import { foundUnion } from "./union.ts";

type Place = Awaited<ReturnType<typeof aCluster>>;
const texts = { name: { en: "Linen Union", ru: "Льняной союз" }, country: "BY", industry: "light_industry" as const };
const found = (founder: Place, others: Place[]) => foundUnion(founder.coordinator, { ...texts, slug: founder.cluster.slug, invite: others.map(({ cluster }) => cluster.slug) });
const proposalTo = async ({ coordinator, cluster }: Place) => (await listTies(coordinator, cluster.id))!.find(({ state, relation }) => state === "open" && relation === "union")!;

test("a union is prepared in hiding, founded with the first acceptance, and its members' coordinators enter", async () => {
  const [flax, silk, wool] = [await aCluster({ country: "BY" }), await aCluster({ country: "RU" }), await aCluster({ country: "IT" })];
  const { slug, id } = await found(flax, [silk, wool]);
  expect(await findCluster(guest(), slug)).toBeNull();
  expect(mayManage(await findStanding(flax.coordinator, id))).toBe(true);
  expect(mayEnterWorkspace(await findStanding(silk.coordinator, id))).toBe(false);
  expect(await proposalTo(silk)).toMatchObject({ other: { slug, name: { en: "Linen Union" } }, mine: false, rights: { mayAnswer: true } });

  await acceptTie(silk.coordinator, { tieId: (await proposalTo(silk)).id });
  await declineTie(wool.coordinator, { tieId: (await proposalTo(wool)).id });
  expect(await findCluster(guest(), slug)).toMatchObject({ visibility: "public", door: "invitation" });
  const network = await findNetwork(guest(), id);
  expect(network.union).toMatchObject({ founderId: flax.cluster.id, foundedAt: expect.any(String) });
  expect(network.neighbours.member.map(({ slug }) => slug).sort()).toEqual([flax.cluster.slug, silk.cluster.slug].sort());
  expect((await findNetwork(guest(), silk.cluster.id)).neighbours.union).toMatchObject([{ slug }]);

  const inside = await findStanding(silk.coordinator, id);
  expect([mayEnterWorkspace(inside), mayManage(inside)]).toEqual([true, false]);
  expect(mayEnterWorkspace(await findStanding(wool.coordinator, id))).toBe(false);
  expect((await listNewcomers(silk.coordinator, id)).map(({ cluster }) => cluster?.slug)).toEqual([silk.cluster.slug, flax.cluster.slug]);
});

test("a member cluster leaves, and its coordinators with it; with the last one the union is dissolved", async () => {
  const { union, members: [one, two] } = await aUnion();
  const leave = async ({ coordinator, cluster }: Place) => endTie(coordinator, { tieId: (await listTies(coordinator, cluster.id))!.find(({ state }) => state === "in_force")!.id });
  await leave(one!);
  expect(mayEnterWorkspace(await findStanding(one!.coordinator, union.id))).toBe(false);
  expect(mayEnterWorkspace(await findStanding(two!.coordinator, union.id))).toBe(true);
  await leave(two!);
  expect(await findNetwork(guest(), union.id)).toMatchObject({ union: { dissolvedAt: expect.any(String) }, neighbours: { member: [] } });
  const [row] = await database().select().from(clusters).where(eq(clusters.id, union.id));
  expect(row!.closedAt).not.toBeNull();
});

test("a cluster asks to enter a union, and its coordinator decides", async () => {
  const { union, coordinator } = await aUnion();
  const wool = await aCluster();
  const { id: tieId } = await proposeTie(wool.coordinator, { slug: wool.cluster.slug, other: union.slug, relation: "union" });
  await expect(acceptTie(wool.coordinator, { tieId })).rejects.toMatchObject({ code: "forbidden" });
  await acceptTie(coordinator, { tieId });
  expect(mayEnterWorkspace(await findStanding(wool.coordinator, union.id))).toBe(true);
});

test("unions take clusters only, and hang in no tree", async () => {
  const [one, two] = [await aUnion(), await aUnion()];
  const flax = await aCluster();
  const ask = (relation: "union" | "member" | "parent") => proposeTie(one.coordinator, { slug: one.union.slug, other: two.union.slug, relation });
  await expect(ask("member")).rejects.toMatchObject({ issues: [{ path: "relation", reason: "clusters.tie_kind_union" }] });
  await expect(ask("union")).rejects.toMatchObject({ issues: [{ reason: "clusters.tie_kind_union" }] });
  await expect(ask("parent")).rejects.toMatchObject({ issues: [{ reason: "clusters.tie_kind_tree" }] });
  await expect(proposeTie(flax.coordinator, { slug: flax.cluster.slug, other: one.members[0]!.cluster.slug, relation: "union" })).rejects.toMatchObject({ code: "invalid" });
  const founding = { ...texts, slug: one.union.slug, invite: [flax.cluster.slug] };
  await expect(foundUnion(one.coordinator, founding)).rejects.toMatchObject({ issues: [{ path: "name" }] });
  await expect(found(flax, [{ cluster: one.union, coordinator: one.coordinator }])).rejects.toMatchObject({ issues: [{ path: "invite.0", reason: "clusters.tie_kind_union" }] });
  await expect(found(flax, [flax])).rejects.toMatchObject({ issues: [{ path: "invite.0", reason: "clusters.tie_self" }] });
});

test("only a coordinator founds, the project office may; then the cluster's coordinators run the union", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const founding = { ...texts, slug: flax.cluster.slug, invite: [silk.cluster.slug] };
  for (const who of [silk.coordinator, (await aMember()).viewer]) await expect(foundUnion(who, founding)).rejects.toMatchObject({ code: "forbidden" });
  await expect(foundUnion(guest(), founding)).rejects.toMatchObject({ code: "unauthenticated" });
  const { id } = await foundUnion((await aMember({ staff: true })).viewer, founding);
  expect((await findStanding(flax.coordinator, id)).coordinator).toBe(true);
});

test("what is missing is told field by field", () => {
  const { error } = foundUnionInput.safeParse({ name: { en: "" }, country: "XX", industry: "none", invite: "" });
  expect(error?.issues.map(({ path, message }) => [path.join("."), message])).toEqual([["name", "required"], ["country", "country"], ["industry", "required"], ["invite", "clusters.union_needs_others"]]);
  expect(foundUnionInput.parse({ ...texts, invite: "flax" }).invite).toEqual(["flax"]);
});
