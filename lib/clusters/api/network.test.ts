import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aUnion } from "#db/factories/clusters-network.ts";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { anEvent } from "#db/factories/events.ts";
import { aMember } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints as clusters } from "../api.ts";

let viewer: Viewer = guest();
// events stand a row above: their endpoints are brought in by hand here, as the server does
const { endpoints: events } = await import("#lib/events/api.ts");
const app = mount([...clusters, ...events], async () => viewer);

async function ask(who: Viewer, method: string, path: string, body?: unknown) {
  viewer = who;
  const response = await app.request(`http://localhost/api/v1${path}`, { method, headers: { "content-type": "application/json" }, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : null };
}

test("a program ties two clusters, everybody sees it, either ends it", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const made = await ask(flax.coordinator, "POST", `/clusters/${flax.cluster.slug}/ties`, { other: silk.cluster.slug, relation: "peer" });
  expect(made).toMatchObject({ status: 201, json: { state: "open", relation: "peer", mine: true, rights: { mayAnswer: false, mayWithdraw: true } } });
  const at = `/cluster-ties/${made.json.id}`;
  expect(await ask(flax.coordinator, "POST", `${at}/acceptance`)).toMatchObject({ status: 403 });
  expect(await ask(silk.coordinator, "POST", `${at}/acceptance`)).toMatchObject({ status: 200, json: { state: "in_force", mine: false } });
  expect((await ask(guest(), "GET", `/clusters/${flax.cluster.slug}/network`)).json).toMatchObject({ level: 1, neighbours: { peer: [{ slug: silk.cluster.slug }] } });
  expect((await ask(flax.coordinator, "GET", `/clusters/${flax.cluster.slug}/ties`)).json.items).toHaveLength(1);
  expect(await ask(flax.coordinator, "POST", `${at}/end`, { reason: "Done" })).toMatchObject({ status: 200, json: { state: "ended", reason: "Done" } });
  expect(await ask(flax.coordinator, "POST", `${at}/withdrawal`)).toMatchObject({ status: 409 });
});

test("a program founds a union and invites; bad input is told field by field", async () => {
  const [flax, silk] = [await aCluster(), await aCluster()];
  const texts = { name: { en: "Fibre Union" }, country: "BY", industry: "light_industry" };
  expect(await ask(flax.coordinator, "POST", `/clusters/${flax.cluster.slug}/unions`, { ...texts, invite: [silk.cluster.slug] })).toMatchObject({ status: 201, json: { visibility: "hidden", participantCount: 1 } });
  expect((await ask(silk.coordinator, "GET", `/clusters/${silk.cluster.slug}/ties`)).json.items).toMatchObject([{ relation: "union", state: "open", rights: { mayAnswer: true } }]);
  expect(await ask(flax.coordinator, "POST", `/clusters/${flax.cluster.slug}/unions`, { ...texts, invite: [silk.cluster.slug, "none-such"] })).toMatchObject({ status: 422, json: { errors: [{ path: "invite.1" }] } });
  expect((await ask(flax.coordinator, "POST", `/clusters/${flax.cluster.slug}/unions`, { name: {} })).json.errors.map(({ path }: { path: string }) => path)).toEqual(["name", "country", "industry", "invite"]);
});

