import { eq } from "drizzle-orm";
import { v7 } from "uuid";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { database } from "#db/client.ts";
import { aMember } from "#db/factories/members.ts";
import { idempotencyKeys } from "#db/schema/api.ts";
import { conflict, notFound, RateLimited, stale } from "#lib/core/errors.ts";
import { line } from "#lib/core/text.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { endpoint } from "./endpoint.ts";
import { mount } from "./mount.ts";
import { decodeCursor, pageQuery, toPage } from "./paging.ts";

const params = z.object({ id: z.uuid() });
const thing = z.object({ name: z.string(), rev: z.number() }).meta({ id: "Thing" });

/** An API of one domain, asked as `viewer`; `made` counts how often its POST really ran. */
function anApi(viewer: Viewer) {
  const state = { made: 0, wait: Promise.resolve() };
  const endpoints = [
    endpoint({
      method: "post", path: "/things", summary: "Make", tag: "Things", who: "member", status: 201,
      body: z.object({ name: line(20) }), output: thing, rev: (t) => t.rev,
      run: async (_, { body }) => {
        await state.wait;
        state.made += 1;
        if (body.name === "taken") throw conflict("idempotency_running");
        if (body.name === "bug") throw new Error("select * from secrets");
        return { name: body.name, rev: 1, secret: "never shown" };
      },
    }),
    endpoint({ method: "get", path: "/things", summary: "List", tag: "Things", who: "anyone", query: z.object(pageQuery), output: z.object({ limit: z.number() }), run: async (_, { query }) => ({ limit: query.limit }) }),
    endpoint({
      method: "patch", path: "/things/{id}", summary: "Change", tag: "Things", who: "member", params, ifMatch: true, body: z.object({ name: line(20) }), output: thing, rev: (t) => t.rev,
      run: async (_, { body, rev }) => {
        if (rev !== 7) throw stale();
        return { name: body.name, rev: 8 };
      },
    }),
    endpoint({ method: "delete", path: "/things/{id}", summary: "Remove", tag: "Things", who: "staff", params, run: async () => {} }),
    endpoint({ method: "get", path: "/busy", summary: "Busy", tag: "Things", who: "anyone", output: thing, run: async () => { throw new RateLimited(7); } }),
  ];
  const app = mount(endpoints, async () => viewer);
  return {
    state,
    ask: async (method: string, path: string, { body, headers = {} }: { body?: unknown; headers?: Record<string, string> } = {}) => {
      const response = await app.request(`http://localhost/api/v1${path}`, {
        method,
        headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
        body: body === undefined ? undefined : typeof body === "string" ? body : JSON.stringify(body),
      });
      const text = await response.text();
      return { status: response.status, headers: response.headers, json: text ? JSON.parse(text) : null };
    },
  };
}

const member = async (given: Partial<Viewer> = {}) => ({ ...(await aMember()).viewer, ...given }) as Viewer;

test("shows what is declared, with its ETag, and nothing more", async () => {
  const { status, json, headers } = await anApi(await member()).ask("POST", "/things", { body: { name: " a  b " } });

  expect({ status, json, etag: headers.get("etag") }).toEqual({ status: 201, json: { name: "a b", rev: 1 }, etag: '"1"' });
});

describe("guards", () => {
  const id = v7();
  test("a guest is asked to sign in", async () => {
    const { status, headers, json } = await anApi(guest()).ask("POST", "/things", { body: { name: "a" } });
    expect(status).toBe(401);
    expect(headers.get("content-type")).toBe("application/problem+json");
    expect(headers.get("www-authenticate")).toBe("Bearer");
    expect(json).toMatchObject({ status: 401, title: "Not signed in", type: "urn:cluster:problem:unauthenticated" });
  });
  test("a token that may read may not write", async () => {
    expect((await anApi(await member({ scope: "read" })).ask("POST", "/things", { body: { name: "a" } })).status).toBe(403);
  });
  test("what is the staff's is not there for others", async () => {
    expect((await anApi(await member()).ask("DELETE", `/things/${id}`)).status).toBe(404);
    expect((await anApi(await member({ staff: true, scope: "write" } as never)).ask("DELETE", `/things/${id}`)).status).toBe(404);
    expect((await anApi(await member({ staff: true, scope: "admin" } as never)).ask("DELETE", `/things/${id}`)).status).toBe(204);
  });
  test("a cookie with a foreign Origin may not write", async () => {
    const api = anApi(await member({ sessionId: v7() } as never));
    expect((await api.ask("POST", "/things", { body: { name: "a" }, headers: { origin: "https://evil.example", host: "localhost" } })).status).toBe(403);
    expect((await api.ask("POST", "/things", { body: { name: "a" }, headers: { origin: "http://localhost", host: "localhost" } })).status).toBe(201);
  });
});

