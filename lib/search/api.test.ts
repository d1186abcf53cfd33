import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { anOrganization } from "#db/factories/organizations.ts";
import { indexed } from "#db/factories/search.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import { endpoints } from "./api.ts";

let viewer: Viewer = guest();
const app = mount(endpoints, async () => viewer);

async function ask(who: Viewer, path: string, method = "GET") {
  viewer = who;
  const response = await app.request(`http://localhost/api/v1${path}`, { method });
  return { status: response.status, json: await response.json() };
}

test("a program searches, by kind and filter, page by page", async () => {
  for (let n = 0; n < 3; n++) await anOrganization({ name: { ru: `Айсберг ${n}` }, originalLocale: "ru", country: n ? "BY" : "RU" });
  await indexed(searchSources);
  const found = await ask(guest("ru"), "/search?q=aisberg&limit=2");
  expect(found).toMatchObject({ status: 200, json: { total: 3, near: false, groups: [{ kind: "organization", total: 3, items: [{ locale: "ru", title: [{ match: true }, { match: false }] }, {}] }], facets: { country: { BY: 2, RU: 1 } } } });
  const next = await ask(guest("ru"), `/search?q=aisberg&kind=organization&limit=2&cursor=${found.json.groups[0].nextCursor}`);
  expect(next.json.groups[0].items).toHaveLength(1);
  expect((await ask(guest(), "/search?q=aisberg&country=RU,KZ")).json.total).toBe(1);
  expect((await ask(guest(), "/search")).json).toMatchObject({ total: 0, groups: [] });
});

test("names come in one's own language, unless the page is in another", async () => {
  const name = { ru: "Глинозём", be: "Гліназём" };
  await anOrganization({ name, originalLocale: "ru" });
  await indexed(searchSources);
  const { viewer: reader } = await aMember({ locale: "be" });
  const languageOf = async (query: string) => (await ask(reader, `/search?q=глинозем${query}`)).json.groups[0].items[0].locale;
  expect([await languageOf(""), await languageOf("&locale=ru")]).toEqual(["be", "ru"]);
});

test.each(["locale=de", "kind=planet", "country=ZZ", "cluster=x", "language=de", "limit=0", "limit=51", "cursor=x", `q=${"x".repeat(10_001)}`, "q=a&q=b"])("%s is refused in words", async (query) => {
  expect(await ask(guest(), `/search?q=a&${query}`)).toMatchObject({ status: 400, json: { errors: [{}] } });
});

test.each(["%00", "%25_%5C", "%F0%9F%8F%AD", "%E2%80%AE", "x".repeat(10_000), "%27%27%27", "a%20%26%20!b", "%EF%BF%BE"])("q=%s is answered", async (q) => {
  expect((await ask(guest(), `/search?q=${q}`)).status).toBe(200);
});

test("who searches without end is asked to wait", async () => {
  const asking = { ...guest(), address: "192.0.2.77" };
  let last = 200;
  for (let n = 0; n < 700 && last === 200; n++) last = (await ask(asking, "/search")).status;
  expect(last).toBe(429);
  expect((await ask({ ...guest(), address: "192.0.2.78" }, "/search")).status).toBe(200);
});

test("the index is the project office's business", async () => {
  const { viewer: member } = await aMember();
  const { viewer: staff } = await aMember({ staff: true });
  for (const [method, path] of [["GET", "/search/index"], ["POST", "/search/index/rebuilds"]] as const) {
    expect((await ask(guest(), path, method)).status).toBe(401);
    expect((await ask(member, path, method)).status).toBe(404);
  }
  expect((await ask(staff, "/search/index")).status).toBe(200);
  expect((await ask(staff, "/search/index/rebuilds", "POST")).status).toBe(202);
});