test("a union counts its clusters as participants, and takes no organisation", async () => {
  const { union } = await aUnion({ door: "open" });
  expect((await ask(guest(), "GET", `/clusters/${union.slug}`)).json).toMatchObject({ participantCount: 2 });
  const { organization, administrator } = await aParticipant();
  expect(await ask(administrator, "POST", `/clusters/${union.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" })).toMatchObject({ status: 409 });
});

test("an event is offered, taken in, in the calendar, and ended", async () => {
  const { event, coordinator } = await anEvent();
  const there = await aCluster();
  expect(await ask(coordinator, "POST", `/events/${event.id}/placements`, { cluster: there.cluster.slug })).toMatchObject({ status: 201, json: { shown: false } });
  const [item] = (await ask(there.coordinator, "GET", `/clusters/${there.cluster.slug}/shown-items`)).json.items;
  expect(item).toMatchObject({ state: "offered", home: false });
  expect((await ask(there.coordinator, "POST", `/shown-items/${item.id}/acceptance`)).status).toBe(204);
  const span = new URLSearchParams({ from: new Date(event.startsAt.getTime() - 3_600_000).toISOString(), to: new Date(event.endsAt.getTime()).toISOString() });
  expect((await ask(guest(), "GET", `/clusters/${there.cluster.slug}/calendar?${span}`)).json.items).toMatchObject([{ id: event.id }]);
  expect((await ask(coordinator, "GET", `/events/${event.id}/placements`)).json.items).toMatchObject([{ state: "shown", home: true }]);
  expect((await ask(there.coordinator, "POST", `/shown-items/${item.id}/end`)).status).toBe(204);
  for (const wrong of ["", "?from=x&to=y", "?from=2026-01-01T00:00:00Z&to=2025-01-01T00:00:00Z", "?from=2026-01-01T00:00:00Z&to=2030-01-01T00:00:00Z"]) {
    expect((await ask(guest(), "GET", `/clusters/${there.cluster.slug}/calendar${wrong}`)).status).toBe(400);
  }
});

test("the feed comes with words; participants with filters, a page at a time", async () => {
  const { cluster, coordinator, administrator, organization } = await aParticipant();
  const path = `/clusters/${cluster.slug}`;
  await ask(coordinator, "POST", `${path}/ties`, { other: (await aCluster()).cluster.slug, relation: "peer" });
  expect((await ask(coordinator, "GET", `${path}/activity?group=network`)).json.items).toMatchObject([{ kind: "clusterTie.proposed", text: expect.stringContaining("to be peers") }]);
  expect((await ask(administrator, "GET", `${path}/newcomers`)).json.items).toMatchObject([{ organization: { slug: organization.slug } }]);
  expect((await ask(guest(), "GET", `${path}/participants?role=buyer`)).json).toEqual({ items: [], nextCursor: null });
  expect((await ask(guest(), "GET", `${path}/participants/facets`)).json).toMatchObject({ total: 1 });
  expect((await ask(guest(), "GET", `${path}/participants/places`)).json.items).toHaveLength(1);
  for (const wrong of ["role=boss", "country=ZZ", "limit=0", "cursor=x"]) expect((await ask(guest(), "GET", `${path}/participants?${wrong}`)).status).toBe(400);
  for (const wrong of ["group=gossip", "from=2026-02-31", "member=%20a%20b"]) expect((await ask(coordinator, "GET", `${path}/activity?${wrong}`)).status).toBe(400);
});

test("strangers find nothing, guests are asked to sign in", async () => {
  const { cluster } = await aCluster();
  const { viewer: stranger } = await aMember();
  const reads = [`/clusters/${cluster.slug}/ties`, `/clusters/${cluster.slug}/shown-items`, `/clusters/${cluster.slug}/activity`, `/clusters/${cluster.slug}/newcomers`, `/cluster-ties/${v7()}`, "/cluster-ties/x", "/clusters/none/network"];
  for (const path of reads) expect((await ask(stranger, "GET", path)).status).toBe(404);
  for (const path of reads.slice(0, 5)) expect((await ask(guest(), "GET", path)).status).toBe(401);
  for (const path of [`/cluster-ties/${v7()}/acceptance`, `/shown-items/${v7()}/acceptance`, `/shown-items/${v7()}/end`]) expect((await ask(stranger, "POST", path)).status).toBe(404);
  expect((await ask(stranger, "POST", `/clusters/${cluster.slug}/unions`, { name: { en: "x" }, country: "BY", industry: "other", invite: ["y"] })).status).toBe(403);
});
