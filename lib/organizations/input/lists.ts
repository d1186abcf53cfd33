import { z } from "zod";
import { isIndustryCode } from "#lib/core/industry-codes.ts";
import { email, line, localizedLine, optional } from "#lib/core/text.ts";
import { isCountryCode } from "#lib/i18n/countries.ts";
import { certificateStandards, productRoles } from "../labels.ts";
import { identifierInput } from "./identifiers.ts";

const isBlank = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === "string" && value.trim() === "") || (typeof value === "object" && Object.entries(value).every(([name, part]) => name === "role" || name === "standard" || name === "scheme" || isBlank(part)));

/**
 * Rows of a form (`rows.0.name`, `rows.1.name`) or a list of a program. A row that nobody filled in is dropped after the
 * check, so that a fault is told at the row that it was typed in. An empty field alone means no rows.
 */
export const rowsOf = <T extends z.ZodType>(row: T, max: number) =>
  z.preprocess(
    (given) => (given === "" ? [] : typeof given === "object" && given !== null && !Array.isArray(given) ? inOrder(given as Record<string, unknown>) : given),
    z.array(z.preprocess((value) => (isBlank(value) ? undefined : value), row.optional())).max(max, "too_many").transform((rows) => rows.filter((one): one is z.output<T> => one !== undefined)),
  ).optional();

function inOrder(rows: Record<string, unknown>): unknown[] {
  const list: unknown[] = [];
  for (const [at, row] of Object.entries(rows)) if (/^\d{1,3}$/.test(at)) list[Number(at)] = row;
  return Array.from(list, (row) => row);
}

/** Several values of a form or a program, each once; an empty one says none. */
export const someOf = <T extends z.ZodType<string>>(type: T, max: number) =>
  z.preprocess((given) => (given === undefined ? undefined : [...new Set([given].flat().filter((one) => one !== ""))]), z.array(type).max(max, "too_many").optional());

/** International, as the ITU-T writes it (E.123): a plus, digits, spaces between; an extension may follow. */
export const phone = line(40).refine((typed) => /^\+?[\d\s().\-–]{5,30}(\s?(ext|доб|дад|x)\.?\s?\d{1,6})?$/iu.test(typed) && typed.replaceAll(/\D/g, "").length >= 5, "organizations.phone");

const day = z.iso.date("organizations.date").refine((value) => value >= "1990-01-01" && value <= "2100-12-31", "organizations.date");

export const productInput = z.object({ name: localizedLine(200), role: z.enum(productRoles, "required") });
export type ProductInput = z.output<typeof productInput>;

export const certificateInput = z
  .object({
    standard: z.enum(certificateStandards, "required"),
    name: optional(line(120)),
    number: optional(line(80)),
    issuer: optional(line(160)),
    validUntil: optional(day),
    fileId: optional(z.uuid()),
  })
  .refine(({ standard, name }) => standard !== "other" || name, { path: ["name"], message: "required" });
export type CertificateInput = z.output<typeof certificateInput>;

export const contactInput = z
  .object({ person: optional(line(120)), post: optional(line(120)), phone: optional(phone), email: optional(email) })
  .refine(({ phone: number, email: address }) => number || address, { path: ["phone"], message: "organizations.contact_way" });

export const lists = {
  products: rowsOf(productInput, 50),
  certificates: rowsOf(certificateInput, 30),
  identifiers: rowsOf(identifierInput, 10),
  contacts: rowsOf(contactInput, 10),
  industryCodes: someOf(z.string().refine(isIndustryCode, "organizations.industry_code"), 10),
  exportMarkets: someOf(z.string().refine(isCountryCode, "country"), 100),
};
