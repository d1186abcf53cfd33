import { randomUUID } from "node:crypto";
import { expect, test } from "./fixtures.ts";
import type { Program } from "./support/api.ts";
import { aJoinedStage, aStage, office } from "./support/people.ts";
import { connect, heard, say } from "./support/socket.ts";

// No browser: a program does with a personal access token what people do on pages.

type Request = { id: string; state: string; reason: string | null; answers: { question: string; answer: string }[] };
type Message = { id: string; seq: number; body: string; clientId: string };
type List<T> = { items: T[]; nextCursor: string | null };

const general = async (program: Program, slug: string) => (await program.get<List<{ id: string }>>(`/clusters/${slug}/conversations`)).items[0]!.id;

test("asks to join, is let in, and talks", async ({ origin }) => {
  const { cluster, organization, programs } = await aStage(origin);
  const { rev } = await programs.coordinator.get<{ rev: number }>(`/clusters/${cluster.slug}`);
  const questions = [{ text: { en: "What do you make?" }, required: true }];
  const asked = await programs.coordinator.ask<{ joinQuestions: { id: string }[] }>("PUT", `/clusters/${cluster.slug}/join-questions`, { body: { questions }, headers: { "if-match": `"${rev}"` } });
  expect(asked.status).toBe(200);
  const questionId = asked.body.joinQuestions[0]!.id;
  const wish = { organizationId: organization.id, valueChainRole: "raw_material_supplier" };

  const silent = await programs.applicant.ask<{ errors: { path: string }[] }>("POST", `/clusters/${cluster.slug}/join-requests`, { body: wish });
  expect(silent.status).toBe(422);
  const request = await programs.applicant.post<Request>(`/clusters/${cluster.slug}/join-requests`, { ...wish, answers: [{ questionId, answer: "Long flax fibre" }] });
  expect(request).toMatchObject({ state: "open", answers: [{ question: "What do you make?", answer: "Long flax fibre" }] });
  expect((await programs.applicant.ask("GET", `/clusters/${cluster.slug}/conversations`)).status, "not in yet").toBe(404);
  expect((await programs.applicant.ask("POST", `/join-requests/${request.id}/approval`, { body: {} })).status, "nobody lets themselves in").toBe(403);

  const { items } = await programs.coordinator.get<List<Request>>(`/clusters/${cluster.slug}/join-requests?state=open`);
  expect(items.map(({ id }) => id)).toEqual([request.id]);
  const decisions = await Promise.all([1, 2].map(() => programs.coordinator.ask("POST", `/join-requests/${request.id}/approval`, { body: {} })));
  expect(decisions.some(({ status }) => status === 200), "two decisions at once").toBe(true);
  expect((await programs.coordinator.get<List<unknown>>(`/clusters/${cluster.slug}/participants`)).items).toHaveLength(1);

  const conversationId = await general(programs.applicant, cluster.slug);
  const said = await programs.coordinator.post<Message>(`/conversations/${conversationId}/messages`, { clientId: randomUUID(), body: "Welcome" });
  const answer = await programs.applicant.post<Message>(`/conversations/${conversationId}/messages`, { clientId: randomUUID(), body: "Дзякуй" });
  expect([said.seq, answer.seq]).toEqual([1, 2]);
  const read = await programs.coordinator.get<List<Message>>(`/conversations/${conversationId}/messages`);
  expect(read.items.map(({ body }) => body)).toEqual(["Welcome", "Дзякуй"]);
});

test("a decline tells the reason to the applicant, and to nobody else", async ({ origin }) => {
  const { cluster, organization, programs } = await aStage(origin);
  const { id } = await programs.applicant.post<Request>(`/clusters/${cluster.slug}/join-requests`, { organizationId: organization.id, valueChainRole: "buyer" });
  expect((await programs.coordinator.ask("POST", `/join-requests/${id}/decline`, { body: {} })).status, "without a reason").toBe(422);
  await programs.coordinator.post(`/join-requests/${id}/decline`, { reason: "We look for spinners only" });

  expect(await programs.applicant.get<Request>(`/join-requests/${id}`)).toMatchObject({ state: "declined", reason: "We look for spinners only" });
  const { programs: others } = await aStage(origin);
  expect((await others.applicant.ask("GET", `/join-requests/${id}`)).status).toBe(404);
});

test("a cluster that has just closed takes no request, in words", async ({ origin }) => {
  const { cluster, organization, programs } = await aStage(origin);
  await programs.coordinator.post(`/clusters/${cluster.slug}/closure`);
  const { status, body } = await programs.applicant.ask<{ detail: string }>("POST", `/clusters/${cluster.slug}/join-requests`, { body: { organizationId: organization.id, valueChainRole: "buyer" } });
  expect(status).toBe(409);
  expect(body.detail).toMatch(/\w+ .*\w+/);
});

