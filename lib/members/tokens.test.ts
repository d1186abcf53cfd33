import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { database } from "#db/client.ts";
import { aMember, aSession } from "#db/factories/members.ts";
import { lettersTo } from "#db/factories/mail.ts";
import { accessTokens, members } from "#db/schema/members.ts";
import { findHandshakeViewer, findRequestViewer } from "#lib/auth/request.ts";
import { findSessionViewer } from "#lib/auth/sessions.ts";
import { findTokenViewer } from "#lib/auth/tokens.ts";
import { guest } from "#lib/core/viewer.ts";
import { banMember, unbanMember } from "./commands/ban.ts";
import { createToken, revokeToken } from "./commands/tokens.ts";
import { listMembers, listTokens } from "./queries.ts";

process.env.NEXTAUTH_SECRET = "a secret of tests, of 32 letters";

const asked = { name: "Warehouse", scope: "write" as const, expiresInDays: 30 };

test("a token stands for its member with its scope; the secret is not kept", async () => {
  const { member, viewer } = await aMember();
  const { token, id } = await createToken(viewer, asked);
  expect(token).toMatch(/^clu_[\w-]{43}$/);
  expect(await findTokenViewer(token)).toMatchObject({ memberId: member.id, scope: "write", tokenId: id });
  const [row] = await database().select().from(accessTokens).where(eq(accessTokens.id, id));
  expect(JSON.stringify(row)).not.toContain(token);
  expect(row!.lastUsedAt).toBeInstanceOf(Date);
  expect(await listTokens(viewer)).toMatchObject([{ id, name: "Warehouse", hint: token.slice(-4), scope: "write", expired: false }]);
});

test("revoked, run out, or of one banned it is dead at once", async () => {
  const { member, viewer } = await aMember();
  const { viewer: staff } = await aMember({ staff: true });
  const [revoked, late, banned] = [await createToken(viewer, asked), await createToken(viewer, asked), await createToken(viewer, asked)];
  for (const { token } of [revoked, banned]) expect(await findTokenViewer(token)).not.toBe(null);
  await revokeToken(viewer, { tokenId: revoked.id });
  expect(await findTokenViewer(revoked.token)).toBe(null);
  await database().update(accessTokens).set({ expiresAt: new Date(Date.now() - 1000) }).where(eq(accessTokens.id, late.id));
  expect(await findTokenViewer(late.token)).toBe(null);
  await banMember(staff, { memberId: member.id, reason: "spam" });
  expect(await findTokenViewer(banned.token)).toBe(null);
});

test("who may make and revoke which", async () => {
  const [{ viewer }, { viewer: stranger }, { viewer: staff }, { viewer: fresh }] = [await aMember(), await aMember(), await aMember({ staff: true }), await aMember({ emailConfirmedAt: null })];
  await expect(createToken(guest(), asked)).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(createToken(fresh, asked)).rejects.toMatchObject({ reason: "email_unconfirmed" });
  await expect(createToken({ ...viewer, scope: "read" }, asked)).rejects.toMatchObject({ reason: "token_scope" });
  await expect(createToken(viewer, { ...asked, scope: "admin" })).rejects.toMatchObject({ reason: "scope_staff" });
  await expect(createToken({ ...staff, scope: "write" }, { ...asked, scope: "admin" })).rejects.toMatchObject({ reason: "scope_exceeded" });
  await createToken(staff, { ...asked, scope: "admin" });
  const { id } = await createToken(viewer, asked);
  await expect(revokeToken(stranger, { tokenId: id })).rejects.toMatchObject({ code: "not_found" });
  await expect(revokeToken({ ...viewer, scope: "read" }, { tokenId: id })).rejects.toMatchObject({ code: "forbidden" });
  for (let i = 1; i < 50; i += 1) await createToken(viewer, asked);
  await expect(createToken(viewer, asked)).rejects.toMatchObject({ code: "conflict", reason: "tokens_too_many" });
});

test("an admin's token loses the office with its member", async () => {
  const { member, viewer } = await aMember({ staff: true });
  const { token } = await createToken(viewer, { ...asked, scope: "admin" });
  await database().update(members).set({ staffRole: null }).where(eq(members.id, member.id));
  expect(await findTokenViewer(token)).toMatchObject({ scope: "admin", staff: false });
});

