import { readdir } from "node:fs/promises";
import { buffer } from "node:stream/consumers";
import sharp from "sharp";
import { expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import { guest, type Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { findVariant } from "./queries.ts";
import { incomingFolder, store } from "./store.ts";
import { aPhoto, bombPng, htmlPage, svgWithScript } from "./testing/pictures.ts";

let asking: Viewer = guest();
const api = mount(endpoints, async () => asking);
const send = (body: string | Uint8Array, { purpose = "photo", type = "application/octet-stream" } = {}) =>
  api.request(`http://localhost/api/v1/pictures?purpose=${purpose}`, { method: "POST", headers: { "content-type": type, "content-length": String(Buffer.byteLength(body)) }, body: body as never });
const signedIn = async () => void (asking = (await aMember()).viewer);
const drawn = async (id: string, name: "small" | "medium" | "large") => buffer(store().read((await findVariant(id, name))!.sha256));

test("a photo is drawn anew, upright, square, in three sizes, without what it carried", async () => {
  await signedIn();
  const photo = await aPhoto();
  expect((await sharp(photo).metadata()).exif).toBeDefined();
  const answer = await send(photo);
  expect(answer.status).toBe(201);
  const { id, width, height } = (await answer.json()) as { id: string; width: number; height: number };
  expect([width, height]).toEqual([512, 512]);
  for (const [name, side] of [["small", 96], ["medium", 256], ["large", 512]] as const) {
    const bytes = await drawn(id, name);
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ format: "webp", width: side, height: side });
    expect([found.exif, found.icc, found.xmp]).toEqual([undefined, undefined, undefined]);
    expect(bytes.includes("SecretCamera")).toBe(false);
  }
});

test("a logo keeps its form and its clearness; a cover is never enlarged", async () => {
  await signedIn();
  const logo = await sharp({ create: { width: 2000, height: 500, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } }).png().toBuffer();
  const { id, width, height } = (await (await send(logo, { purpose: "logo" })).json()) as { id: string; width: number; height: number };
  expect([width, height]).toEqual([512, 128]);
  expect((await sharp(await drawn(id, "small")).metadata()).hasAlpha).toBe(true);
  const cover = await sharp({ create: { width: 300, height: 100, channels: 3, background: "#fff" } }).png().toBuffer();
  expect(await (await send(cover, { purpose: "cover" })).json()).toMatchObject({ width: 300, height: 100 });
});

test("what hides behind a picture's end is gone", async () => {
  await signedIn();
  const polyglot = Buffer.concat([await aPhoto(100, 100), Buffer.from(htmlPage)]);
  const { id } = (await (await send(polyglot)).json()) as { id: string };
  for (const size of ["small", "medium", "large"] as const) expect((await drawn(id, size)).includes("<script>")).toBe(false);
});

const png = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
test.each<[string, () => Promise<string | Uint8Array> | string | Uint8Array]>([
  ["an SVG with a script", () => svgWithScript],
  ["an HTML page that says it is a PNG", () => htmlPage],
  ["a picture 30,000 pixels wide and high", () => bombPng(30_000, 30_000)],
  ["a line 30,000 pixels long", () => bombPng(30_000, 10)],
  ["a picture of 31 megapixels", () => bombPng(6_200, 5_000)],
  ["a head with nothing behind it", () => png],
  ["a PNG cut off", () => bombPng(100, 100).subarray(0, 60)],
  ["a PDF", () => "%PDF-1.7\n1 0 obj"],
  ["nothing", () => ""],
  ["noise behind a GIF's head", () => `GIF89a${"\xff".repeat(1000)}`],
  ["a PNG that says it has no pixels", () => bombPng(0, 0)],
])("%s is refused in words, and leaves nothing behind", async (_what, body) => {
  await signedIn();
  const before = process.memoryUsage().rss;
  const answer = await send(await body(), { type: "image/png" });
  expect(answer.status).toBe(422);
  const { errors } = (await answer.json()) as { errors: { path: string; message: string }[] };
  expect(errors).toEqual([{ path: "file", message: expect.stringMatching(/picture/) }]);
  expect(process.memoryUsage().rss - before).toBeLessThan(400e6);
  expect(await readdir(incomingFolder()).catch(() => [])).toEqual([]);
});

test("what is too large is said to be so", async () => {
  await signedIn();
  for (const [width, height] of [[30_000, 30_000], [30_000, 10], [6_200, 5_000]] as const) {
    const { errors } = (await (await send(bombPng(width, height), { type: "image/png" })).json()) as { errors: { message: string }[] };
    expect(errors[0]!.message, `${width} × ${height}`).toMatch(/too many pixels/);
  }
});

test("more than 20 MB, and a type that nobody asked for, are refused unread", async () => {
  await signedIn();
  expect((await send(Buffer.alloc(20_000_001))).status).toBe(413);
  expect((await send(svgWithScript, { type: "image/svg+xml" })).status).toBe(415);
});

test("guests, tokens for reading and unconfirmed addresses may not bring any", async () => {
  const { viewer } = await aMember();
  for (const [who, status] of [[guest(), 401], [{ ...viewer, scope: "read" }, 403], [{ ...viewer, emailConfirmed: false }, 403]] as [Viewer, number][]) {
    asking = who;
    expect((await send(await aPhoto(10, 10))).status).toBe(status);
  }
});
