import { expect, test } from "vitest";
import { inScript } from "./json-ld.tsx";

test("no text ends the element, and all of it comes back", () => {
  const data = { name: "</script><script>alert(1)</script><!-- & \u2028" };
  expect(inScript(data)).not.toMatch(/[<>&\u2028]/);
  expect(JSON.parse(inScript(data))).toEqual(data);
});
