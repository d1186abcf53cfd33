import { mod97_10 } from "cdigit";
import { checkOgrn, checkOgrnip } from "ru-validation-codes";
import { euVat, stdnum } from "stdnum";
import { z } from "zod";
import { identifierSchemes, type IdentifierScheme } from "../labels.ts";

/*
 * Official numbers as people type them: with spaces and hyphens, with the name of the number before it, and with Cyrillic
 * letters that look like the Latin ones of the register.
 */

// А В С Е Н К М О Р Т Х У and і look the same in both scripts.
const lookAlikes: Record<string, string> = { А: "A", В: "B", С: "C", Е: "E", Н: "H", К: "K", М: "M", О: "O", Р: "P", Т: "T", Х: "X", У: "Y", І: "I" };
const prefix: Record<IdentifierScheme, RegExp> = { inn: /^(ИНН|INN)/, ogrn: /^(ОГРНИП|ОГРН|OGRNIP|OGRN)/, unp: /^(УНП|UNP)/, vat: /^(НДС|VAT)/, lei: /^LEI/ };

/** A number as it is kept: Latin capitals and digits, nothing between. */
export const normalIdentifier = (scheme: IdentifierScheme, typed: string) =>
  [...typed.normalize("NFKC").toUpperCase().replaceAll(/[\s\-–—./№#:_]/gu, "").replace(prefix[scheme], "")].map((letter) => lookAlikes[letter] ?? letter).join("");

const checks: Record<IdentifierScheme, (value: string) => boolean> = {
  unp: (value) => stdnum.BY!.unp!.validate(value).isValid,
  inn: (value) => stdnum.RU!.inn!.validate(value).isValid,
  // thirteen digits for legal entities, fifteen for entrepreneurs
  ogrn: (value) => checkOgrn(value) || checkOgrnip(value),
  // the country's two letters first; Greece writes EL
  vat: (value) => {
    const country = value.slice(0, 2) === "EL" ? "GR" : value.slice(0, 2);
    const rules = country === "GB" ? [stdnum.GB!.vat!] : (euVat[country] ?? []);
    return rules.some((rule) => rule.validate(value).isValid || rule.validate(value.slice(2)).isValid);
  },
  // ISO 17442: 18 characters and two check digits by ISO 7064, MOD 97-10, letters counted as 10 to 35
  lei: (value) => /^[A-Z0-9]{18}\d{2}$/.test(value) && mod97_10.validate([...value].map((letter) => parseInt(letter, 36)).join("")),
};

/** Whether a normal number keeps its own check digits. */
export const identifierIsValid = (scheme: IdentifierScheme, value: string): boolean => checks[scheme](value);

/** One number with its scheme; comes out normal. The fault stands at `value`, as `identifiers.<scheme>`. */
export const identifierInput = z
  .object({ scheme: z.enum(identifierSchemes, "required"), value: z.string({ error: "required" }).max(60, "too_long") })
  .transform((given, context) => {
    const value = normalIdentifier(given.scheme, given.value);
    if (!value) context.addIssue({ code: "custom", path: ["value"], message: "required" });
    else if (!identifierIsValid(given.scheme, value)) context.addIssue({ code: "custom", path: ["value"], message: `organizations.identifiers.${given.scheme}` });
    return { scheme: given.scheme, value };
  });
