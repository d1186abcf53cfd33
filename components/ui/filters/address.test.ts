import { expect, test } from "vitest";
import { addressOf } from "./address.ts";

function formOf(...entries: [string, string][]): FormData {
  const form = new FormData();
  for (const [name, value] of entries) form.append(name, value);
  return form;
}

test("the address holds what is filled in, always in the same order", () => {
  expect(addressOf("/ru/clusters", formOf(["q", " лён "], ["country", "RU"], ["country", "BY"], ["sort", ""], ["$ACTION", "x"]))).toBe(
    "/ru/clusters?country=RU&country=BY&q=%D0%BB%D1%91%D0%BD",
  );
});

test("nothing filled in is the plain address", () => {
  expect(addressOf("/ru/clusters", formOf(["q", "  "]))).toBe("/ru/clusters");
});
