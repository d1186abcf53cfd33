import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { TOTP } from "otpauth";
import { afterAll, beforeAll, expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { lettersTo } from "#db/factories/mail.ts";
import { identities, members } from "#db/schema/members.ts";
import { findCookieViewer, readCookies } from "#lib/auth/cookie.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { guest } from "#lib/core/viewer.ts";
import { handleAuth, startOidc } from "./auth-handler.ts";
import { beginSecondFactor, confirmSecondFactor } from "./commands/second-factor.ts";
import { finishSignIn } from "./commands/sign-in.ts";

const origin = "http://localhost:4400";
const password = "льняная нить 7";

/** A browser: keeps cookies, and follows nothing by itself. */
class Browser {
  private readonly jar = new Map<string, string>();
  cookie(name: string) {
    return this.jar.get(name);
  }
  async ask(path: string, form?: Record<string, string>, headers: Record<string, string> = {}) {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const request = new Request(origin + path, { headers: { cookie, "x-forwarded-for": "192.0.2.50", ...headers }, ...(form ? { method: "POST", body: new URLSearchParams(form) } : {}) });
    const url = new URL(request.url);
    const response = url.pathname === "/api/auth/oidc" ? await startOidc(request, url.searchParams.get("next") ?? "/") : await handleAuth(request, url.pathname.split("/").slice(3));
    for (const line of response.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const at = pair.indexOf("=");
      if (/max-age=0|expires=thu, 01 jan 1970/i.test(line)) this.jar.delete(pair.slice(0, at));
      else this.jar.set(pair.slice(0, at), pair.slice(at + 1));
    }
    return response;
  }
  async csrf() {
    return ((await (await this.ask("/api/auth/csrf")).json()) as { csrfToken: string }).csrfToken;
  }
  viewer = () => findCookieViewer(this.jar.get("next-auth.session-token"));
}

type Person = Record<string, unknown> & { sub: string };
let provider: Server;
let person: Person;

beforeAll(async () => {
  const keys = generateKeyPairSync("rsa", { modulusLength: 2048 });
  provider = aProvider(keys).listen(0);
  process.env.APP_URL = origin;
  process.env.NEXTAUTH_SECRET = "a secret of tests, of 32 letters";
  process.env.OIDC_ISSUER = `http://127.0.0.1:${(provider.address() as AddressInfo).port}`;
  process.env.OIDC_CLIENT_ID = "cluster";
  process.env.OIDC_CLIENT_SECRET = "between us";
  process.env.OIDC_NAME = "Example ID";
});
afterAll(() => void provider.close());

/** An OpenID provider as small as the specification lets it be: discovery, keys, code with PKCE and nonce, userinfo. */
function aProvider({ publicKey, privateKey }: { publicKey: KeyObject; privateKey: KeyObject }) {
  const codes = new Map<string, { nonce: string; challenge: string }>();
  return createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const issuer = process.env.OIDC_ISSUER!;
    const url = new URL(request.url!, issuer);
    const json = (body: unknown, status = 200) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (url.pathname === "/.well-known/openid-configuration") {
      return json({ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token`, userinfo_endpoint: `${issuer}/userinfo`, jwks_uri: `${issuer}/keys`, response_types_supported: ["code"], id_token_signing_alg_values_supported: ["RS256"] });
    }
    if (url.pathname === "/keys") return json({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "k", use: "sig", alg: "RS256" }] });
    if (url.pathname === "/authorize") {
      codes.set("the-code", { nonce: url.searchParams.get("nonce")!, challenge: url.searchParams.get("code_challenge")! });
      return response.writeHead(302, { location: `${url.searchParams.get("redirect_uri")}?code=the-code&state=${url.searchParams.get("state")}` }).end();
    }
    if (url.pathname === "/userinfo") return json(person);
    let body = "";
    for await (const chunk of request) body += String(chunk);
    const form = new URLSearchParams(body);
    const code = codes.get(form.get("code") ?? "");
    const verifier = createHash("sha256").update(form.get("code_verifier") ?? "").digest("base64url");
    if (!code || verifier !== code.challenge) return json({ error: "invalid_grant" }, 400);
    const now = Math.floor(Date.now() / 1000);
    const signed = [{ alg: "RS256", kid: "k" }, { iss: issuer, aud: "cluster", sub: person.sub, nonce: code.nonce, iat: now, exp: now + 300 }].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
    json({ access_token: "access", token_type: "Bearer", id_token: `${signed}.${sign("sha256", Buffer.from(signed), privateKey).toString("base64url")}` });
  }
}

async function comeBy(browser: Browser, who: Person, next = "/ru/my") {
  person = who;
  const sent = await browser.ask(`/api/auth/oidc?next=${encodeURIComponent(next)}`);
  const there = await fetch(sent.headers.get("location")!, { redirect: "manual" });
  const back = new URL(there.headers.get("location")!);
  return browser.ask(back.pathname + back.search);
}

let n = 0;
const aPerson = (given = {}): Person => ({ sub: `subject-${(n += 1)}`, email: `oidc-${n}@example.org`, email_verified: true, name: "Ганна Кавалёва", ...given });
const memberOf = async (email: string) => (await database().select().from(members).where(eq(members.emailKey, email)))[0];

test("next-auth's own protocol signs in by password, with the CSRF token only, and out again", async () => {
  const { member } = await aMember({ passwordHash: await hashPassword(password) });
  const browser = new Browser();
  const credentials = { email: member.email, password, callbackUrl: "/be/my" };
  await browser.ask("/api/auth/callback/credentials", { ...credentials, csrfToken: "forged" });
  expect(await browser.viewer()).toBe(null);

  const answer = await browser.ask("/api/auth/callback/credentials", { ...credentials, csrfToken: await browser.csrf() });

  expect(answer.headers.get("location")).toBe(`${origin}/be/my`);
  expect(await browser.viewer()).toMatchObject({ memberId: member.id });
  expect(browser.cookie("signed-in")).toBe("1");
  expect(answer.headers.getSetCookie().find((line) => line.includes("session-token"))).toMatch(/HttpOnly; SameSite=Lax/);
  expect(await (await browser.ask("/api/auth/session")).json()).toMatchObject({ user: { name: member.name } });

  const { sessionId } = (await browser.viewer())!;
  await browser.ask("/api/auth/signout", { csrfToken: await browser.csrf() });
  expect([browser.cookie("next-auth.session-token"), browser.cookie("signed-in")]).toEqual([undefined, undefined]);
  expect(await findSessionViewer(sessionId!)).toBe(null);
});

test("a wrong password says nothing but that, and no address leads to another site", async () => {
  const browser = new Browser();
  const csrfToken = await browser.csrf();
  const failed = await browser.ask("/api/auth/callback/credentials", { email: "nobody@example.org", password, csrfToken });
  expect(failed.status).toBeLessThan(500);
  expect(failed.headers.get("location")).toContain("error=sign_in_failed");
  for (const callbackUrl of ["https://evil.example/", "//evil.example", "javascript:alert(1)", `${origin}.evil.example/`, `${origin}@evil.example/`]) {
    const { status, headers } = await browser.ask(`/api/auth/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`);
    expect(status).toBe(302);
    expect(headers.get("location")! + headers.getSetCookie().join()).not.toContain("evil.example");
  }
  expect((await new Browser().ask("/api/auth/callback/credentials", {}, { "content-type": "application/json" })).status).toBeLessThan(500);
  expect((await new Browser().ask("/api/auth/nonsense")).status).toBeLessThan(500);
});

test("a person new to us comes by OpenID Connect, and is the same person the next time", async () => {
  const who = aPerson();
  const browser = new Browser();
  const answer = await comeBy(browser, who);
  expect(answer.headers.get("location")).toBe(`${origin}/ru/my`);
  expect(await browser.viewer()).toMatchObject({ name: "Ганна Кавалёва", emailConfirmed: true, locale: "ru" });
  const again = new Browser();
  await comeBy(again, { ...who, email: "moved@example.org" });
  expect((await again.viewer())!.memberId).toBe((await browser.viewer())!.memberId);
  expect(await memberOf("moved@example.org")).toBe(undefined);
});

test("a verified address links the member who has it; who made the account without confirming loses it", async () => {
  const { member } = await aMember({ passwordHash: await hashPassword(password) });
  const browser = new Browser();
  await comeBy(browser, aPerson({ email: member.email }));
  expect(await browser.viewer()).toMatchObject({ memberId: member.id });
  expect((await memberOf(member.email))!.passwordHash).not.toBe(null);
  expect((await lettersTo(member.email)).map(({ kind }) => kind)).toEqual(["identity_linked"]);

  const { member: squatted } = await aMember({ emailConfirmedAt: null, passwordHash: await hashPassword(password) });
  const { session } = await aSession(squatted);
  await comeBy(browser, aPerson({ email: squatted.email }));
  expect(await memberOf(squatted.email)).toMatchObject({ passwordHash: null, emailConfirmedAt: expect.any(Date) as Date });
  expect(await findSessionViewer(session.id)).toBe(null);
});

test("who has a second factor here is asked for its code, unless the provider has asked for one", async () => {
  const { member } = await aMember();
  const { viewer } = await aSession(member);
  const { secret } = await beginSecondFactor(viewer, {});
  const code = (steps: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * 30_000 });
  await confirmSecondFactor(viewer, { code: code(0) });
  const who = aPerson({ email: member.email, amr: ["pwd"] });
  const browser = new Browser();
  const answer = await comeBy(browser, who, "/ru/my?tab=clusters");
  expect(answer.headers.get("location")).toBe(`/ru/sign-in?step=code&next=${encodeURIComponent("/ru/my?tab=clusters")}`);
  expect(await browser.viewer()).toBe(null);
  expect(answer.headers.getSetCookie().join()).not.toContain("signed-in=1");
  const challenge = browser.cookie("second-step")!;
  expect(answer.headers.get("location")).not.toContain(challenge);
  const linked = () => database().select().from(identities).where(eq(identities.memberId, member.id));
  const letters = async () => (await lettersTo(member.email)).filter(({ kind }) => kind === "identity_linked").length;
  expect([await linked(), await letters()]).toEqual([[], 0]); // whoever has the mailbox and no code leaves no way in behind
  await expect(finishSignIn(guest(), { challenge, code: "000000" })).rejects.toMatchObject({ code: "invalid" });
  expect([await linked(), await letters()]).toEqual([[], 0]);
  const { sessionId } = await finishSignIn(guest(), { challenge, code: code(1) });
  expect([await linked(), await letters()]).toEqual([[expect.objectContaining({ issuer: process.env.OIDC_ISSUER, subject: who.sub })], 1]);
  expect(await findSessionViewer(sessionId)).toMatchObject({ memberId: member.id });

  const trusted = new Browser();
  expect((await comeBy(trusted, { ...who, amr: ["pwd", "mfa"] })).headers.get("location")).toBe(`${origin}/ru/my`);
  expect(await trusted.viewer()).toMatchObject({ memberId: member.id });
});

test("a second factor of who made the account without confirming does not lock its owner out", async () => {
  const { member: squatted } = await aMember({ emailConfirmedAt: null });
  const { viewer } = await aSession(squatted);
  const { secret } = await beginSecondFactor(viewer, {});
  await confirmSecondFactor(viewer, { code: new TOTP({ secret }).generate() });
  const browser = new Browser();
  await comeBy(browser, aPerson({ email: squatted.email }));
  expect(await browser.viewer()).toMatchObject({ memberId: squatted.id });
});

test("an unverified address never takes an account over", async () => {
  const { member } = await aMember();
  const browser = new Browser();
  for (const email_verified of [false, undefined, "yes"]) {
    const answer = await comeBy(browser, aPerson({ email: member.email, email_verified }));
    expect(answer.headers.get("location")).toBe("/ru/sign-in?error=oidc.email_unverified");
  }
  expect(await browser.viewer()).toBe(null);
  expect(await database().select().from(identities).where(eq(identities.memberId, member.id))).toEqual([]);
  const fresh = aPerson({ email_verified: false });
  await comeBy(browser, fresh);
  expect(await browser.viewer()).toMatchObject({ emailConfirmed: false });
  expect((await lettersTo(String(fresh.email))).map(({ kind }) => kind)).toEqual(["confirm_email"]);
});

test("without an address, or banned, nobody comes in; a trick in the name is left out", async () => {
  const browser = new Browser();
  expect((await comeBy(browser, aPerson({ email: undefined }))).headers.get("location")).toContain("error=oidc.email_missing");
  const { member } = await aMember({ bannedAt: new Date() });
  expect((await comeBy(browser, aPerson({ email: member.email }))).headers.get("location")).toContain("error=banned");
  const tricky = aPerson({ name: "Anna\u202Eevil" });
  await comeBy(browser, tricky);
  expect((await memberOf(String(tricky.email)))!.name).toBe(String(tricky.email).split("@")[0]);
});

test("a way back that the browser did not set out on leads nowhere", async () => {
  const victim = new Browser();
  person = aPerson();
  const sent = await new Browser().ask("/api/auth/oidc?next=/en/my");
  const there = await fetch(sent.headers.get("location")!, { redirect: "manual" });
  const back = new URL(there.headers.get("location")!);
  const answer = await victim.ask(back.pathname + back.search);
  expect(answer.headers.get("location")).toContain("error=OAuthCallback");
  expect(await victim.viewer()).toBe(null);
});

test("on https every cookie is __Host-, secure, and the session's cannot be read by scripts", async () => {
  process.env.APP_URL = "https://cluster.example";
  const { cookiesOf, endedCookies } = await import("#lib/auth/cookie.ts");
  const { authOptions } = await import("./auth-options.ts");
  const { member } = await aMember();
  const { session } = await aSession(member);
  expect((await cookiesOf(session.id)).map(({ name, options }) => [name, options.secure, options.httpOnly])).toEqual([["__Host-next-auth.session-token", true, true], ["signed-in", true, false]]);
  expect(endedCookies().every(({ options }) => options.maxAge === 0)).toBe(true);
  for (const cookie of Object.values(authOptions({ kind: "guest", locale: "en" }, {}, () => {}).cookies!)) expect(cookie).toMatchObject({ name: expect.stringMatching(/^__Host-/) as string, options: { secure: true, httpOnly: true, sameSite: "lax", path: "/" } });
  process.env.APP_URL = origin;
  expect(readCookies("a=1; b=%zz; a=2; __proto__=x")).toMatchObject({ a: "1", b: "%zz" });
});
