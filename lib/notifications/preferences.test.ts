import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aCluster } from "#db/factories/clusters.ts";
import { aMember } from "#db/factories/members.ts";
import { aTelling } from "#db/factories/notifications.ts";
import { mailBounces, mails } from "#db/schema/mail.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { unsubscribe } from "./commands/unsubscribe.ts";
import { clusterChoicesForm, preferencesForm } from "./forms.ts";
import { listNotifications } from "./queries/list.ts";
import { findPreferences } from "./queries/preferences.ts";
import { findUnsubscription } from "./queries/unsubscription.ts";
import { sign, unsubscribeAddresses, verify } from "./unsubscribe-token.ts";

let asking: Viewer = guest();
const app = mount(endpoints, async () => asking);
async function ask(who: Viewer, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  asking = who;
  const response = await app.request(`http://localhost/api/v1${path}`, { method, headers: { "content-type": "application/json", ...headers }, body: body === undefined ? undefined : JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, json: text ? JSON.parse(text) : null };
}
const own = "/me/notification-preferences";
const mailOf = async (viewer: MemberViewer, group: string) => (await findPreferences(viewer)).groups.find((row) => row.group === group)?.mail;
const token = (viewer: MemberViewer, scope: "roles" | "digests" | "account") => sign({ memberId: viewer.memberId, scope });

let viewer: MemberViewer;
beforeEach(async () => void ({ viewer } = await aMember()));

describe("the API", () => {
  test("what counts until one chooses; what is chosen stays, with what was left out", async () => {
    const { json } = await ask(viewer, "GET", own);
    expect(json).toMatchObject({ quietHours: null, digestHour: 8, digestWeekday: 1, rev: 1, clusters: [], mutedKinds: [], refused: false });
    expect(json.groups).toContainEqual({ group: "account", inApp: true, mail: "now", always: true });
    const chosen = { groups: { events: { inApp: false, mail: "weekly" } }, quietHours: { from: "22:30", to: "07:00", days: [5, 1, 1] }, digestHour: 18 };
    expect(await ask(viewer, "PATCH", own, chosen, { "if-match": '"1"' })).toMatchObject({ status: 200, json: { rev: 2, digestHour: 18, digestWeekday: 1, quietHours: { from: "22:30", to: "07:00", days: [1, 5] } } });
    expect(await ask(viewer, "PATCH", own, { digestWeekday: 7 }, { "if-match": '"2"' })).toMatchObject({ json: { quietHours: { from: "22:30" }, digestWeekday: 7 } });
    expect(await ask(viewer, "PATCH", own, { quietHours: null }, { "if-match": '"3"' })).toMatchObject({ json: { quietHours: null } });
    expect(await mailOf(viewer, "events")).toBe("weekly");
  });

  test("two windows: the second is told", async () => {
    await ask(viewer, "PATCH", own, { digestHour: 1 }, { "if-match": '"1"' });
    expect(await ask(viewer, "PATCH", own, { digestHour: 2 }, { "if-match": '"1"' })).toMatchObject({ status: 412 });
  });

  test.each([
    [{ digestHour: 24 }, "digestHour"], [{ digestWeekday: 0 }, "digestWeekday"], [{ quietHours: { from: "25:00", to: "07:00", days: [1] } }, "quietHours.from"],
    [{ quietHours: { from: "22:00", to: "07:00", days: [] } }, "quietHours.days"], [{ quietHours: { from: "00:00", to: "00:00", days: [1, 2, 3, 4, 5, 6, 7] } }, "quietHours.to"],
    [{ groups: { account: { inApp: false, mail: "off" } } }, "groups"], [{ groups: { roles: { inApp: true, mail: "hourly" } } }, "groups.roles.mail"],
  ])("%j is refused at %s", async (body, path) => {
    const { status, json } = await ask(viewer, "PATCH", own, body, { "if-match": '"1"' });
    expect(status).toBe(422);
    expect(json.errors.map((issue: { path: string }) => issue.path)).toContain(path);
  });

  test("strangers and reading tokens change nothing; a cluster that one has nothing to do with is not there", async () => {
    const { cluster } = await aCluster();
    for (const [method, path, body] of [["GET", own], ["PATCH", own, {}], ["PUT", `${own}/clusters/${cluster.id}`, { choice: "muted" }], ["PUT", `${own}/kinds/coordinator_added`, { muted: true }]] as const) {
      expect(await ask(guest(), method, path, body, { "if-match": '"1"' })).toMatchObject({ status: 401 });
      if (method !== "GET") expect(await ask({ ...viewer, scope: "read" }, method, path, body, { "if-match": '"1"' })).toMatchObject({ status: 403 });
    }
    expect(await ask(viewer, "PUT", `${own}/clusters/${cluster.id}`, { choice: "muted" })).toMatchObject({ status: 404 });
    expect(await ask(viewer, "PUT", `${own}/kinds/nonsense`, { muted: true })).toMatchObject({ status: 404 });
    expect(await ask(viewer, "PUT", `${own}/kinds/constructor`, { muted: true })).toMatchObject({ status: 404 });
  });

  test("a coordinator mutes their cluster and a kind, and hears of them again", async () => {
    const { cluster, coordinator } = await aCluster();
    const told = () => aTelling({ now: new Date(), memberId: coordinator.memberId, clusterId: cluster.id });
    const count = async () => (await listNotifications(coordinator, {})).items.length;
    expect((await ask(coordinator, "PUT", `${own}/clusters/${cluster.id}`, { choice: "muted" })).status).toBe(204);
    expect((await ask(coordinator, "GET", own)).json.clusters).toMatchObject([{ id: cluster.id, choice: "muted" }]);
    await told();
    expect(await count()).toBe(0);
    await ask(coordinator, "PUT", `${own}/clusters/${cluster.id}`, { choice: "usual" });
    await ask(coordinator, "PUT", `${own}/kinds/coordinator_added`, { muted: true });
    await told();
    expect(await count()).toBe(0);
    expect((await ask(coordinator, "GET", own)).json.mutedKinds).toEqual(["coordinator_added"]);
    await ask(coordinator, "PUT", `${own}/kinds/coordinator_added`, { muted: false });
    await told();
    expect(await count()).toBe(1);
  });

  test("notifications by group, cluster and language; wrong ones are refused", async () => {
    const { cluster, coordinator } = await aCluster({ name: { ru: "Лён" } });
    await aTelling({ now: new Date(), memberId: coordinator.memberId, clusterId: cluster.id });
    expect((await ask(coordinator, "GET", `/notifications?group=roles&clusterId=${cluster.id}&unread=true&locale=ru`)).json.items).toMatchObject([{ text: "Теперь вы координатор кластера Лён", group: "roles" }]);
    expect((await ask(coordinator, "GET", "/notifications?group=events")).json.items).toEqual([]);
    for (const query of ["group=nonsense", "clusterId=1", "cursor=%00", "limit=0"]) expect((await ask(coordinator, "GET", `/notifications?${query}`)).status).toBe(400);
    expect(await ask(coordinator, "POST", "/notifications/read-marks", { unread: true })).toMatchObject({ status: 422 });
  });
});

describe("one-click unsubscribing", () => {
  test("ends letters of the group, keeps what is shown in the product, twice as once; and can be taken back", async () => {
    const given = { token: token(viewer, "roles"), choice: "end" as const };
    expect(await unsubscribe(given)).toEqual({ scope: "roles" });
    await unsubscribe(given);
    expect((await findPreferences(viewer)).groups).toContainEqual({ group: "roles", inApp: true, mail: "off", always: false });
    expect(await mailOf(viewer, "requests")).toBe("now");
    const { cluster } = await aCluster();
    await aTelling({ now: new Date(), memberId: viewer.memberId, clusterId: cluster.id });
    expect((await listNotifications(viewer, {})).items).toHaveLength(1);
    expect(await database().$count(mails, eq(mails.memberId, viewer.memberId))).toBe(0);
    await unsubscribe({ ...given, choice: "resume" });
    expect(await mailOf(viewer, "roles")).toBe("now");
  });

  test("of digests: what was gathered comes no more, what comes at once still does", async () => {
    await unsubscribe({ token: token(viewer, "digests"), choice: "end" });
    const mail = Object.fromEntries((await findPreferences(viewer)).groups.map((row) => [row.group, row.mail]));
    expect(mail).toMatchObject({ contacts: "off", clusters: "off", following: "off", requests: "now", account: "now" });
    await unsubscribe({ token: token(viewer, "digests"), choice: "resume" });
    expect(await mailOf(viewer, "contacts")).toBe("daily");
  });

  test("gathers instead, or ends all but what concerns the account's safety", async () => {
    await unsubscribe({ token: token(viewer, "roles"), choice: "weekly" });
    expect(await mailOf(viewer, "roles")).toBe("weekly");
    await unsubscribe({ token: token(viewer, "roles"), choice: "all" });
    expect((await findPreferences(viewer)).groups.filter(({ mail }) => mail !== "off").map(({ group }) => group)).toEqual(["account"]);
    await unsubscribe({ token: token(viewer, "account"), choice: "end" });
    expect(await mailOf(viewer, "account")).toBe("now");
  });

  test("a token that was mended, cut or made up is none; the letter's address shows little", async () => {
    const good = token(viewer, "roles");
    expect(verify(good)).toEqual({ memberId: viewer.memberId, scope: "roles" });
    const [member, , signature] = good.split(".");
    for (const bad of ["", "a", "..", good.slice(0, -1), `${member}.requests.${signature}`, `${member}.roles.${"A".repeat(32)}`, `x${good}`, "\0", sign({ memberId: "nobody", scope: "roles" })]) {
      await expect(unsubscribe({ token: bad, choice: "end" })).rejects.toMatchObject({ code: "not_found" });
      expect(await findUnsubscription(bad)).toBeNull();
    }
    expect(await findUnsubscription(good)).toEqual({ scope: "roles", address: "m…@example.org" });
    expect(unsubscribeAddresses({ memberId: viewer.memberId, scope: "roles" }, "be")).toEqual({ post: expect.stringMatching(/\/api\/unsubscribe\?token=[\w.-]+$/) as string, page: expect.stringMatching(/\/be\/unsubscribe\?token=[\w.-]+$/) as string });
  });
});

test("an address that the server refused is shown to its owner, who has it tried again", async () => {
  const { viewer: owner, member } = await aMember();
  await database().insert(mailBounces).values({ address: member.emailKey, code: 550 });
  expect(await findPreferences(owner)).toMatchObject({ refused: true });
  expect(await ask(guest(), "DELETE", `${own}/refusal`)).toMatchObject({ status: 401 });
  expect(await ask({ ...owner, scope: "read" }, "DELETE", `${own}/refusal`)).toMatchObject({ status: 403 });
  await ask(viewer, "DELETE", `${own}/refusal`);
  expect(await findPreferences(owner), "nobody else tries it").toMatchObject({ refused: true });
  expect((await ask(owner, "DELETE", `${own}/refusal`)).status).toBe(204);
  expect(await findPreferences(owner)).toMatchObject({ refused: false });
});

describe("the form of the settings page", () => {
  const sent = { locale: "en", rev: "1", digestHour: "9", digestWeekday: "2", groups: { roles: { inApp: "on", mail: "daily" }, events: { mail: "off" } } };
  test("ticks and choices as the command takes them", () => {
    expect(preferencesForm.parse(sent)).toEqual({ rev: 1, digestHour: 9, digestWeekday: 2, quietHours: null, groups: { roles: { inApp: true, mail: "daily" }, events: { inApp: false, mail: "off" } } });
    expect(preferencesForm.parse({ ...sent, quiet: "on", quietFrom: "22:00", quietTo: "06:30", quietDays: "7" })).toMatchObject({ quietHours: { from: "22:00", to: "06:30", days: [7] } });
  });
  test.each([
    [{ quiet: "on", quietFrom: "", quietTo: "06:00", quietDays: ["1"] }, "quietFrom"], [{ quiet: "on", quietFrom: "22:00", quietTo: "x", quietDays: ["1"] }, "quietTo"],
    [{ quiet: "on", quietFrom: "22:00", quietTo: "06:00" }, "quietDays"], [{ digestHour: "25" }, "digestHour"], [{ rev: "" }, "rev"],
  ])("%j is said of %s", (given, field) => {
    const { error } = preferencesForm.safeParse({ ...sent, ...given });
    expect(error?.issues.map(({ path }) => path.join("."))).toContain(field);
  });
  test("clusters: made-up ids are refused", () => {
    expect(clusterChoicesForm.safeParse({ clusters: { nonsense: "muted" } }).success).toBe(false);
  });
});
