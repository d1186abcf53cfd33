import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aCluster, aParticipant } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "../api.ts";

let viewer: Viewer = guest();
const app = mount(endpoints, async () => viewer);

async function ask(who: Viewer, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  viewer = who;
  const response = await app.request(`http://localhost/api/v1${path}`, {
    method, headers: { "content-type": "application/json", ...headers }, body: typeof body === "string" || body === undefined ? body : JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get("etag"), json: text ? JSON.parse(text) : null };
}

test("a program founds a cluster; strangers get 404, guests 401, bad input 422 with its path", async () => {
  const { organization, administrator } = await anOrganization();
  const { viewer: staff } = await aMember({ staff: true });
  const { viewer: stranger } = await aMember();
  const body = { name: { ru: "Кластер" }, keyProduct: { ru: "лён" }, aim: { ru: "вместе" }, country: "BY", industry: "light_industry", founders: [{ organizationId: organization.id, valueChainRole: "buyer" }] };
  expect((await ask(guest(), "POST", "/cluster-proposals", body)).status).toBe(401);
  expect(await ask(administrator, "POST", "/cluster-proposals", { ...body, name: {}, founders: [] })).toMatchObject({ status: 422, json: { errors: expect.arrayContaining([expect.objectContaining({ path: "name" }), expect.objectContaining({ path: "founders" })]) as unknown } });
  const made = await ask(administrator, "POST", "/cluster-proposals", body);
  expect(made).toMatchObject({ status: 201, etag: '"1"', json: { state: "open", turn: "office", stage: "potential" } });
  const path = `/cluster-proposals/${made.json.id}`;
  for (const [method, at, sent] of [["GET", path], ["POST", `${path}/messages`, { text: "x" }], ["POST", `${path}/withdrawal`], ["POST", `${path}/admission`, {}], ["POST", `${path}/decline`, { reason: "x" }], ["GET", "/cluster-proposals"]] as const) {
    expect([at, (await ask(stranger, method, at, sent)).status]).toEqual([at, 404]);
  }
  expect((await ask(administrator, "PATCH", path, { city: "Orsha" }, { "if-match": '"1"' })).json).toMatchObject({ city: "Orsha", rev: 2 });
  expect((await ask(administrator, "PATCH", path, { city: "Minsk" }, { "if-match": '"1"' })).status).toBe(412);
  expect((await ask(staff, "POST", `${path}/messages`, { text: "Why?" })).status).toBe(201);
  expect((await ask(staff, "GET", "/cluster-proposals?state=open&limit=100")).json.items.map(({ id }: { id: string }) => id)).toContain(made.json.id);
  const admitted = await ask(staff, "POST", `${path}/admission`, {});
  expect(admitted).toMatchObject({ status: 200, json: { slug: expect.any(String) as string } });
  expect((await ask(guest(), "GET", `/clusters/${admitted.json.slug}`)).json).toMatchObject({ stage: "potential", participantCount: 1 });
  expect((await ask(administrator, "GET", "/me/cluster-proposals")).json.items).toMatchObject([{ state: "admitted", clusterSlug: admitted.json.slug }]);
});

test("doors, agreements, roles, invitations and lists refuse others and take what is right", async () => {
  const { cluster, coordinator, administrator } = await aParticipant();
  const { viewer: stranger } = await aMember();
  const at = `/clusters/${cluster.slug}`;
  const etag = { "if-match": `"${cluster.rev}"` };
  const words = { title: { en: "Charter" }, body: { en: "Text" } };
  const doors: [string, string, unknown?, Record<string, string>?][] = [
    ["PATCH", `${at}/door`, { visibility: "hidden" }, etag], ["PUT", `${at}/picture`, { pictureId: null }, etag], ["POST", `${at}/agreements`, words], ["POST", `${at}/coordinators`, { who: "x" }], ["POST", `${at}/moderators`, { who: "x" }],
    ["POST", `${at}/invitation-links`, { role: "member" }], ["POST", `${at}/invitations`, { email: "a@example.org" }], ["POST", `${at}/invitation-lists`, "a@example.org\n", { "content-type": "text/csv" }],
    ["POST", `${at}/invitation-lists/${v7()}/sending`], ["POST", `${at}/invitation-lists/${v7()}/cancellation`], ["POST", `${at}/invitations/${v7()}/revocation`], ["DELETE", `${at}/coordinators/${coordinator.memberId}`],
  ];
  for (const [method, path, body, headers] of doors) {
    expect([path, (await ask(guest(), method, path, body, headers)).status]).toEqual([path, 401]);
    for (const who of [stranger, administrator]) expect([path, (await ask(who, method, path, body, headers)).status]).toEqual([path, 403]);
  }
  for (const path of ["invitations", "invitation-lists", "agreement-states", `invitation-lists/${v7()}`, `invitation-lists/${v7()}/lines`]) expect([path, (await ask(administrator, "GET", `${at}/${path}`)).status]).toEqual([path, 404]);
  for (const path of ["moderators", "persons"]) expect([path, (await ask(stranger, "GET", `${at}/${path}`)).status]).toEqual([path, 404]);

  expect(await ask(coordinator, "PATCH", `${at}/door`, { visibility: "hidden", door: "invitation" }, etag)).toMatchObject({ status: 200, json: { visibility: "hidden", door: "invitation" } });
  expect((await ask(stranger, "GET", at)).status).toBe(404);
  expect((await ask(stranger, "GET", `${at}/agreements`)).status).toBe(404);
  expect(await ask(coordinator, "POST", `${at}/invitation-links`, { role: "boss", days: 1000, maxUses: 0 })).toMatchObject({ status: 422, json: { errors: [{ path: "role" }, { path: "days" }, { path: "maxUses" }] } });
  expect((await ask(coordinator, "POST", `${at}/invitation-links`, { role: "member" })).status).toBe(201);
  const { url } = (await ask(coordinator, "GET", `${at}/invitations`)).json.items[0] as { url: string };
  const token = new URL(url).pathname.split("/").at(-1)!;
  expect(await ask(guest(), "GET", `/invitations/${token}`)).toMatchObject({ status: 200, json: { state: "open", cluster: { slug: cluster.slug } } });
  for (const wrong of ["x", token.replace(/.$/, token.endsWith("w") ? "g" : "w")]) expect((await ask(stranger, "GET", `/invitations/${wrong}`)).status).toBe(404);
  expect((await ask(guest(), "POST", `/invitations/${token}/acceptance`, {})).status).toBe(401);
  expect(await ask(stranger, "POST", `/invitations/${token}/acceptance`, {})).toMatchObject({ status: 422, json: { errors: [{ path: "organizationId" }] } });
  const own = await anOrganization();
  expect(await ask(own.administrator, "POST", `/invitations/${token}/acceptance`, { organizationId: own.organization.id, valueChainRole: "buyer" })).toMatchObject({ status: 200, json: { slug: cluster.slug } });
  const list = await ask(coordinator, "POST", `${at}/invitation-lists?fileName=people.csv`, `name,email\nAnna,anna-${v7()}@example.org\n`, { "content-type": "text/csv" });
  expect(list).toMatchObject({ status: 201, json: { state: "tried", lines: 1, good: 1 } });
  expect((await ask(coordinator, "GET", `${at}/invitation-lists/${list.json.id}/lines`)).json.items).toMatchObject([{ name: "Anna", problem: null }]);
  expect(await ask(coordinator, "POST", `${at}/invitation-lists`, "", { "content-type": "text/csv" })).toMatchObject({ status: 422, json: { errors: [{ path: "file" }] } });
  expect((await ask(coordinator, "DELETE", `${at}/coordinators/${coordinator.memberId}`)).status).toBe(409);
});

test("a stale door is 412, and a coordinator of another cluster does nothing here", async () => {
  const { cluster, coordinator } = await aCluster();
  const { coordinator: elsewhere } = await aCluster();
  const at = `/clusters/${cluster.slug}`;
  expect((await ask(elsewhere, "PATCH", `${at}/door`, { door: "open" }, { "if-match": '"1"' })).status).toBe(403);
  expect((await ask(coordinator, "PATCH", `${at}/door`, { door: "open" }, { "if-match": '"1"' })).status).toBe(200);
  expect((await ask(coordinator, "PATCH", `${at}/door`, { door: "request" }, { "if-match": '"1"' })).status).toBe(412);
});
