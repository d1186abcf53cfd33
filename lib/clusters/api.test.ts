import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aCluster, aJoinRequest, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { mount } from "#lib/api/mount.ts";
import { viewerOf } from "#lib/auth/member-viewer.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints as organizations } from "#lib/organizations/api.ts";
import { endpoints as clusters } from "./api.ts";

let viewer: Viewer = guest();
const app = mount([...clusters, ...organizations], async () => viewer);

async function ask(who: Viewer, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  viewer = who;
  const response = await app.request(`http://localhost/api/v1${path}`, {
    method, headers: { "content-type": "application/json", ...headers }, body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get("etag"), json: text ? JSON.parse(text) : null };
}

test("a program takes an enterprise from nothing into a cluster", async () => {
  const { cluster, coordinator } = await aCluster();
  const { viewer: member } = await aMember();
  const made = await ask(member, "POST", "/organizations", { name: { en: "Orsha Linen" }, kind: "enterprise", country: "BY" });
  expect(made).toMatchObject({ status: 201, etag: '"1"', json: { slug: "orsha-linen", clusterCount: 0 } });
  const again = await ask(member, "POST", "/organizations", { name: { en: "Orsha Linen Mill" }, kind: "enterprise", country: "BY" });
  expect(again).toMatchObject({ status: 409, json: { errors: [{ message: "Orsha Linen (/organizations/orsha-linen)" }] } });
  const asked = await ask(member, "POST", `/clusters/${cluster.slug}/join-requests`, { organizationId: made.json.id, valueChainRole: "component_supplier" });
  expect(asked).toMatchObject({ status: 201, json: { state: "open" } });
  expect((await ask(coordinator, "GET", `/clusters/${cluster.slug}/join-requests?state=open`)).json.items).toHaveLength(1);
  expect(await ask(coordinator, "POST", `/join-requests/${asked.json.id}/approval`, {})).toMatchObject({ status: 200, json: { state: "approved" } });
  expect((await ask(guest(), "GET", `/clusters/${cluster.slug}/participants`)).json.items).toMatchObject([{ organization: { slug: "orsha-linen" } }]);
  expect((await ask(member, "GET", "/me/clusters")).json.items).toMatchObject([{ slug: cluster.slug, through: [{ slug: "orsha-linen" }] }]);
  expect((await ask(member, "GET", "/me/join-requests")).json.items).toHaveLength(1);
});

test("filters come as repeated names or comma lists; what is wrong is 400 with words", async () => {
  for (const country of ["FJ", "WS"]) await aCluster({ country });
  for (const query of ["country=FJ&country=WS", "country=FJ,WS"]) expect((await ask(guest(), "GET", `/clusters?${query}`)).json.items).toHaveLength(2);
  expect((await ask(guest(), "GET", "/clusters/facets?country=FJ")).json).toMatchObject({ total: 1, country: { FJ: 1, WS: 1 } });
  expect((await ask(guest(), "GET", "/clusters/places?country=FJ")).json.items).toMatchObject([{ label: "Fiji", count: 1 }]);
  for (const query of ["country=ZZ", "limit=0", "limit=1000", "cursor=zzz", "stage=dead", `q=${"x".repeat(400)}`, "sort=random"]) {
    expect(await ask(guest(), "GET", `/clusters?${query}`)).toMatchObject({ status: 400 });
  }
  expect((await ask(guest(), "GET", "/clusters?q=%00%25_")).status).toBe(200);
});

test("what is not there, or not yours to see, is 404; what you may not do is 403; a guest is asked to sign in", async () => {
  const { cluster, request, applicant } = await aJoinRequest();
  const { viewer: stranger } = await aMember();
  for (const path of ["/clusters/none", "/clusters/%00", "/organizations/none", `/join-requests/${request.id}`, `/join-requests/${v7()}`, "/join-requests/x", `/clusters/${cluster.slug}/join-requests`]) {
    expect((await ask(stranger, "GET", path)).status).toBe(404);
  }
  expect((await ask(stranger, "POST", "/clusters", { name: { en: "x" } })).status).toBe(404);
  expect((await ask(applicant, "POST", `/join-requests/${request.id}/approval`, {})).status).toBe(403);
  expect((await ask(guest(), "POST", `/join-requests/${request.id}/approval`, {})).status).toBe(401);
  expect((await ask(stranger, "POST", `/clusters/${cluster.slug}/closure`)).status).toBe(403);
});

test("changes need If-Match; a stale one is 412", async () => {
  const { cluster, coordinator } = await aCluster();
  const { etag } = await ask(coordinator, "GET", `/clusters/${cluster.slug}`);
  expect((await ask(coordinator, "PATCH", `/clusters/${cluster.slug}`, { city: "Orsha" })).status).toBe(412);
  expect(await ask(coordinator, "PATCH", `/clusters/${cluster.slug}`, { city: "Orsha" }, { "if-match": etag! })).toMatchObject({ status: 200, json: { city: "Orsha" } });
  expect((await ask(coordinator, "PATCH", `/clusters/${cluster.slug}`, { city: "Minsk" }, { "if-match": etag! })).status).toBe(412);
  const questions = { questions: [{ text: { en: "Why?" }, required: true }] };
  expect(await ask(coordinator, "PUT", `/clusters/${cluster.slug}/join-questions`, questions, { "if-match": '"2"' })).toMatchObject({ status: 200, json: { joinQuestions: [{ required: true }] } });
  expect(await ask(coordinator, "PATCH", `/clusters/${cluster.slug}`, { name: { en: "x".repeat(300) } }, { "if-match": '"3"' })).toMatchObject({ status: 422, json: { errors: [{ path: "name.en" }] } });
});

test("a decision against another's is 409 and says whose; a closed cluster is 409", async () => {
  const { cluster, coordinator, request } = await aJoinRequest();
  await ask(coordinator, "POST", `/join-requests/${request.id}/approval`, {});
  expect(await ask(coordinator, "POST", `/join-requests/${request.id}/decline`, { reason: "No" })).toMatchObject({ status: 409, json: { errors: [{ message: `${coordinator.name} approved it` }] } });
  expect((await ask(coordinator, "POST", `/clusters/${cluster.slug}/closure`)).status).toBe(204);
  const { organization, administrator } = await anOrganization();
  expect((await ask(administrator, "POST", `/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" })).status).toBe(409);
  expect((await ask(administrator, "POST", `/clusters/${cluster.slug}/join-requests`, { organizationId: "no", valueChainRole: "boss" })).status).toBe(422);
});

test("participants are moved, removed and leave; people of an organisation come and go", async () => {
  const { coordinator, administrator, participant, organization } = await aParticipant();
  const { member } = await aMember();
  expect((await ask(coordinator, "PATCH", `/participants/${participant.id}`, { valueChainRole: "buyer" })).status).toBe(204);
  expect((await ask(coordinator, "POST", `/participants/${participant.id}/removal`, { reason: "" })).status).toBe(422);
  expect((await ask(administrator, "POST", `/participants/${participant.id}/departure`)).status).toBe(204);
  expect((await ask(administrator, "POST", `/organizations/${organization.slug}/invitations`, { email: member.email })).status).toBe(201);
  expect((await ask(viewerOf(member), "POST", "/organization-invitations/acceptance", { invitationId: (await ask(viewerOf(member), "GET", "/me/organization-invitations")).json.items[0].id })).json).toEqual({ slug: organization.slug });
  expect((await ask(administrator, "DELETE", `/organizations/${organization.slug}/representatives/${member.id}`)).status).toBe(204);
  expect((await ask(administrator, "DELETE", `/organizations/${organization.slug}/representatives/${administrator.memberId}`)).status).toBe(409);
});
