import { afterEach, expect, test, vi } from "vitest";
import { aMember } from "#db/factories/members.ts";
import { hashPassword } from "#lib/auth/passwords.ts";
import { demoAccountsOpen } from "#lib/core/settings.ts";
import { guest } from "#lib/core/viewer.ts";
import { signIn } from "./commands/sign-in.ts";

const settings = vi.hoisted(() => ({ HOST: "127.0.0.1", APP_URL: "http://localhost:3000", DEMO_PUBLIC: false }));
vi.mock("#lib/core/settings.ts", async (actual) => ({ ...(await actual<object>()), settings: () => settings }));
afterEach(() => void Object.assign(settings, { HOST: "127.0.0.1", APP_URL: "http://localhost:3000", DEMO_PUBLIC: false }));

test("a demonstration account opens on this computer only, and refuses as if the password were wrong", async () => {
  const password = "three quiet looms";
  const { member } = await aMember({ demonstration: "seed", passwordHash: await hashPassword(password) });
  const attempt = () => signIn(guest(), { email: member.email, password });

  await expect(attempt()).resolves.toMatchObject({ sessionId: expect.any(String) });
  settings.APP_URL = "https://cluster.example";
  await expect(attempt()).rejects.toMatchObject({ reason: "sign_in_failed" });
  settings.DEMO_PUBLIC = true;
  await expect(attempt()).resolves.toMatchObject({ sessionId: expect.any(String) });
});

test.each([
  ["127.0.0.1", "http://localhost:3000", true],
  ["0.0.0.0", "http://localhost:3000", false],
  ["127.0.0.1", "https://cluster.example", false],
])("listening on %s as %s: open %s", (HOST, APP_URL, open) => {
  expect(demoAccountsOpen({ HOST, APP_URL, DEMO_PUBLIC: false })).toBe(open);
});
