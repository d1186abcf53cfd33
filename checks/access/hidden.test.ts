import { beforeAll, describe, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { anEvent } from "#db/factories/events.ts";
import { indexed } from "#db/factories/search.ts";
import { invitationBatches } from "#db/schema/clusters-invitations.ts";
import { mount } from "#lib/api/mount.ts";
import { listClustersOf } from "#lib/clusters/queries/participants.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "#lib/server/endpoints.ts";
import { searchSources } from "#lib/server/search-sources.ts";
import type { Persona } from "./personas.ts";
import type { Knock } from "./rule.ts";
import { rules } from "./rules/all.ts";
import { aWorld, type World } from "./world.ts";

// A hidden cluster is not there for those outside: no door under it opens or says more than 404, no list names it.

const outside: Persona[] = ["visitor", "member", "formerParticipant", "foreignCoordinator"];
const inside: Persona = "coordinator";

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);

let world: World;
let listId: string;
beforeAll(async () => {
  world = await aWorld();
  const { hidden, viewers } = world;
  await anEvent({ cluster: { cluster: hidden, coordinator: viewers.coordinator }, title: hidden.name });
  const [list] = await database().insert(invitationBatches).values({ clusterId: hidden.id, fileName: "people.csv", locale: "en" }).returning();
  listId = list!.id;
  await indexed(searchSources);
});

async function ask(persona: Persona, method: string, address: string, { rev, raw, body }: Knock = {}) {
  asking = world.viewers[persona];
  const response = await api.request(`http://localhost/api/v1${address}`, {
    method: method.toUpperCase(),
    headers: { "content-type": raw?.type ?? "application/json", ...(rev === undefined ? {} : { "if-match": `"${rev}"` }) },
    ...(method === "get" ? {} : { body: raw?.bytes ?? JSON.stringify(body ?? {}) }),
  });
  return { status: response.status, text: await response.text() };
}

const filled = (path: string, params: Record<string, string>) => path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name]!));
const named = endpoints.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const);
const under = named.filter(([, { path }]) => path.startsWith("/clusters/{slug}"));
const reading = under.filter(([, { method }]) => method === "get");
const writing = under.filter(([, { method }]) => method !== "get");

describe("under a hidden cluster nothing is there for those outside", () => {
  test.each(reading)("%s", async (name, { method, path }) => {
    const { query = "" } = (await rules[name]?.knock?.(world, world.viewers.staff, "staff")) ?? {};
    const address = filled(path, { slug: world.hidden.slug, id: listId }) + query;
    expect((await ask(inside, method, address)).status, "it is there for those inside").toBe(200);
    for (const who of outside) expect(who === "visitor" ? [401, 404] : [404], `${who} at ${name}`).toContain((await ask(who, method, address)).status);
  });

  test.each(writing)("%s", async (name, { method, path }) => {
    for (const who of outside) {
      const said = (await rules[name]?.knock?.(world, world.viewers[who], who)) ?? {};
      const { status, text } = await ask(who, method, filled(path, { ...said.params, slug: world.hidden.slug }) + (said.query ?? ""), said);
      expect(who === "visitor" ? [401, 404] : [404], `${who} at ${name}: ${status} ${text}`).toContain(status);
    }
  });
});

describe("no list names a hidden cluster to those outside", () => {
  const lists = named.filter(([, { method, path }]) => method === "get" && !path.includes("{"));
  const ofOrganization = named.filter(([, { method, path }]) => method === "get" && /^\/organizations\/\{slug\}[^{]*$/.test(path));

  test.each([...lists, ...ofOrganization])("%s", async (name, { method, path }) => {
    const { hidden, inside: organization, viewers } = world;
    const { query = "?limit=100" } = (await rules[name]?.knock?.(world, viewers.staff, "staff")) ?? {};
    for (const who of outside) {
      const { text } = await ask(who, method, filled(path, { slug: organization.slug }) + query);
      for (const word of [hidden.id, hidden.slug, hidden.name.en!]) expect(text, `${who} at ${name}`).not.toContain(word);
    }
  });

  test("looked for by its name it is found by those inside alone: directory, counts, map, search, events, an organisation's clusters", async () => {
    const { hidden, inside: organization, viewers } = world;
    const q = `?q=${encodeURIComponent(hidden.name.en!)}`;
    const json = async (who: Persona, address: string) => JSON.parse((await ask(who, "get", address)).text);
    const found = async (who: Persona) => ({
      directory: (await json(who, `/clusters${q}`)).items.length,
      counts: (await json(who, `/clusters/facets${q}`)).total,
      map: (await json(who, `/clusters/places${q}`)).items.length,
      search: JSON.stringify((await json(who, `/search${q}`)).groups).includes(hidden.slug),
      events: (await json(who, "/events")).items.length,
      organization: (await listClustersOf(viewers[who], organization.id)).some(({ id }) => id === hidden.id),
    });
    expect(await found(inside)).toEqual({ directory: 1, counts: 1, map: 1, search: true, events: 1, organization: true });
    for (const who of outside) expect([who, await found(who)]).toEqual([who, { directory: 0, counts: 0, map: 0, search: false, events: 0, organization: false }]);
  });
});
