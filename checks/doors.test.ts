import { describe, expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import type { Endpoint } from "#lib/api/endpoint.ts";
import { mount } from "#lib/api/mount.ts";
import { encodeCursor } from "#lib/api/paging.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "#lib/server/endpoints.ts";

// Knocks at every door of the API as everybody who has no business there, and then with everything that nobody should say.

const nowhere = "00000000-0000-7000-8000-000000000000";
const viewer = async (more: Partial<MemberViewer> = {}): Promise<MemberViewer> => ({ ...(await aMember()).viewer, ...more });

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);

type Knock = { params?: string; query?: string; body?: string };

async function knock(as: Viewer, { method, path, ifMatch }: Endpoint, { params = nowhere, query = "", body = "{}" }: Knock = {}) {
  const address = `http://localhost/api/v1${path.replaceAll(/\{\w+\}/g, params)}${query}`;
  const headers = { "content-type": "application/json", ...(ifMatch ? { "if-match": '"1"' } : {}) };
  asking = as;
  const response = await api.request(address, { method: method.toUpperCase(), headers, ...(method === "get" ? {} : { body }) });
  if (response.status >= 400) expect(response.headers.get("content-type"), `${method} ${path}`).toBe("application/problem+json");
  return response.status;
}

const named = endpoints.map((endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const);
const writes = named.filter(([, { method }]) => method !== "get");
const closed = named.filter(([, { who }]) => who !== "anyone");
const offices = named.filter(([, { who }]) => who === "staff");

test("every address is declared once", () => {
  expect(new Set(named.map(([name]) => name)).size).toBe(named.length);
});

describe("a stranger", () => {
  test.each(closed)("is asked to sign in at %s", async (_, endpoint) => {
    expect(await knock(guest(), endpoint)).toBe(401);
  });

  test.each(named.filter(([, { who }]) => who === "anyone"))("is not asked to sign in at %s", async (_, endpoint) => {
    expect(await knock(guest(), endpoint)).not.toBe(401);
  });
});

describe.runIf(offices.length > 0)("the project office's doors", () => {
  test.each(offices)("are not there for a member: %s", async (_, endpoint) => {
    expect(await knock(await viewer(), endpoint)).toBe(404);
  });

  test.each(offices)("are not there for staff with a token that is not for administration: %s", async (_, endpoint) => {
    expect(await knock(await viewer({ staff: true, scope: "write", tokenId: nowhere }), endpoint)).toBe(404);
  });
});

test.each(writes)("a token for reading may not write: %s", async (_, endpoint) => {
  expect(await knock(await viewer({ scope: "read", tokenId: nowhere }), endpoint)).toBe(endpoint.who === "staff" ? 404 : 403);
});

const nonsense: Knock[] = [
  ...["%00", "..%2f..", "a".repeat(300), "'%20or%201=1--", "%F0%9F%98%80", "%E2%80%AE", "%ff"].map((params) => ({ params })),
  ...["limit=0", "limit=1e9", "limit=%00", "cursor=%00", "cursor=null", "cursor=e30", "q=%00", "q=%25%27%5C", `q=${"я".repeat(500)}`, "unknown=1", "limit=5&limit=6"].map((query) => ({ query: `?${query}` })),
  ...[["x"], ["x", "y"], [1, 2], ["\u0000", nowhere], ["x", "x", "x"]].map((keys) => ({ query: `?cursor=${encodeCursor(keys)}` })),
  ...["", "null", "[]", "1", '"text"', "{", '{"__proto__":{"a":1}}', '{"name":null}', '{"name":"\\u0000","email":"a@b","clusterId":"x"}', `{"name":"${"a".repeat(5000)}"}`].map((body) => ({ body })),
];

describe("nonsense is a clear error, never a fault", () => {
  test.each(named)("%s", async (_, endpoint) => {
    const people = [guest(), await viewer({ scope: "write", tokenId: nowhere }), await viewer({ staff: true, scope: "admin", tokenId: nowhere })];
    for (const as of people) {
      for (const said of nonsense) {
        expect(await knock(as, endpoint, said), `${as.kind} ${JSON.stringify(said)}`).toBeLessThan(500);
      }
    }
  });
});