describe("bad input has a clear answer", () => {
  test.each([
    ["broken JSON", "POST", "/things", { body: "{", headers: {} }, 400],
    ["no JSON", "POST", "/things", { body: "a=b", headers: { "content-type": "application/x-www-form-urlencoded" } }, 415],
    ["too large", "POST", "/things", { body: { name: "x".repeat(1_000_001) } }, 413],
    ["NUL", "POST", "/things", { body: { name: "a\u0000" } }, 422],
    ["right-to-left mark", "POST", "/things", { body: { name: "a\u202Eb" } }, 422],
    ["zero width", "POST", "/things", { body: { name: "a\u200Bb" } }, 422],
    ["too long", "POST", "/things", { body: { name: "я".repeat(300) } }, 422],
    ["wrong type", "POST", "/things", { body: { name: { toString: 1 } } }, 422],
    ["no body", "POST", "/things", {}, 422],
    ["limit", "GET", "/things?limit=101", {}, 400],
    ["not an id", "PATCH", "/things/1", { body: { name: "a" }, headers: { "if-match": '"7"' } }, 404],
    ["no If-Match", "PATCH", `/things/${v7()}`, { body: { name: "a" } }, 412],
    ["a tag larger than any number", "PATCH", `/things/${v7()}`, { body: { name: "a" }, headers: { "if-match": '"99999999999999999999"' } }, 412],
    ["stale", "PATCH", `/things/${v7()}`, { body: { name: "a" }, headers: { "if-match": '"6"' } }, 412],
    ["unknown address", "GET", "/nothing", {}, 404],
  ])("%s", async (_, method, path, sent, status) => {
    const answer = await anApi(await member()).ask(method, path, sent as never);
    expect(answer.status).toBe(status);
    expect(answer.json).toMatchObject({ status, title: expect.any(String), detail: expect.any(String) });
  });

  test("a body that does not say its length is read no further than it may go", async () => {
    let pulled = 0;
    const endless = new ReadableStream({ pull: (controller) => { pulled += 100_000; controller.enqueue(new Uint8Array(100_000).fill(32)); } });
    const app = mount([endpoint({ method: "post", path: "/things", summary: "Make", tag: "Things", who: "anyone", body: z.object({}), run: async () => {} })], async () => guest());
    const response = await app.request("http://localhost/api/v1/things", { method: "POST", body: endless, duplex: "half", headers: { "content-type": "application/json" } } as RequestInit);
    expect(response.status).toBe(413);
    expect(pulled).toBeLessThan(2_000_000);
  });

  test("the field is named, in the language asked for", async () => {
    const ru = await anApi(await member()).ask("POST", "/things", { body: {}, headers: { "accept-language": "ru" } });
    expect(ru.json.errors).toEqual([{ path: "name", message: expect.stringMatching(/[а-я]/i) }]);
  });

  test("too often says when to come back", async () => {
    const { status, headers } = await anApi(guest()).ask("GET", "/busy");
    expect([status, headers.get("retry-after")]).toEqual([429, "7"]);
  });

  test("a bug says nothing of its inside", async () => {
    const { status, json } = await anApi(await member()).ask("POST", "/things", { body: { name: "bug" } });
    expect(status).toBe(500);
    expect(JSON.stringify(json)).not.toContain("secrets");
  });
});

