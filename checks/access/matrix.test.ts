import { beforeAll, describe, expect, test } from "vitest";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "#lib/server/endpoints.ts";
import { type Persona, personas } from "./personas.ts";
import type { Knock } from "./rule.ts";
import { rules } from "./rules/all.ts";
import { accessTable } from "./table.ts";
import { aWorld, type World } from "./world.ts";

// Every persona knocks at every door of the API. What the doors really did is written to docs/access.md.

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);
const doors = endpoints.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const);
const seen = new Map<string, Persona[]>();

let world: World;
beforeAll(async () => void (world = await aWorld()));

test("no door is unlisted, and none is listed that is not there", () => {
  expect(Object.keys(rules).sort()).toEqual(doors.map(([name]) => name).sort());
});

describe("the access matrix", () => {
  test.each(doors.filter(([name]) => rules[name]))("%s", async (name, { method, path }) => {
    const { open, knock } = rules[name]!;
    const entered: Persona[] = [];
    for (const persona of personas) {
      const viewer = world.viewers[persona];
      const said = (await knock?.(world, viewer, persona)) ?? {};
      const status = await ask(method, path, said.as ?? viewer, said);
      if (status.code < 400) entered.push(persona);
      else expect([401, 403, 404], `${persona} at ${name}: ${status.code} ${status.said}`).toContain(status.code);
    }
    seen.set(name, entered);
    expect(entered).toEqual(personas.filter((who) => open.includes(who)));
  });
});

async function ask(method: string, path: string, viewer: Viewer, { params = {}, query = "", body, rev, raw }: Knock) {
  const address = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(params[name] ?? `missing-${name}`));
  asking = viewer;
  const response = await api.request(`http://localhost/api/v1${address}${query}`, {
    method: method.toUpperCase(),
    headers: { "content-type": raw?.type ?? "application/json", ...(rev === undefined ? {} : { "if-match": `"${rev}"` }) },
    ...(method === "get" ? {} : { body: raw?.bytes ?? JSON.stringify(body ?? {}) }),
  });
  return { code: response.status, said: response.status < 400 ? "" : await response.text() };
}

test("docs/access.md says what was seen", async ({ skip }) => {
  if (seen.size !== doors.length) skip("a part was run");
  const about = "Written by `checks/access/matrix.test.ts` from what every door of the API answered to everybody; run it with `-u` after a change.";
  await expect(accessTable("Who may do what", about, seen)).toMatchFileSnapshot("../../docs/access.md");
});