test("a request is its bearer's, else its cookie's, else a guest's; a wrong token is never a guest", async () => {
  const { viewer } = await aMember({ locale: "be" });
  const { token } = await createToken(viewer, asked);
  const from = (headers: Record<string, string>, method = "GET") => findRequestViewer(new Request("http://localhost/", { method, headers: { "x-forwarded-for": "192.0.2.9", ...headers } }));
  expect(await from({ authorization: `Bearer ${token}` })).toMatchObject({ memberId: viewer.memberId, address: "192.0.2.9" });
  expect(await from({ authorization: `bearer  ${token} ` })).toMatchObject({ memberId: viewer.memberId });
  for (const authorization of ["Bearer nonsense", `Bearer ${token}x`, "Basic eDp5", "", `Bearer clu_${"a".repeat(43)}`]) {
    await expect(from({ authorization }), authorization).rejects.toMatchObject({ code: "unauthenticated", reason: "token_wrong" });
  }
  expect(await from({ "accept-language": "uk, be;q=0.9" })).toMatchObject({ kind: "guest", locale: "ru" });
  expect(await from({ cookie: "next-auth.session-token=garbage; %=%" })).toMatchObject({ kind: "guest" });
  expect(await findHandshakeViewer({ token })).toMatchObject({ memberId: viewer.memberId });
  expect(await findHandshakeViewer({ token: "wrong", cookie: "" })).toBe(null);
  expect(await findHandshakeViewer({})).toBe(null);
});

test("the office closes an account, and opens it again; nobody their own, and others do not see the door", async () => {
  const [{ member, viewer }, { viewer: staff }] = [await aMember({ name: "Пётр" }), await aMember({ staff: true })];
  const { session } = await aSession(member);
  expect(await findSessionViewer(session.id)).not.toBe(null);
  for (const nobody of [guest(), viewer, { ...staff, scope: "write" as const }]) {
    await expect(banMember(nobody, { memberId: member.id, reason: "x" })).rejects.toMatchObject({ code: "not_found" });
    await expect(unbanMember(nobody, { memberId: member.id })).rejects.toMatchObject({ code: "not_found" });
    await expect(listMembers(nobody, {})).rejects.toMatchObject({ code: "not_found" });
  }
  await expect(banMember(staff, { memberId: staff.memberId, reason: "x" })).rejects.toMatchObject({ reason: "ban_self" });
  await expect(banMember(staff, { memberId: "00000000-0000-7000-8000-000000000000", reason: "x" })).rejects.toMatchObject({ code: "not_found" });

  await banMember(staff, { memberId: member.id, reason: "реклама" });
  await banMember(staff, { memberId: member.id, reason: "again" });

  expect(await findSessionViewer(session.id)).toBe(null);
  expect((await lettersTo(member.email)).map(({ kind }) => kind)).toEqual(["member_banned"]);
  expect((await listMembers(staff, { q: member.email })).items).toMatchObject([{ banReason: "реклама", name: "Пётр" }]);
  await unbanMember(staff, { memberId: member.id });
  expect(await findSessionViewer(session.id)).toBe(null); // it was ended: one signs in anew
  expect((await listMembers(staff, { q: member.email })).items[0]).toMatchObject({ bannedAt: null });
});

test("the office's list is searched and paged; signs of patterns are letters", async () => {
  const { viewer: staff } = await aMember({ staff: true });
  for (const name of ["Keyset 100%", "Keyset 1000", "Keyset_2"]) await aMember({ name });
  const first = await listMembers(staff, { q: "Keyset", limit: 2 });
  const second = await listMembers(staff, { q: "Keyset", limit: 2, cursor: first.nextCursor! });
  expect([...first.items, ...second.items].map(({ name }) => name)).toEqual(["Keyset_2", "Keyset 1000", "Keyset 100%"]);
  expect(second.nextCursor).toBe(null);
  expect((await listMembers(staff, { q: "100%" })).items.map(({ name }) => name)).toEqual(["Keyset 100%"]);
  expect((await listMembers(staff, { q: "\0" })).items.length).toBeGreaterThan(0);
  await expect(listMembers(staff, { cursor: "nonsense" })).rejects.toMatchObject({ code: "malformed" });
});
