import { expect, test } from "vitest";
import { v7 } from "uuid";
import { aChannel, aSend } from "#db/factories/discussion.ts";
import { aMember } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import type { Viewer } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { postMessage } from "./commands.ts";

async function call(viewer: Viewer, method: string, path: string, body?: object, headers = {}) {
  const app = mount(endpoints, async () => viewer);
  const response = await app.request(`http://localhost/api/v1${path}`, { method, headers: { "content-type": "application/json", ...headers }, body: body && JSON.stringify(body) });
  const text = await response.text();
  return { status: response.status, etag: response.headers.get("etag"), json: text ? JSON.parse(text) : null };
}

test("a program finds the conversation, reads, says, changes, reacts, deletes and marks", async () => {
  const { cluster, conversation, members: [ann] } = await aChannel();
  const list = await call(ann!, "GET", `/clusters/${cluster.slug}/conversations`);
  expect(list.json).toMatchObject({ items: [{ id: conversation.id, name: "general", unread: 0 }], nextCursor: null });

  const clientId = v7();
  const said = await call(ann!, "POST", `/conversations/${conversation.id}/messages`, { clientId, body: "Hello" });
  expect(said).toMatchObject({ status: 201, etag: '"0"', json: { seq: 1, body: "Hello", author: { id: ann!.memberId } } });
  expect((await call(ann!, "POST", `/conversations/${conversation.id}/messages`, { clientId, body: "Hello" })).json).toEqual(said.json);

  const path = `/messages/${said.json.id}`;
  expect(await call(ann!, "PATCH", path, { body: "Hullo" }, { "if-match": '"0"' })).toMatchObject({ status: 200, etag: '"1"', json: { body: "Hullo" } });
  expect(await call(ann!, "PATCH", path, { body: "Late" }, { "if-match": '"0"' })).toMatchObject({ status: 412 });
  expect((await call(ann!, "POST", `${path}/reactions`, { emoji: "👍" })).json.reactions).toEqual([{ emoji: "👍", memberIds: [ann!.memberId] }]);
  expect((await call(ann!, "DELETE", path)).status).toBe(204);
  expect((await call(ann!, "GET", path)).json).toMatchObject({ body: "", deletedAt: expect.any(String) });
  expect((await call(ann!, "PUT", `/conversations/${conversation.id}/read-mark`, { seq: 1 })).status).toBe(204);
});

test("messages are paged both ways", async () => {
  const { conversation, members: [ann] } = await aChannel();
  for (let n = 1; n <= 7; n += 1) await postMessage(ann!, aSend(conversation.id, `${n}`));
  const bodies = async (query: string) => {
    const { json } = await call(ann!, "GET", `/conversations/${conversation.id}/messages?${query}`);
    return [json.items.map(({ body }: { body: string }) => body).join(""), json.nextCursor];
  };
  const [last, back] = await bodies("limit=3");
  expect(last).toBe("567");
  expect((await bodies(`limit=9&cursor=${back}`))).toEqual(["1234", null]);
  const [after, onward] = await bodies("limit=2&afterSeq=4");
  expect(after).toBe("56");
  expect(await bodies(`limit=2&cursor=${onward}`)).toEqual(["7", null]);
  expect((await bodies("beforeSeq=3"))[0]).toBe("12");
});

test("strangers find nothing; bad input is named", async () => {
  const { cluster, conversation, members: [ann] } = await aChannel();
  const message = await postMessage(ann!, aSend(conversation.id));
  const { viewer: eve } = await aMember();
  const doors = [["GET", `/clusters/${cluster.slug}/conversations`], ["GET", "/clusters/no-such/conversations"], ["GET", `/conversations/${conversation.id}/messages`], ["GET", `/messages/${message.id}`], ["DELETE", `/messages/${message.id}`], ["GET", "/messages/1"]];
  for (const [method, path] of doors) expect((await call(eve, method!, path!)).status).toBe(404);
  expect((await call({ kind: "guest", locale: "en" }, "GET", `/messages/${message.id}`)).status).toBe(401);
  expect((await call({ ...ann!, scope: "read" }, "DELETE", `/messages/${message.id}`)).status).toBe(403);

  const say = (body: object) => call(ann!, "POST", `/conversations/${conversation.id}/messages`, body);
  expect(await say({ clientId: v7(), body: "" })).toMatchObject({ status: 422, json: { errors: [{ path: "body" }] } });
  expect((await say({ clientId: v7(), body: "x", topicId: v7() })).status).toBe(422);
  expect((await say({ clientId: v7(), body: "x", replyToId: v7() })).status).toBe(422);
  expect((await call(ann!, "GET", `/conversations/${conversation.id}/messages?cursor=${"x".repeat(50)}`)).status).toBe(400);
  expect((await call(ann!, "GET", `/conversations/${conversation.id}/messages?afterSeq=-1`)).status).toBe(400);
});
