import { expect, test } from "vitest";
import type { IdentifierScheme } from "../labels.ts";
import { identifierInput, identifierIsValid, normalIdentifier } from "./identifiers.ts";

test.each<[IdentifierScheme, string, string]>([
  ["unp", "100582333", "100582333"],
  ["unp", "УНП 100 582 333", "100582333"],
  ["unp", "МА1953684", "MA1953684"], // М and А typed in Cyrillic
  ["unp", "ма 1953684", "MA1953684"],
  ["inn", "7707083893", "7707083893"],
  ["inn", "ИНН: 7707-083-893", "7707083893"],
  ["ogrn", "1027700132195", "1027700132195"],
  ["lei", "5493 001K JTII GC8Y 1R12", "5493001KJTIIGC8Y1R12"],
  ["lei", "5493001КJTIIGC8Y1R12", "5493001KJTIIGC8Y1R12"], // К in Cyrillic
  ["vat", "de 136 695 976", "DE136695976"],
  ["vat", "PL 856-734-62-15", "PL8567346215"],
  ["vat", "EL094259216", "EL094259216"],
  ["vat", "GB980780684", "GB980780684"],
])("%s %s is kept as %s", (scheme, typed, kept) => {
  expect(identifierInput.parse({ scheme, value: typed })).toEqual({ scheme, value: kept });
});

test.each<[IdentifierScheme, string]>([
  ["unp", "100582334"], ["unp", "MA1953685"], ["unp", "12345"], ["unp", "ЯЯ1953684"],
  ["inn", "7707083894"], ["inn", "770708389"], ["inn", "77070838ОО"],
  ["ogrn", "1027700132196"], ["ogrn", "102770013219"],
  ["lei", "5493001KJTIIGC8Y1R13"], ["lei", "5493001KJTIIGC8Y1R1"],
  ["vat", "DE136695977"], ["vat", "136695976"], ["vat", "XX136695976"], ["vat", "US123456789"],
])("%s %s is refused at its value", (scheme, typed) => {
  const { error } = identifierInput.safeParse({ scheme, value: typed });
  expect(error?.issues).toMatchObject([{ path: ["value"], message: `organizations.identifiers.${scheme}` }]);
});

test("a digit wrong anywhere is found", () => {
  for (const [scheme, value] of [["unp", "100582333"], ["inn", "7707083893"], ["ogrn", "1027700132195"], ["lei", "5493001KJTIIGC8Y1R12"]] as const) {
    for (let at = 0; at < value.length; at++) {
      if (!/\d/.test(value[at]!)) continue;
      const wrong = value.slice(0, at) + String((Number(value[at]) + 1) % 10) + value.slice(at + 1);
      expect(identifierIsValid(scheme, wrong), `${scheme} ${wrong}`).toBe(false);
    }
  }
});

test("hostile input is only wrong", () => {
  for (const value of ["\0", "x".repeat(60), "'; drop table members --", "٣٤٥", "💥"]) expect(identifierInput.safeParse({ scheme: "unp", value }).success).toBe(false);
  expect(normalIdentifier("unp", "УНП")).toBe("");
});
