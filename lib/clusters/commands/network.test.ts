import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { database } from "#db/client.ts";
import { aTie } from "#db/factories/clusters-network.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { activity } from "#db/schema/activity.ts";
import { guest } from "#lib/core/viewer.ts";
import { proposeTieInput } from "../input/network.ts";
import { findNetwork } from "../queries/network.ts";
import { listTies } from "../queries/ties.ts";
import { acceptTie, declineTie, endTie, proposeTie, withdrawTie } from "./network.ts";

type Place = Awaited<ReturnType<typeof aCluster>>;
const ask = (from: Place, to: Place, relation: "peer" | "parent" | "sub_cluster" = "peer") =>
  proposeTie(from.coordinator, { slug: from.cluster.slug, other: to.cluster.slug, relation, note: "Together?" });
const slugs = (list: { slug: string }[]) => list.map(({ slug }) => slug);
const networkOf = ({ cluster }: Place) => findNetwork(guest(), cluster.id);
const kindsOf = async (clusterId: string) => (await database().select().from(activity).where(eq(activity.clusterId, clusterId))).map(({ kind }) => kind);

test("peers: one side proposes, the other accepts, both show it, either ends it; everything with who and when", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const { id } = await ask(flax, silk);
  expect((await networkOf(flax)).neighbours.peer).toEqual([]);

  await acceptTie(silk.coordinator, { tieId: id });
  await acceptTie(silk.coordinator, { tieId: id });
  expect(slugs((await networkOf(flax)).neighbours.peer)).toEqual([silk.cluster.slug]);
  expect(slugs((await networkOf(silk)).neighbours.peer)).toEqual([flax.cluster.slug]);

  await endTie(silk.coordinator, { tieId: id, reason: "Our ways part" });
  await endTie(flax.coordinator, { tieId: id });
  expect((await networkOf(flax)).neighbours.peer).toEqual([]);
  expect(await listTies(flax.coordinator, flax.cluster.id)).toMatchObject([{
    state: "ended", relation: "peer", mine: true, note: "Together?", reason: "Our ways part",
    proposedBy: flax.coordinator.name, answeredBy: silk.coordinator.name, endedBy: silk.coordinator.name,
  }]);
  for (const { cluster } of [flax, silk]) expect(await kindsOf(cluster.id)).toEqual(["clusterTie.proposed", "clusterTie.accepted", "clusterTie.ended"]);
});

test("a proposal is declined with a reason, or taken back; then one may ask anew", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const { id } = await ask(flax, silk);
  await declineTie(silk.coordinator, { tieId: id, reason: "Not this year" });
  await declineTie(silk.coordinator, { tieId: id });
  await expect(acceptTie(silk.coordinator, { tieId: id })).rejects.toMatchObject({ code: "conflict", reason: "clusters.tie_answered" });
  const { id: second } = await ask(flax, silk);
  await withdrawTie(flax.coordinator, { tieId: second });
  await withdrawTie(flax.coordinator, { tieId: second });
  await expect(declineTie(silk.coordinator, { tieId: second })).rejects.toMatchObject({ reason: "clusters.tie_answered" });
  await ask(silk, flax);
  expect((await listTies(silk.coordinator, silk.cluster.id))!.map(({ state, mine }) => [state, mine])).toEqual([["open", true], ["withdrawn", false], ["declined", false]]);
});

