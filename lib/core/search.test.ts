import { expect, test } from "vitest";
import { containing, searchWords } from "./search.ts";

test("words are lower case, visible and few", () => {
  expect(searchWords("  Лён\u200B  ВИТЕБСК\0 ")).toEqual(["лён", "витебск"]);
  expect(searchWords("и\u0306")).toEqual(["й"]);
  expect(searchWords("a ".repeat(50))).toHaveLength(8);
  expect(searchWords("x".repeat(300))[0]).toHaveLength(60);
  expect(searchWords(undefined)).toEqual([]);
});

test("a pattern takes wildcards as they are", () => {
  expect(containing("100%_\\")).toBe("%100\\%\\_\\\\%");
});