describe("Idempotency-Key", () => {
  const key = () => ({ "idempotency-key": v7() });

  test("the same key and body give the same answer, once", async () => {
    const api = anApi(await member());
    const headers = key();
    const first = await api.ask("POST", "/things", { body: { name: "a" }, headers });
    const second = await api.ask("POST", "/things", { body: { name: "a" }, headers });
    expect([second.status, second.json, second.headers.get("etag"), api.state.made]).toEqual([first.status, first.json, '"1"', 1]);
  });
  test("another body is refused", async () => {
    const api = anApi(await member());
    const headers = key();
    await api.ask("POST", "/things", { body: { name: "a" }, headers });
    expect((await api.ask("POST", "/things", { body: { name: "b" }, headers })).status).toBe(422);
  });
  test("a refusal is kept too, a bug is not", async () => {
    const api = anApi(await member());
    const [taken, bug] = [key(), key()];
    await api.ask("POST", "/things", { body: { name: "taken" }, headers: taken });
    expect((await api.ask("POST", "/things", { body: { name: "taken" }, headers: taken })).status).toBe(409);
    await api.ask("POST", "/things", { body: { name: "bug" }, headers: bug });
    await api.ask("POST", "/things", { body: { name: "bug" }, headers: bug });
    expect(api.state.made).toBe(3);
  });
  test("a secret is not kept: the repeat is told that it was done", async () => {
    const viewer = await member();
    let made = 0;
    const app = mount([endpoint({ method: "post", path: "/secrets", summary: "Make", tag: "Things", who: "member", secret: true, output: z.object({ secret: z.string() }), run: async () => ({ secret: `clu_${(made += 1)}` }) })], async () => viewer);
    const headers = key();
    const ask = () => app.request("http://localhost/api/v1/secrets", { method: "POST", headers });
    expect(await (await ask()).json()).toEqual({ secret: "clu_1" });
    expect((await ask()).status).toBe(409);
    expect(JSON.stringify(await database().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, headers["idempotency-key"])))).not.toContain("clu_");
  });
  test("a request that was cut off is not done again: nobody knows whether it was done", async () => {
    const viewer = await member() as MemberViewer;
    const api = anApi(viewer);
    const headers = key();
    await api.ask("POST", "/things", { body: { name: "a" }, headers });
    await database().update(idempotencyKeys).set({ status: null, createdAt: new Date(Date.now() - 3_600_000) }).where(eq(idempotencyKeys.owner, viewer.memberId));
    expect((await api.ask("POST", "/things", { body: { name: "a" }, headers })).status).toBe(409);
    expect(api.state.made).toBe(1);
  });
  test("while the first still runs, the second is told so; another member's key is another key", async () => {
    const viewer = await member();
    const api = anApi(viewer);
    const headers = key();
    let release = () => {};
    api.state.wait = new Promise((resolve) => (release = resolve));
    const first = api.ask("POST", "/things", { body: { name: "a" }, headers });
    // both have passed the guard when either of them waits for the release or was refused
    const second = api.ask("POST", "/things", { body: { name: "a" }, headers });
    const refused = await Promise.race([first, second]);
    release();
    expect(refused.status).toBe(409);
    expect([(await first).status, (await second).status].sort()).toEqual([201, 409]);
    expect((await anApi(await member()).ask("POST", "/things", { body: { name: "z" }, headers })).status).toBe(201);
  });
});

test("a page knows whether there is another, and its cursor leads there", () => {
  const page = toPage([1, 2, 3], 2, (n) => [n], (n) => ({ n }));
  expect(page.items).toEqual([{ n: 1 }, { n: 2 }]);
  expect(decodeCursor(page.nextCursor!, ["number"])).toEqual([2]);
  expect(toPage([1, 2], 2, (n) => [n], (n) => n).nextCursor).toBeNull();
});

test.each(["", "x", "W10", ...['[{"a":1}]', "[1]", '["1 or 1=1"]', '["\\u0000"]', "[1e300]"].map((it) => Buffer.from(it).toString("base64url"))])("a foreign cursor is refused: %s", (cursor) => {
  expect(() => decodeCursor(cursor, ["uuid"])).toThrow(expect.objectContaining({ code: "malformed" }));
});

test("what is not there looks like what one may not see", () => {
  expect(notFound()).toMatchObject({ status: 404, code: "not_found" });
});
