import { expect, test } from "vitest";
import { aCluster } from "#db/factories/clusters.ts";
import { anEvent } from "#db/factories/events.ts";
import { acceptTie, declineTie, endTie, proposeTie } from "#lib/clusters/commands/network.ts";
import { acceptItem } from "#lib/clusters/commands/shown-in.ts";
import { foundUnion } from "#lib/clusters/commands/union.ts";
import { listTies } from "#lib/clusters/queries/ties.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { showEventIn } from "#lib/events/commands.ts";
import { locales } from "#lib/i18n/locales.ts";
import { wordNotification } from "../labels.ts";
import { listNotifications } from "../queries/list.ts";
import { sweep } from "../watch.ts";

const told = async (viewer: Viewer) => {
  await sweep();
  return (await listNotifications(viewer, {})).items;
};

test("the other side is told of a proposal, the proposing one of the answer, both of the end; nobody of their own deed", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const { id: tieId } = await proposeTie(flax.coordinator, { slug: flax.cluster.slug, other: silk.cluster.slug, relation: "peer" });
  const [asked] = await told(silk.coordinator);
  expect(asked).toMatchObject({ kind: "cluster_tie_proposed", path: `/workspace/${silk.cluster.slug}/network` });
  expect(wordNotification("en", asked!)).toBe(`${flax.coordinator.name} proposes to tie ${silk.cluster.name!.en} with ${flax.cluster.name!.en}: as its peer cluster`);
  for (const locale of locales) expect(wordNotification(locale, asked!)).not.toMatch(/[{}]|kinds\./);
  expect(await told(flax.coordinator)).toEqual([]);
  await acceptTie(silk.coordinator, { tieId });
  expect((await told(flax.coordinator)).map(({ kind }) => kind)).toEqual(["cluster_tie_accepted"]);
  await endTie(flax.coordinator, { tieId, reason: "Enough" });
  expect((await told(silk.coordinator))[0]).toMatchObject({ kind: "cluster_tie_ended" });
});

test("a union's invitations, its founding, and what is shown elsewhere are told", async () => {
  const [flax, silk, wool] = [await aCluster(), await aCluster(), await aCluster()];
  await foundUnion(flax.coordinator, { name: { en: "Fibre Union" }, country: "BY", industry: "other", slug: flax.cluster.slug, invite: [silk.cluster.slug, wool.cluster.slug] });
  const tieOf = async ({ coordinator, cluster }: typeof silk) => (await listTies(coordinator, cluster.id))![0]!.id;
  await declineTie(wool.coordinator, { tieId: await tieOf(wool), reason: "Not now" });
  await acceptTie(silk.coordinator, { tieId: await tieOf(silk) });
  expect((await told(flax.coordinator)).map(({ kind }) => kind)).toEqual(expect.arrayContaining(["cluster_tie_declined", "cluster_tie_accepted", "union_founded"]));

  const { event, coordinator, cluster } = await anEvent();
  const { id: itemId } = await showEventIn(coordinator, { id: event.id, cluster: silk.cluster.slug });
  expect((await told(silk.coordinator))[0]).toMatchObject({ kind: "cluster_item_offered" });
  await acceptItem(silk.coordinator, { itemId });
  expect((await told(coordinator)).map(({ kind, path }) => [kind, path])).toEqual([["cluster_item_shown", `/workspace/${cluster.slug}/network`]]);
});
