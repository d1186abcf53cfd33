import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { inTransaction } from "#lib/core/transaction.ts";
import { guest, type MemberViewer, type Viewer } from "#lib/core/viewer.ts";
import { endFileUse, replaceFile, useFile } from "./commands.ts";
import { bringPicture } from "./commands/pictures.ts";
import { bringFile } from "./commands/uploads.ts";
import { fileUrl, pictureUrl } from "./labels.ts";
import { harmlessName } from "./names.ts";
import { aPhoto, htmlPage, svgWithScript } from "./testing/pictures.ts";
import { aFilesServer } from "./testing/server.ts";
import { defineFileUse } from "./uses.ts";

// Rooms that only some may enter, for tests.
const insiders = new Map<string, string[]>();
defineFileUse({ kind: "test.room", maySee: async (viewer, room) => viewer.kind === "member" && (insiders.get(room) ?? []).includes(viewer.memberId) });
defineFileUse({ kind: "test.square", maySee: async () => true });
defineFileUse({ kind: "test.portrait", maySee: async () => true, picture: true });

let server: Awaited<ReturnType<typeof aFilesServer>>;
beforeAll(async () => void (server = await aFilesServer(guest())));
afterAll(() => server.close());

const get = (path: string, as: Viewer, headers: Record<string, string> = {}, method = "GET") => {
  server.as(as);
  return fetch(server.origin + path, { headers, method });
};
async function local(content: string | Uint8Array) {
  const path = join(tmpdir(), `cluster-test-${v7()}`);
  await writeFile(path, content);
  return { path, size: Buffer.byteLength(content) };
}
const bring = async (viewer: MemberViewer, content: string | Uint8Array, name?: string) => bringFile(viewer, { file: await local(content), name });
const urlOf = ({ id, name }: { id: string; name: string }) => fileUrl(id, name);
const use = (viewer: Viewer, fileId: string, kind: string, subjectId: string) => inTransaction((tx) => useFile(tx, viewer, { fileId, kind, subjectId }));

test("a file is its bringer's until it is used; then those see it who see what it is for, and the bringer no more than they", async () => {
  const [{ viewer: bringer }, { viewer: insider }, { viewer: stranger }, { viewer: staff }] = [await aMember(), await aMember(), await aMember(), await aMember({ staff: true })];
  const file = await bring(bringer, "hello", "note.txt");
  const statuses = async () => {
    const all: number[] = [];
    for (const who of [bringer, insider, stranger, staff, guest()]) all.push((await get(urlOf(file), who)).status);
    return all;
  };
  expect(await statuses()).toEqual([200, 404, 404, 404, 404]);
  const room = v7();
  insiders.set(room, [insider.memberId]);
  await expect(use(stranger, file.id, "test.room", room)).rejects.toMatchObject({ code: "not_found" });
  await use(bringer, file.id, "test.room", room);
  await use(insider, file.id, "test.room", room);
  expect(await statuses()).toEqual([404, 200, 404, 404, 404]);
  await inTransaction((tx) => endFileUse(tx, { kind: "test.room", subjectId: room }));
  expect(await statuses()).toEqual([404, 404, 404, 404, 404]);
});

test("what everybody may see may be kept by caches between; the rest by the reader's alone", async () => {
  const { viewer } = await aMember();
  const file = await bring(viewer, "hello");
  expect((await get(urlOf(file), viewer)).headers.get("cache-control")).toMatch(/^private/);
  await use(viewer, file.id, "test.square", v7());
  expect((await get(urlOf(file), guest())).headers.get("cache-control")).toMatch(/^public.*immutable/);
  expect((await get(urlOf(file), viewer)).headers.get("cache-control")).toMatch(/^public/);
});

test.each([
  ["an HTML page named .png", htmlPage, "photo.png"],
  ["an SVG with a script", svgWithScript, "logo.svg"],
  ["a script", "alert(1)", "x.js"],
  ["a page in UTF-16", Buffer.from(`\ufeff${htmlPage}`, "utf16le"), "x.html"],
])("%s is text or saved, and could do nothing", async (_what, content, name) => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, content, name)), viewer);
  expect(answer.status).toBe(200);
  const [type, disposition] = [answer.headers.get("content-type"), answer.headers.get("content-disposition")];
  expect([type, disposition?.split(";")[0]]).toEqual(type === "application/octet-stream" ? [type, "attachment"] : ["text/plain; charset=utf-8", "inline"]);
  expect(answer.headers.get("content-security-policy")).toMatch(/default-src 'none'.*sandbox$/);
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(Buffer.from(content as string));
});

test("a PDF is shown by the browser's own reader, which does not start in a sandbox; in nobody else's frame", async () => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, "%PDF-1.7\n%\xe2", "x.pdf")), viewer);
  expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual(["application/pdf", expect.stringMatching(/^inline/)]);
  expect(answer.headers.get("content-security-policy")).toMatch(/^default-src 'none'(?!.*script).*frame-ancestors 'self'$/);
});