test("once is enough: asked twice, by both sides at once, or tied already is a conflict", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const outcomes = await Promise.allSettled([ask(flax, silk), ask(silk, flax)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(ask(flax, silk)).rejects.toMatchObject({ code: "conflict", reason: "clusters.tie_exists" });
  await ask(flax, silk, "parent"); // another tie
});

test("who runs both sides has agreed at once", async () => {
  const { viewer: coordinator } = await aMember();
  const [one, two] = [await aCluster({ coordinator }), await aCluster({ coordinator })];
  await ask(one, two, "sub_cluster");
  expect(slugs((await networkOf(two)).neighbours.parent)).toEqual([one.cluster.slug]);
});

describe("the tree of sub-clusters", () => {
  const hang = async (lower: Place, upper: Place) => acceptTie(upper.coordinator, { tieId: (await ask(lower, upper, "parent")).id });

  test("shows its levels from the top", async () => {
    const [top, middle, low] = [await aCluster(), await aCluster(), await aCluster()];
    await hang(low, middle);
    await hang(middle, top);
    expect(await networkOf(low)).toMatchObject({ level: 3, above: [{ slug: top.cluster.slug }, { slug: middle.cluster.slug }] });
    expect(await networkOf(top)).toMatchObject({ level: 1, above: [], neighbours: { sub_cluster: [{ slug: middle.cluster.slug }] } });
  });

  test("has no circle, no second parent, at most five levels", async () => {
    const chain = [await aCluster()];
    for (let level = 2; level <= 5; level++) {
      const next = await aCluster();
      await hang(next, chain.at(-1)!);
      chain.push(next);
    }
    await expect(hang(chain[0]!, chain.at(-1)!)).rejects.toMatchObject({ reason: "clusters.tie_circle" });
    await expect(hang(await aCluster(), chain.at(-1)!)).rejects.toMatchObject({ reason: "clusters.tie_too_deep" });
    await expect(hang(chain[2]!, await aCluster())).rejects.toMatchObject({ reason: "clusters.tie_has_parent" });
  });

  test("closes no circle when both halves are accepted at the same moment", async () => {
    for (let round = 0; round < 4; round++) {
      const [a, b] = [await aCluster(), await aCluster()];
      const [first, second] = [await ask(a, b, "parent"), await ask(b, a, "parent")];
      const outcomes = await Promise.allSettled([acceptTie(b.coordinator, { tieId: first.id }), acceptTie(a.coordinator, { tieId: second.id })]);
      expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    }
  });
});

describe("doors", () => {
  test("propose: strangers, participants, former ones and coordinators elsewhere are refused; staff may; hidden clusters are not there", async () => {
    const flax = await aParticipant();
    const silk = await aCluster();
    const input = { slug: flax.cluster.slug, other: silk.cluster.slug, relation: "peer" as const };
    const { administrator: former } = await aParticipant({ cluster: flax.cluster, leftAt: new Date() });
    await expect(proposeTie(guest(), input)).rejects.toMatchObject({ code: "unauthenticated" });
    for (const who of [(await aMember()).viewer, flax.administrator, former, silk.coordinator]) await expect(proposeTie(who, input)).rejects.toMatchObject({ code: "forbidden" });
    await expect(proposeTie({ ...flax.coordinator, scope: "read" }, input)).rejects.toMatchObject({ reason: "token_scope" });
    await proposeTie((await aMember({ staff: true })).viewer, input);

    const hidden = await aCluster({ visibility: "hidden" });
    await expect(ask(silk, hidden)).rejects.toMatchObject({ issues: [{ path: "other", reason: "clusters.unknown_cluster" }] });
    await expect(proposeTie(silk.coordinator, { slug: hidden.cluster.slug, other: silk.cluster.slug, relation: "peer" })).rejects.toMatchObject({ code: "not_found" });
    await expect(ask(silk, silk)).rejects.toMatchObject({ issues: [{ path: "other", reason: "clusters.tie_self" }] });
  });

  test("answer: the proposing side waits, the other answers; to all others there is no such tie", async () => {
    const [flax, silk, third] = [await aCluster(), await aCluster(), await aCluster()];
    const { id: tieId } = await ask(flax, silk);
    for (const act of [acceptTie, declineTie, withdrawTie, endTie]) {
      await expect(act(guest(), { tieId })).rejects.toMatchObject({ code: "unauthenticated" });
      for (const who of [third.coordinator, (await aMember()).viewer]) await expect(act(who, { tieId })).rejects.toMatchObject({ code: "not_found" });
      await expect(act(flax.coordinator, { tieId: v7() })).rejects.toMatchObject({ code: "not_found" });
    }
    for (const act of [acceptTie, declineTie]) await expect(act(flax.coordinator, { tieId })).rejects.toMatchObject({ code: "forbidden", reason: "clusters.tie_other_side" });
    await expect(withdrawTie(silk.coordinator, { tieId })).rejects.toMatchObject({ code: "forbidden" });
    expect(await listTies(third.coordinator, flax.cluster.id)).toBeNull();
    await acceptTie((await aMember({ staff: true })).viewer, { tieId });
  });

  test("a former coordinator answers no more", async () => {
    const { tie, lower } = await aTie({ acceptedAt: null });
    const { coordinators } = await import("#db/schema/clusters.ts");
    await database().update(coordinators).set({ endedAt: new Date() }).where(eq(coordinators.clusterId, lower.cluster.id));
    await expect(acceptTie(lower.coordinator, { tieId: tie.id })).rejects.toMatchObject({ code: "not_found" });
  });
});

test.each([
  [{ other: "", relation: "peer" }, ["other"]],
  [{ other: "No Such!", relation: "friend" }, ["other", "relation"]],
  [{ other: "flax", relation: "peer", note: "x".repeat(1001) }, ["note"]],
  [{ other: "flax", relation: "peer", note: "a\0" }, ["note"]],
])("bad input %# is refused per field", (given, paths) => {
  expect(proposeTieInput.safeParse(given).error?.issues.map(({ path }) => path[0])).toEqual(paths);
});
