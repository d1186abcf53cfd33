import { expect, test, vi } from "vitest";
import { database } from "#db/client.ts";
import { rateLimits } from "#db/schema/auth.ts";
import { countTry, forgiveTries } from "./limits.ts";

test("a restart forgives nothing, and the table names nobody", async () => {
  const who = { account: "anna@example.org", address: "192.0.2.1" };
  for (let i = 0; i < 5; i += 1) await countTry("reset", who);
  vi.resetModules(); // the memory of the process is gone
  const { countTry: afterRestart } = await import("./limits.ts");
  await expect(afterRestart("reset", who)).rejects.toMatchObject({ code: "rate_limited" });
  expect(JSON.stringify(await database().select().from(rateLimits))).not.toMatch(/anna|192/);
});

test("an address is counted whoever asks, a /64 of IPv6 as one, IPv4 however it is written", async () => {
  for (let i = 0; i < 60; i += 1) await countTry("sign-up", { account: `someone-${i}@example.org`, address: `2001:db8:0:1::${i.toString(16)}` });
  await expect(countTry("sign-up", { account: "x@example.org", address: "2001:0db8:0000:0001:ffff::1" })).rejects.toMatchObject({ code: "rate_limited" });
  await countTry("sign-up", { account: "x@example.org", address: "2001:db8:0:2::1" });
  for (let i = 0; i < 60; i += 1) await countTry("reset", { address: "::ffff:192.0.2.77" });
  await expect(countTry("reset", { address: "192.0.2.77" })).rejects.toMatchObject({ retryAfter: expect.any(Number) });
});

test("who has shown who they are begins anew at that address", async () => {
  const who = { account: "b@example.org", address: "192.0.2.2" };
  for (let i = 0; i < 10; i += 1) await countTry("sign-in", who);
  await forgiveTries("sign-in", who);
  await countTry("sign-in", who);
});

test("of many at once no more get through than may", async () => {
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => countTry("resend", { account: "c" })));
  expect(all.filter(({ status }) => status === "fulfilled")).toHaveLength(5);
});
