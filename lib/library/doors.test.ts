import { buffer } from "node:stream/consumers";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, expect, test, vi } from "vitest";
import { fromBufferPromise } from "yauzl";
import { aFile, aLibraryFile, aLibraryFolder, aWorkspace } from "#db/factories/library.ts";
import { aParticipant } from "#db/factories/clusters.ts";
import { mount } from "#lib/api/mount.ts";
import type * as credentials from "#lib/auth/request.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { changeEntry } from "./commands/change.ts";
import { deleteEntry } from "./commands/remove.ts";
import { downloadFolder } from "./zip.ts";

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);
vi.mock("#lib/auth/request.ts", async (real) => ({ ...(await real<typeof credentials>()), findRequestViewer: async () => asking }));
afterEach(() => void (asking = guest()));

async function ask(as: Viewer, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  asking = as;
  const answer = await api.request(`http://localhost/api/v1${path}`, { method, headers: { "content-type": "application/json", ...headers }, body: body === undefined ? undefined : JSON.stringify(body) });
  const said = await answer.text();
  return { status: answer.status, etag: answer.headers.get("etag"), body: (said ? JSON.parse(said) : null) as never as Record<string, never> & { id: string; items: { id: string; name: string }[]; errors: { path: string; message: string }[]; version: number } };
}

test("a program does all that a person can: folder, file, version, rename, move, delete, bring back", async () => {
  const { cluster, participant } = await aWorkspace();
  const as = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => ask(participant, method, path, body, headers);
  const folder = (await as("POST", `/clusters/${cluster.slug}/library-folders`, { name: "Plans" })).body;
  const made = await as("POST", `/clusters/${cluster.slug}/library-files`, { fileId: await aFile(participant, { name: "a.txt" }), folderId: folder.id });
  expect([made.status, made.body]).toEqual([201, expect.objectContaining({ name: "a.txt", version: 1, url: expect.stringMatching(/^\/api\/files\/.*\/a\.txt$/), folderId: folder.id })]);
  const path = `/library-files/${made.body.id}`;
  expect((await as("POST", `${path}/versions`, { fileId: await aFile(participant) })).body.version).toBe(2);
  expect((await as("GET", `${path}/versions`)).body.items).toHaveLength(2);
  expect((await as("POST", `${path}/versions/1/restoration`)).body.version).toBe(3);
  const { etag } = await as("GET", path);
  expect((await as("PATCH", path, { name: "b.txt" })).status).toBe(412);
  expect((await as("PATCH", path, { name: "b.txt", folderId: null }, { "if-match": etag! })).body).toMatchObject({ name: "b.txt", folderId: null });
  expect((await as("PATCH", path, { name: "c.txt" }, { "if-match": etag! })).status).toBe(412);
  expect((await as("DELETE", path)).status).toBe(204);
  expect((await as("DELETE", path)).status).toBe(404);
  expect((await as("GET", `/clusters/${cluster.slug}/library-trash`)).body.items).toMatchObject([{ name: "b.txt" }]);
  expect((await as("POST", `${path}/restoration`)).status).toBe(200);
  expect((await as("GET", `/clusters/${cluster.slug}/library?sort=newest&limit=1`)).body).toMatchObject({ items: [{ name: "Plans" }], nextCursor: expect.any(String) });
  expect((await as("GET", `/clusters/${cluster.slug}/library-usage`)).body).toMatchObject({ limit: 51_200e6 });
});

test("what is wrong is said at its field", async () => {
  const { cluster, participant } = await aWorkspace();
  const { status, body } = await ask(participant, "POST", `/clusters/${cluster.slug}/library-folders`, { name: "a/b", parentId: "x", audience: "all" }, { "accept-language": "ru" });
  expect([status, body.errors.map(({ path }) => path)]).toEqual([422, ["name", "parentId", "audience"]]);
  expect(body.errors[0]!.message).toMatch(/знаков/);
});

test("to strangers, former members and other clusters nothing is there; guests are asked to sign in", async () => {
  const { cluster, participant, former, stranger } = await aWorkspace();
  const elsewhere = await aParticipant();
  const [folder, file] = [await aLibraryFolder({ cluster, viewer: participant }), await aLibraryFile({ cluster, viewer: participant })];
  const addresses = [`/clusters/${cluster.slug}/library`, `/clusters/${cluster.slug}/library-trash`, `/clusters/${cluster.slug}/library-usage`, `/library-folders/${folder}`, `/library-files/${file}`, `/library-files/${file}/versions`];
  for (const path of addresses) {
    expect((await ask(participant, "GET", path)).status, path).toBe(200);
    for (const who of [former, stranger, elsewhere.coordinator, elsewhere.administrator]) expect((await ask(who, "GET", path)).status, path).toBe(404);
    expect((await ask(guest(), "GET", path)).status, path).toBe(401);
  }
});

test("a folder is packed while it is sent: what the viewer sees of it, and nothing deleted", async () => {
  const { cluster, coordinator, participant, former, stranger } = await aWorkspace();
  const outer = await aLibraryFolder({ cluster, viewer: participant, name: "Лён" });
  const inner = await aLibraryFolder({ cluster, viewer: participant, name: "2026", parentId: outer });
  await aLibraryFile({ cluster, viewer: participant, folderId: inner, name: "план.txt", content: "Плануем" });
  const [hidden, gone] = [await aLibraryFile({ cluster, viewer: coordinator, folderId: inner, name: "hidden.txt" }), await aLibraryFile({ cluster, viewer: participant, folderId: outer, name: "gone.txt" })];
  await aLibraryFile({ cluster, viewer: participant, name: "beside.txt" });
  await changeEntry(coordinator, { kind: "file", id: hidden, audience: "coordinators" });
  await deleteEntry(participant, { kind: "file", id: gone });
  const packed = async (as: Viewer, folderId: string | null, picked?: string[]) => {
    asking = as;
    const answer = await downloadFolder(new Request("http://localhost/"), { slug: cluster.slug, folderId, picked });
    if (answer.status !== 200) return answer.status;
    const zip = await fromBufferPromise(await buffer(Readable.fromWeb(answer.body as never)));
    const found: Record<string, string> = {};
    for await (const entry of zip.eachEntry()) found[entry.fileName] = await text(await zip.openReadStreamPromise(entry));
    return found;
  };
  expect(await packed(participant, outer)).toEqual({ "2026/план.txt": "Плануем" });
  expect(Object.keys((await packed(coordinator, null)) as object)).toEqual(expect.arrayContaining(["beside.txt", "Лён/2026/hidden.txt", "Лён/2026/план.txt"]));
  const [one, other] = [await aLibraryFile({ cluster, viewer: participant, folderId: outer, name: "одно.txt", content: "1" }), await aLibraryFile({ cluster, viewer: participant, folderId: inner, name: "Одно.txt", content: "2" })];
  expect(await packed(participant, null, [one, other, inner, hidden, gone])).toEqual({ "2026/план.txt": "Плануем", "2026/Одно.txt": "2", "Одно.txt": "2", "одно (2).txt": "1" });
  for (const picked of [[hidden], [gone], ["x"], []]) expect(await packed(participant, null, picked)).toBe(404);
  for (const [who, status] of [[former, 404], [stranger, 404], [guest(), 404]] as [Viewer, number][]) expect(await packed(who, outer)).toBe(status);
  for (const who of [former, stranger, guest()]) expect(await packed(who, null, [one])).toBe(404);
  for (const folder of ["x", "00000000-0000-7000-8000-000000000000", hidden]) expect(await packed(participant, folder)).toBe(404);
});
