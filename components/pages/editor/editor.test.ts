import { expect, test } from "vitest";
import { mergeTexts } from "#lib/pages/compare/merge.ts";
import { decide, placesIn } from "./conflicts.ts";
import { insertionOf, nameBefore, titleBefore, titlesFor, type Tool } from "./insert.ts";

const applied = (tool: Tool, text: string, from: number, to = from) => {
  const it = insertionOf(tool, text, from, to);
  return text.slice(0, it.from) + it.text + text.slice(it.to);
};

test.each<[Tool, string, number, number, string]>([
  ["bold", "long flax", 0, 4, "**long** flax"], ["italic", "", 0, 0, "__"], ["link", "flax", 0, 4, "[flax](https://)"], ["page", "Seeds", 0, 5, "[[Seeds]]"], ["page", "", 0, 0, "[["],
  ["heading", "a\nb", 2, 3, "a\n## b"], ["list", "a\nb", 0, 3, "- a\n- b"], ["tasks", "a", 1, 1, "- [ ] a"], ["table", "a", 1, 1, "a\n\n|   |   |\n| --- | --- |\n|   |   |\n"],
])("%s in “%s”", (tool, text, from, to, after) => expect(applied(tool, text, from, to)).toBe(after));

test("a title that is being written, and what fits it", () => {
  expect(titleBefore("see [[Се", 8)).toBe("Се");
  expect(titleBefore("see [[", 6)).toBe("");
  expect(titleBefore("see [[Seeds]] ", 14)).toBeNull();
  expect(titlesFor("се", ["Новости", "Семена", "Все семена"])).toEqual(["Семена", "Все семена"]);
});

test.each<[string, string | null]>([["ask @han", "han"], ["@Анн", "Анн"], ["(@petr-", "petr-"], ["a@example", null], ["ask @", null], ["@han na", null], ["@@han", null]])("a name begun in “%s”: %s", (text, begun) => {
  expect(nameBefore(text, text.length)).toBe(begun);
});

test("what the merge marks, the editor finds and decides", () => {
  const { text, conflicts } = mergeTexts("a\n\nb\n\nc", "A1\n\nb\n\nC1", "A2\n\nb\n\nC2", { mine: "mine", theirs: "Anna" });
  expect(conflicts).toBe(2);
  const [first, second] = placesIn(text);
  expect([first!.mine, first!.theirs, second!.mine]).toEqual(["A1\n", "A2\n", "C1\n"]);
  const once = decide(text, first!, "theirs");
  expect(decide(once, placesIn(once)[0]!, "both")).toBe("A2\n\nb\n\nC1\nC2");
  expect(decide(decide(text, second!, "mine"), placesIn(text)[0]!, "mine")).toBe("A1\n\nb\n\nC1");
  expect(placesIn("no marks ======= here")).toEqual([]);
});
