import { expect, test } from "vitest";
import { lettersTo, tokenIn } from "#db/factories/mail.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { mount } from "#lib/api/mount.ts";
import { findRequestViewer } from "#lib/auth/request.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { guest } from "#lib/core/viewer.ts";
import { endpoints } from "./api.ts";
import { createToken } from "./commands/tokens.ts";
import { signIn } from "./commands/sign-in.ts";
import { findMe } from "./queries.ts";

process.env.NEXTAUTH_SECRET = "a secret of tests, of 32 letters";
const api = mount(endpoints, findRequestViewer);
const password = "льняная нить 7";

async function ask(method: string, path: string, { token, body, headers = {} }: { token?: string; body?: unknown; headers?: Record<string, string> } = {}) {
  const response = await api.request(`http://localhost/api/v1${path}`, {
    method,
    headers: { "content-type": "application/json", "x-forwarded-for": "192.0.2.60", ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text ? (JSON.parse(text) as Record<string, never>) : null };
}

const aProgram = async (scope: "read" | "write" | "admin" = "write", given = {}) => {
  const { member, viewer } = await aMember(given);
  return { member, viewer, token: (await createToken(viewer, { name: "program", scope, expiresInDays: 1 })).token };
};

test("a program signs a person up, confirms, and resets the password", async () => {
  const person = { name: "Ірына", email: "api@example.org", password, locale: "be" };
  expect(await ask("POST", "/members", { body: person })).toMatchObject({ status: 202, body: null });
  expect(await ask("POST", "/members", { body: person })).toMatchObject({ status: 202, body: null });
  const [letter] = await lettersTo(person.email);
  expect((await ask("POST", "/members/confirmations", { body: { token: tokenIn(letter) } })).status).toBe(204);
  expect(await ask("POST", "/members/confirmations", { body: { token: tokenIn(letter) }, headers: { "accept-language": "ru" } })).toMatchObject({ status: 422, body: { detail: "Эта ссылка уже использована.", errors: [{ path: "token" }] } });

  const sessionId = (await signIn(guest(), person)).sessionId!;
  expect(await findSessionViewer(sessionId)).not.toBe(null);
  expect((await ask("POST", "/password-resets", { body: { email: person.email } })).status).toBe(202);
  expect((await ask("POST", "/password-resets", { body: { email: "nobody-there@example.org" } })).status).toBe(202);
  const token = tokenIn((await lettersTo(person.email)).at(-1));
  expect((await ask("POST", "/password-resets/completions", { body: { token, password: "новая нить 8" } })).status).toBe(204);
  expect(await findSessionViewer(sessionId)).toBe(null);
});

test.each([
  [{ name: "й".repeat(300) }, "name"],
  [{ name: "Anna\u202Etxt" }, "name"],
  [{ name: "An\u200Bna" }, "name"],
  [{ name: "Anna\u0000" }, "name"],
  [{ email: '"anna"@example.org' }, "email"],
  [{ email: "anna＠example.org" }, "email"],
  [{ password: "password123" }, "password"],
])("a bad sign-up is 422 with the field: %j", async (bad, path) => {
  const { status, body } = await ask("POST", "/members", { body: { name: "Anna", email: "bad@example.org", password, locale: "en", ...bad } });
  expect(status).toBe(422);
  expect(body).toMatchObject({ errors: [{ path }] });
  expect(JSON.stringify(body)).not.toMatch(/zod_|_characters/); // words, not keys
});

test("a profile is changed by who has read its last edition", async () => {
  const { viewer, token } = await aProgram();
  const { rev } = (await findMe(viewer))!;
  const changed = await ask("PATCH", "/me", { token, body: { name: "Новае імя", timeZone: "Europe/Minsk" }, headers: { "if-match": `"${rev}"` } });
  expect(changed).toMatchObject({ status: 200, body: { name: "Новае імя", timeZone: "Europe/Minsk", locale: "en", rev: rev + 1 } });
  expect(changed.headers.get("etag")).toBe(`"${rev + 1}"`);
  expect((await ask("PATCH", "/me", { token, body: { name: "Late" }, headers: { "if-match": `"${rev}"` } })).status).toBe(412);
  expect((await ask("PATCH", "/me", { token, body: { timeZone: "Mars/Olympus" }, headers: { "if-match": `"${rev + 1}"` } })).status).toBe(422);
  expect((await ask("PATCH", "/me", { body: {}, headers: { "if-match": '"1"' } })).status).toBe(401);
});

test("tokens make tokens that may do no more, and sessions and tokens are ended", async () => {
  const { member, token } = await aProgram();
  const { session } = await aSession(member);
  const made = await ask("POST", "/access-tokens", { token, body: { name: "child", scope: "read" } });
  expect(made).toMatchObject({ status: 201, body: { scope: "read", token: expect.stringMatching(/^clu_/) as string } });
  expect((await ask("POST", "/access-tokens", { token, body: { name: "child", scope: "admin" } })).status).toBe(403);
  const child = String(made.body!.token);
  expect((await ask("POST", "/access-tokens", { token: child, body: { name: "grandchild", scope: "read" } })).status).toBe(403);
  expect((await ask("GET", "/sessions", { token: child })).body).toMatchObject({ items: [{ id: session.id, current: false }] });
  expect((await ask("DELETE", `/sessions/${session.id}`, { token: child })).status).toBe(403);
  expect((await ask("DELETE", `/sessions/${session.id}`, { token })).status).toBe(204);
  expect((await ask("DELETE", "/sessions/nonsense", { token })).status).toBe(404);
  expect((await ask("DELETE", `/access-tokens/${String(made.body!.id)}`, { token })).status).toBe(204);
  expect((await ask("GET", "/access-tokens", { token: child })).status).toBe(401);
  expect(JSON.stringify((await ask("GET", "/access-tokens", { token })).body)).not.toMatch(/tokenHash|clu_/);
});

test("the office closes an account over the API with the scope admin only", async () => {
  const office = await aProgram("admin", { staff: true });
  const limited = await createToken(office.viewer, { name: "limited", scope: "write", expiresInDays: 1 });
  const { member, token } = await aProgram();
  expect((await ask("POST", `/members/${member.id}/ban`, { token: limited.token, body: { reason: "spam" } })).status).toBe(404);
  expect((await ask("POST", `/members/${member.id}/ban`, { token: office.token, body: { reason: "spam" } })).status).toBe(204);
  expect((await ask("GET", "/sessions", { token })).status).toBe(401);
  expect((await ask("GET", `/members/accounts?q=${encodeURIComponent(member.email)}`, { token: office.token })).body).toMatchObject({ items: [{ banReason: "spam" }] });
  expect((await ask("DELETE", `/members/${member.id}/ban`, { token: office.token })).status).toBe(204);
  expect((await ask("GET", "/sessions", { token })).status).toBe(200);
});

test("a program that tries too often waits as long as it is told", async () => {
  let last = await ask("POST", "/password-resets", { body: { email: "often@example.org" } });
  for (let i = 0; i < 5; i += 1) last = await ask("POST", "/password-resets", { body: { email: "often@example.org" } });
  expect(last.status).toBe(429);
  expect(Number(last.headers.get("retry-after"))).toBeGreaterThan(3000);
});
