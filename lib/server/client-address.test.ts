import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { settleClientAddress } from "#lib/server/client-address.ts";

function settled(remoteAddress: string, forwarded: string | undefined, proxies: number) {
  const headers: IncomingMessage["headers"] = { "x-forwarded-for": forwarded, "x-forwarded-host": "evil.example" };
  settleClientAddress({ headers, socket: { remoteAddress } } as IncomingMessage, proxies);
  return headers;
}

test.each([
  ["without proxies the socket tells", "198.51.100.7", undefined, 0, "198.51.100.7"],
  ["without proxies nobody is believed", "198.51.100.7", "203.0.113.9", 0, "198.51.100.7"],
  ["an IPv4 address stays one", "::ffff:198.51.100.7", undefined, 0, "198.51.100.7"],
  ["one proxy tells whom it saw", "10.0.0.1", "203.0.113.9", 1, "203.0.113.9"],
  ["what a client claims before our proxy is not believed", "10.0.0.1", "1.2.3.4, 203.0.113.9", 1, "203.0.113.9"],
  ["two proxies", "10.0.0.1", "1.2.3.4, 203.0.113.9, 10.0.0.2", 2, "203.0.113.9"],
  ["past the proxies, straight to us", "198.51.100.7", undefined, 1, "198.51.100.7"],
])("%s", (_, remote, forwarded, proxies, expected) => {
  expect(settled(remote, forwarded, proxies)["x-forwarded-for"]).toBe(expected);
});

test("the host that a client claims is forgotten", () => {
  expect(settled("198.51.100.7", undefined, 0)).not.toHaveProperty("x-forwarded-host");
});
