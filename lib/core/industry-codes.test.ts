import { expect, test } from "vitest";
import { locales } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import { codesIn, industryCodes, industryKey, industrySectionCodes, sectionOf } from "./industry-codes.ts";

test("there are the 21 sections and 88 divisions of ISIC Rev. 4, each with a title in three languages", () => {
  expect(industrySectionCodes).toHaveLength(21);
  expect(industryCodes).toHaveLength(21 + 88);
  for (const locale of locales) for (const code of industryCodes) expect(say(locale, "industry-codes", industryKey(code)), `${locale} ${code}`).not.toBe(industryKey(code));
});

test("a code knows its section", () => {
  expect(sectionOf("13")).toBe("C");
  expect(sectionOf("C")).toBe("C");
  expect(sectionOf("04")).toBeUndefined();
  expect(codesIn("B")).toEqual(["B", "05", "06", "07", "08", "09"]);
});
