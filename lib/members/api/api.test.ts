import { expect, test } from "vitest";
import { aContact, someFields } from "#db/factories/contacts.ts";
import { aMember } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "../api.ts";

/** The API as one viewer. */
const as = (viewer: Viewer) => {
  const api = mount(endpoints, () => Promise.resolve(viewer));
  return async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const response = await api.request(`http://localhost/api/v1${path}`, { method, headers: { "content-type": "application/json", ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    const text = await response.text();
    return { status: response.status, etag: response.headers.get("etag"), body: (text ? JSON.parse(text) : null) as never };
  };
};

test("two programs become contacts and see what contacts see; a stranger does not", async () => {
  const [anna, boris, stranger] = [await aMember(), await aMember(), await aMember()];
  await someFields(boris.member.id, { field: "phone", visibility: "contacts", value: "+375 29 1" });
  const made = await as(anna.viewer)("POST", "/contact-requests", { handle: boris.member.handle, note: "Hello" });
  expect(made).toMatchObject({ status: 201, body: { accepted: false } });
  const { id } = made.body as { id: string };
  expect(await as(boris.viewer)("GET", "/me/contacts?state=incoming")).toMatchObject({ body: { items: [{ requestId: id, note: "Hello", member: { handle: anna.member.handle } }] } });
  expect((await as(stranger.viewer)("POST", `/contact-requests/${id}/acceptance`)).status).toBe(404);
  expect((await as(boris.viewer)("POST", `/contact-requests/${id}/acceptance`)).status).toBe(204);
  expect(await as(anna.viewer)("GET", `/members/${boris.member.handle}`)).toMatchObject({ body: { phone: "+375 29 1", relation: { state: "contact" } } });
  expect(await as(stranger.viewer)("GET", `/members/${boris.member.handle}`)).toMatchObject({ body: { phone: null, relation: { state: "none" } } });
  expect((await as(guest())("GET", `/members/${boris.member.handle}`)).status).toBe(404);
  expect((await as(anna.viewer)("DELETE", `/me/contacts/${boris.member.handle}`)).status).toBe(204);
  expect(await as(anna.viewer)("GET", "/me/contacts")).toMatchObject({ body: { items: [], nextCursor: null } });
});

test("requests are declined and taken back; blocks come and go", async () => {
  const { requester, addressee, contact } = await aContact({ acceptedAt: null });
  expect((await as(addressee.viewer)("POST", `/contact-requests/${contact.id}/decline`)).status).toBe(204);
  expect((await as(requester.viewer)("POST", `/contact-requests/${contact.id}/withdrawal`)).status).toBe(204);
  expect((await as(requester.viewer)("POST", "/contact-requests/nonsense/withdrawal")).status).toBe(404);
  expect((await as(requester.viewer)("POST", "/me/blocks", { handle: addressee.member.handle })).status).toBe(204);
  expect((await as(addressee.viewer)("GET", `/members/${requester.member.handle}`)).status).toBe(404);
  expect(await as(requester.viewer)("GET", "/me/blocks")).toMatchObject({ body: { items: [{ id: addressee.member.id }] } });
  expect((await as(addressee.viewer)("DELETE", `/me/blocks/${requester.member.id}`)).status).toBe(404);
  expect((await as(requester.viewer)("DELETE", `/me/blocks/${addressee.member.id}`)).status).toBe(204);
});

test("a profile is patched by who has read its last edition; bad fields are named", async () => {
  const { viewer, member } = await aMember();
  const ask = as(viewer);
  const { etag } = await ask("GET", "/me/profile");
  const changed = await ask("PATCH", "/me/profile", { headline: { en: "Weaver" }, visibility: { headline: "everyone" } }, { "if-match": etag! });
  expect(changed).toMatchObject({ status: 200, body: { headline: { en: "Weaver" }, visibility: { headline: "everyone", phone: "contacts" } } });
  expect((await ask("PATCH", "/me/profile", { skills: ["x"] }, { "if-match": etag! })).status).toBe(412);
  expect((await ask("PATCH", "/me/profile", { skills: ["x"] })).status).toBe(412);
  const refused = await ask("PATCH", "/me/profile", { languages: [{ code: "xx", level: "D1" }], positions: "none" }, { "if-match": changed.etag! });
  expect(refused).toMatchObject({ status: 422 });
  expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual(expect.arrayContaining(["languages.0.code", "languages.0.level"]));
  expect((await ask("PUT", "/me/handle", { handle: "Admin" })).status).toBe(422);
  expect(await ask("PUT", "/me/handle", { handle: `${member.handle}-b` })).toMatchObject({ status: 200 });
  expect(await as(guest())("GET", `/members/${member.handle}`)).toMatchObject({ status: 200, body: { handle: `${member.handle}-b`, headline: { en: "Weaver" } } });
});

test("the directory, its counts and mentions are for members; filters that are none are refused", async () => {
  const { viewer } = await aMember();
  for (const path of ["/members", "/members/facets", "/members/mentions?q=a", "/me/contacts", "/me/blocks", "/me/profile"]) {
    expect((await as(guest())("GET", path)).status).toBe(401);
    expect((await as(viewer)("GET", path)).status).toBe(200);
  }
  for (const path of ["/members?offers=gold", "/members?country=ZZ", "/members?cursor=x", "/members?limit=1000", "/me/contacts?state=all"]) expect([400, 422]).toContain((await as(viewer)("GET", path)).status);
  expect((await as(viewer)("GET", "/members/accounts")).status).toBe(404); // the office's
  for (const [method, path, body] of [["POST", "/contact-requests", { handle: "x" }], ["POST", "/me/blocks", { handle: "x" }], ["PUT", "/me/handle", { handle: "abcd" }], ["DELETE", "/me/contacts/x", undefined]] as const) {
    expect((await as(guest())(method, path, body)).status).toBe(401);
    expect((await as({ ...viewer, scope: "read" })(method, path, body)).status).toBe(403);
  }
});