test("messages by sockets: in order, once, and caught up after being away", async ({ origin }) => {
  const { cluster, programs } = await aJoinedStage(origin);
  const conversationId = await general(programs.applicant, cluster.slug);
  const [one, two] = [await connect(origin, programs.applicant.token), await connect(origin, programs.coordinator.token)];
  expect(await say(one, "conversation:open", { conversationId })).toMatchObject({ ok: true, lastSeq: 0, messages: [] });
  expect(await say(two, "conversation:open", { conversationId })).toMatchObject({ ok: true });

  const clientId = randomUUID();
  const arrives = heard<Message>(two, "message:new");
  const sent = await say(one, "message:send", { conversationId, clientId, body: "First" });
  expect(sent).toMatchObject({ ok: true, message: { seq: 1 } });
  expect(await arrives).toMatchObject({ seq: 1, body: "First", clientId });
  const again = await say(one, "message:send", { conversationId, clientId, body: "First" });
  expect((again.message as Message).id).toBe((sent.message as Message).id);

  two.disconnect();
  for (const body of ["Second", "Third"]) await say(one, "message:send", { conversationId, clientId: randomUUID(), body });
  const back = await connect(origin, programs.coordinator.token);
  const caughtUp = await say(back, "conversation:open", { conversationId, afterSeq: 1 });
  expect((caughtUp.messages as Message[]).map(({ seq, body }) => `${seq} ${body}`)).toEqual(["2 Second", "3 Third"]);
  for (const socket of [one, back]) socket.disconnect();
});

test("a removed participant is cut off within two seconds from the API and the socket", async ({ origin }) => {
  const { cluster, programs, participantId } = await aJoinedStage(origin);
  const conversationId = await general(programs.applicant, cluster.slug);
  const socket = await connect(origin, programs.applicant.token);
  await say(socket, "conversation:open", { conversationId });
  const closed = new Promise<void>((resolve) => socket.once("disconnect", () => resolve()));
  const other = await connect(origin, programs.coordinator.token);
  await say(other, "conversation:open", { conversationId });

  await programs.coordinator.post(`/participants/${participantId}/removal`, { reason: "Left the business" });
  const removed = Date.now();
  await closed;
  expect(Date.now() - removed).toBeLessThan(2000);
  expect((await programs.applicant.ask("GET", `/conversations/${conversationId}/messages`)).status).toBe(404);

  const returned = await connect(origin, programs.applicant.token); // still a member, no longer of this room
  expect(await say(returned, "conversation:open", { conversationId })).toMatchObject({ ok: false, error: { code: "not_found" } });
  expect(await say(returned, "message:send", { conversationId, clientId: randomUUID(), body: "Still here?" })).toMatchObject({ ok: false, error: { code: "not_found" } });
  for (const it of [returned, other]) it.disconnect();
});

test("a banned member and a revoked token are cut off within two seconds", async ({ origin }) => {
  const { applicant, programs } = await aJoinedStage(origin);
  const staff = await office(origin);
  const socket = await connect(origin, programs.applicant.token);
  const closed = new Promise<void>((resolve) => socket.once("disconnect", () => resolve()));
  const { items } = await staff.get<List<{ id: string }>>(`/members/accounts?q=${encodeURIComponent(applicant.email)}`);

  await staff.post(`/members/${items[0]!.id}/ban`, { reason: "Spam" });
  const banned = Date.now();
  await closed;
  await expect.poll(async () => (await programs.applicant.ask("GET", "/me/organizations")).status, { intervals: [50] }).toBe(401);
  expect(Date.now() - banned).toBeLessThan(2000);
  await expect(connect(origin, programs.applicant.token)).rejects.toThrow();
});

test("the same key twice makes one thing; another body with it is refused", async ({ origin }) => {
  const { programs } = await aStage(origin);
  const body = { name: { en: `Twice ${randomUUID().slice(0, 8)}` }, kind: "enterprise", country: "BY" };
  const headers = { "idempotency-key": randomUUID() };
  const [first, second] = [await programs.applicant.ask<{ id: string }>("POST", "/organizations", { body, headers }), await programs.applicant.ask<{ id: string }>("POST", "/organizations", { body, headers })];
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body.id).toBe(first.body.id);
  expect((await programs.applicant.ask("POST", "/organizations", { body: { ...body, kind: "association" }, headers })).status).toBe(422);
});

test("two people never overwrite each other unseen", async ({ origin }) => {
  const { organization, programs } = await aStage(origin);
  const { body, headers } = await programs.applicant.ask<{ rev: number }>("GET", `/organizations/${organization.slug}`);
  expect(headers.get("etag")).toBe(`"${body.rev}"`);
  await programs.applicant.patch(`/organizations/${organization.slug}`, { city: "Orsha" }, body.rev);
  const late = await programs.applicant.ask("PATCH", `/organizations/${organization.slug}`, { body: { city: "Minsk" }, headers: { "if-match": `"${body.rev}"` } });
  expect(late.status).toBe(412);
  expect((await programs.applicant.ask("PATCH", `/organizations/${organization.slug}`, { body: { city: "Minsk" } })).status, "without If-Match").toBeGreaterThanOrEqual(400);
});
