import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { runNow } from "#db/factories/registry.ts";
import { aMember } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { applyImportJob, tryImportJob } from "./jobs.ts";
import { maxBytes } from "./limits.ts";

const staff = (await aMember({ staff: true })).viewer;
let asking: Viewer = staff;
const api = mount(endpoints, async () => asking);

type Body = Record<string, unknown> & { id: string; items: { line: number; outcome: string; remarks: { message: string }[]; cluster: string | null }[]; nextCursor: string | null };
async function call(method: string, path: string, { body, type = "application/json", headers = {}, as = staff }: { body?: BodyInit; type?: string; headers?: Record<string, string>; as?: Viewer } = {}) {
  asking = as;
  const init = { method, body, headers: { ...(body === undefined ? {} : { "content-type": type }), ...headers }, ...(body instanceof ReadableStream ? { duplex: "half" } : {}) };
  const response = await api.request(`http://localhost/api/v1${path}`, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: (text ? JSON.parse(text) : {}) as Body };
}
const upload = (body: BodyInit, more: Parameters<typeof call>[2] = {}) => call("POST", "/imports?fileName=%D1%84%D0%B0%D0%B9%D0%BB.csv", { body, type: "text/csv", ...more });

/** A body that says how much of it was asked for. */
function flowing(head: Uint8Array, size: number) {
  const flow = { taken: 0, stopped: false };
  const piece = new Uint8Array(65_536).fill(97);
  const stream = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(flow.taken === 0 ? Buffer.concat([head, piece]) : piece);
      flow.taken += piece.length;
      if (flow.taken >= size) controller.close();
    },
    cancel: () => void (flow.stopped = true),
  }, { highWaterMark: 0 });
  return { stream, flow };
}
const leftovers = () => readdirSync(tmpdir()).filter((name) => name.startsWith("cluster-upload-")).length;

test("the whole way of a program", async () => {
  const made = await upload("name,country,city\nBy program,BY,Беларусь\nBy program too,BY,Orsha\n,BY,\n");
  expect(made).toMatchObject({ status: 201, body: { fileName: "файл.csv", status: "uploaded", encoding: "utf-8", delimiter: ",", mapping: { name: 0, country: 1, city: 2 } } });
  const path = `/imports/${made.body.id}`;
  const etag = made.headers.get("etag")!;

  const corrected = await call("PATCH", path, { body: JSON.stringify({ language: "ru" }), headers: { "if-match": etag } });
  expect(corrected).toMatchObject({ status: 200, body: { language: "ru" } });
  expect((await call("PATCH", path, { body: "{}", headers: { "if-match": etag } })).status).toBe(412);

  expect(await call("POST", `${path}/trial`)).toMatchObject({ status: 202, body: { status: "trying", running: true } });
  expect((await call("POST", `${path}/trial`)).status).toBe(409);
  await runNow(tryImportJob, made.body.id);
  expect((await call("GET", path)).body).toMatchObject({ status: "tried", counts: { create: 2, refused: 1 } });

  const first = await call("GET", `${path}/rows?limit=2`, { as: { ...staff, locale: "be" } });
  expect(first.body.items.map(({ line, outcome }) => [line, outcome])).toEqual([[2, "create"], [3, "create"]]);
  expect(first.body.items[0]?.remarks[0]?.message).toContain("краіна, а не горад");
  const second = await call("GET", `${path}/rows?limit=2&cursor=${first.body.nextCursor}`);
  expect(second.body).toMatchObject({ items: [{ line: 4, outcome: "refused" }], nextCursor: null });
  expect((await call("GET", `${path}/rows?outcome=refused`)).body.items).toHaveLength(1);

  expect((await call("POST", `${path}/application`)).status).toBe(202);
  await runNow(applyImportJob, made.body.id);
  expect((await call("GET", `${path}/rows`)).body.items[0]?.cluster).toBe("by-program");
  expect((await call("DELETE", path)).status).toBe(409);
  expect((await call("GET", "/imports")).body.items[0]).toMatchObject({ id: made.body.id, status: "applied" });
});

test("a PNG of 50 MB is refused by its first bytes, and the rest is not read", async () => {
  const { stream, flow } = flowing(Buffer.from("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61", "hex"), 50e6);
  const refused = await upload(stream);
  expect(refused).toMatchObject({ status: 415, body: { errors: [{ path: "file", message: "Its first bytes are those of image/png." }] } });
  expect(refused.headers.get("connection")).toBe("close");
  expect(flow).toMatchObject({ stopped: true });
  expect(flow.taken).toBeLessThan(1e6);
});

test("a file that is too large is broken off, or refused before it begins", async () => {
  const { stream, flow } = flowing(Buffer.from("name,country\n"), maxBytes * 2);
  expect((await upload(stream)).status).toBe(413);
  expect(flow.stopped).toBe(true);
  expect(flow.taken).toBeLessThan(maxBytes * 1.1);
  expect((await upload("a", { headers: { "content-length": String(maxBytes + 1) } })).status).toBe(413);
  expect(leftovers()).toBe(0);
});

test("what is no table is a clear error", async () => {
  expect((await upload("")).body).toMatchObject({ status: 422, errors: [{ path: "file", message: "The file is empty." }] });
  expect((await upload(Buffer.from("name,country\nA\0,BY\n"))).body).toMatchObject({ status: 422, errors: [{ path: "file" }] });
  expect((await upload("name,country\nA,BY\n", { type: "image/png" })).status).toBe(415);
  expect((await call("POST", `/imports?fileName=${"x".repeat(201)}`, { body: "name,country\nA,BY\n", type: "text/csv" })).status).toBe(400);
});

test("the same key and file give one import, another file is refused", async () => {
  const headers = { "idempotency-key": `key-${process.pid}` };
  const [first, again] = [await upload("name,country\nA,BY\n", { headers }), await upload("name,country\nA,BY\n", { headers })];
  expect(again.body.id).toBe(first.body.id);
  expect((await upload("name,country\nB,BY\n", { headers })).status).toBe(422);
});

test("a mapping that cannot be is refused", async () => {
  const { body: { id }, headers } = await upload("name,country\nA,BY\n");
  const patch = async (mapping: unknown) => (await call("PATCH", `/imports/${id}`, { body: JSON.stringify({ mapping }), headers: { "if-match": headers.get("etag")! } })).status;
  expect(await patch({ name: 0, country: 0 })).toBe(422);
  expect(await patch({ name: 0, country: 5 })).toBe(422);
  expect(await patch({ colour: 0 })).toBe(422);
  expect(await patch({ name: 0, country: 1, city: -1 })).toBe(422);
});

test("it is not there for others", async () => {
  const { body: { id } } = await upload("name,country\nA,BY\n");
  const member = (await aMember()).viewer;
  expect((await upload("name,country\nA,BY\n", { as: guest() })).status).toBe(401);
  for (const as of [member, { ...staff, scope: "write" as const }]) {
    expect((await upload("name,country\nA,BY\n", { as })).status).toBe(404);
    for (const [method, path] of [["GET", "/imports"], ["GET", `/imports/${id}`], ["GET", `/imports/${id}/rows`], ["POST", `/imports/${id}/trial`], ["POST", `/imports/${id}/application`], ["DELETE", `/imports/${id}`]] as const) {
      expect((await call(method, path, { as })).status, `${method} ${path}`).toBe(404);
    }
  }
  expect((await call("DELETE", `/imports/${id}`)).status).toBe(204);
});
