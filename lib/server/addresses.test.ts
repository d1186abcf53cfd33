import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { answeredByLanguage } from "./addresses.ts";

async function location(path: string, headers: Record<string, string> = {}, method = "GET") {
  const server = createServer((request, response) => {
    if (!answeredByLanguage(request, response)) response.writeHead(200).end();
  }).listen(0);
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`, { method, headers, redirect: "manual" });
  server.close();
  return response.headers.get("location");
}

test.each([
  ["/", {}, "/en"],
  ["/", { "accept-language": "be-BY,be;q=0.9,en;q=0.1" }, "/be"],
  ["/", { "accept-language": "de,uk;q=0.8,en;q=0.5" }, "/ru"],
  ["/", { "accept-language": "ru", cookie: "a=1; locale=be" }, "/be"],
  ["/", { cookie: "locale=//evil.example" }, "/en"],
  ["/admin/mail?q=x", { "accept-language": "ru" }, "/ru/admin/mail?q=x"],
  ["//evil.example/x", {}, "/en/x"],
  ["/en/clusters", {}, null],
  ["/api/v1/clusters", {}, null],
  ["/_next/static/a.js", {}, null],
])("%s %o leads to %s", async (path, headers, expected) => {
  expect(await location(path, headers)).toBe(expected);
});

test("only a look is sent on: a form that was posted must not lose what it holds", async () => {
  expect(await location("/admin/mail", {}, "POST")).toBeNull();
});
