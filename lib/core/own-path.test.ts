import { expect, test } from "vitest";
import { ownPath } from "./own-path.ts";

test.each(["/ru/my", "/en/clusters?country=BY#map", "/be/clusters/%D0%BB%D1%91%D0%BD", "/en/sign-up?next=//evil.example"])("%s is ours", (path) => {
  expect(ownPath(path, "/")).toBe(path);
});

test.each([
  "https://evil.example", "//evil.example", "/\\evil.example", "\\/evil.example", "/\t/evil.example", "/\n/evil.example", " //evil.example", "javascript:alert(1)", "https:evil.example",
  "/..//evil.example", "/./\\evil.example", "/en/../..//evil.example", "evil.example", "", "/api/auth/signout", "/_next/data", "/\u0000", "x".repeat(3000), undefined, null, ["/en"], "http://localhost:3000/en",
])("%j is not", (wanted) => {
  expect(ownPath(wanted, "/home")).toBe("/home");
});