test.each([["utf-8", Buffer.from("Плануем")], ["windows-1251", Buffer.from([0xcf, 0xeb, 0xe0, 0xed, 0xf3, 0xe5, 0xec, 0x20, 0xb3, 0x0d, 0x0a])]])("text in %s is text", async (charset, content) => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, content, "a.txt")), viewer);
  expect(answer.headers.get("content-type")).toBe(`text/plain; charset=${charset}`);
});

test("bytes that are no letters are no text", async () => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, Buffer.from([0x80, 0x81, 0x82, 0x41, 0x42, 0x8f, 0x90]), "a.txt")), viewer);
  expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")?.split(";")[0]]).toEqual(["application/octet-stream", "attachment"]);
});

test("a GIF that is a script too is shown as the picture that it is", async () => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, "GIF89a/*\0\0\0\0\0*/=1;alert(1)", "x.html")), viewer);
  expect([answer.headers.get("content-type"), answer.headers.get("content-disposition")]).toEqual(["image/gif", expect.stringMatching(/^inline/)]);
});

test("names keep their letters when saved, and cannot break out of the header", async () => {
  const { viewer } = await aMember();
  const answer = await get(urlOf(await bring(viewer, "x", 'Дагавор "№ 5"\r\nX: y; 100%.txt')), viewer);
  expect(answer.headers.get("content-disposition")).toBe(`inline; filename="_______ __ 5_X_ y; 100_.txt"; filename*=UTF-8''${encodeURIComponent("Дагавор _№ 5_X_ y; 100%.txt")}`);
});

test("parts, as players and broken downloads ask for them", async () => {
  const { viewer } = await aMember();
  const url = urlOf(await bring(viewer, "0123456789"));
  const part = async (range: string, more = {}) => {
    const answer = await get(url, viewer, { range, ...more });
    return [answer.status, answer.headers.get("content-range"), await answer.text()];
  };
  expect(await part("bytes=2-4")).toEqual([206, "bytes 2-4/10", "234"]);
  expect(await part("bytes=7-")).toEqual([206, "bytes 7-9/10", "789"]);
  expect(await part("bytes=-3")).toEqual([206, "bytes 7-9/10", "789"]);
  expect(await part("bytes=8-99")).toEqual([206, "bytes 8-9/10", "89"]);
  expect((await part("bytes=10-"))[0]).toBe(416);
  for (const wrong of ["bytes=4-2,5-6", "bytes=x", "lines=1-2", "bytes=-"]) expect((await part(wrong))[0]).toBe(200);
  expect(await part("bytes=2-4", { "if-range": '"old"' })).toEqual([200, null, "0123456789"]);
  const whole = await get(url, viewer, {}, "HEAD");
  expect([whole.status, whole.headers.get("content-length"), await whole.text()]).toEqual([200, "10", ""]);
  expect((await get(url, viewer, { "if-none-match": whole.headers.get("etag")! })).status).toBe(304);
});

test.each(["/api/files/x/y", `/api/files/${v7()}/x`, `/api/files/${v7()}`, `/api/files/${v7()}/..%2f..%2fx`, "/api/files/", `/api/files/${v7()}/a/b`])("%s is not there", async (path) => {
  const { viewer } = await aMember();
  for (const method of ["GET", "POST", "DELETE"]) expect((await get(path, viewer, {}, method)).status).toBe(404);
});

test("a picture in its sizes; another takes its place; what is no picture is refused at its field", async () => {
  const { viewer } = await aMember();
  const me = v7();
  const picture = async () => (await bringPicture(viewer, { purpose: "photo", file: await local(await aPhoto(300, 300)) })).id;
  const [first, second, text] = [await picture(), await picture(), (await bring(viewer, "text")).id];
  const put = (fileId: string | null) => inTransaction((tx) => replaceFile(tx, viewer, { fileId, kind: "test.portrait", subjectId: me, path: "photoId" }));
  await expect(put(text)).rejects.toMatchObject({ code: "invalid", issues: [{ path: "photoId", reason: "files.not_a_picture" }] });
  await expect(put(v7())).rejects.toMatchObject({ code: "invalid", issues: [{ path: "photoId", reason: "files.not_there" }] });
  await put(first);
  await put(first);
  expect((await get(pictureUrl(first, "medium"), guest())).headers.get("content-type")).toBe("image/webp");
  await put(second);
  expect([(await get(pictureUrl(first, "small"), guest())).status, (await get(pictureUrl(second, "small"), guest())).status]).toEqual([404, 200]);
  await put(null);
  expect((await get(pictureUrl(second, "large"), guest())).status).toBe(404);
});

test.each([
  ["../../etc/passwd", "passwd"], ["C:\\Users\\me\\plan.docx", "plan.docx"], ["a\0b.png", "b.png"], ["invoice\u202Egpj.exe", "invoicegpj.exe"], ["  \u200B ", "file"], ["", "file"],
  ["..", "file"], ["x\n\ty.txt", "xy.txt"], ["a<b>:c|?.txt", "a_b__c__.txt"], ["е\u0308лка.txt", "ёлка.txt"], ["/", "file"], [`${"я".repeat(300)}.docx`, `${"я".repeat(195)}.docx`],
])("the name %j becomes %j", (given, harmless) => {
  expect(harmlessName(given)).toBe(harmless);
});
