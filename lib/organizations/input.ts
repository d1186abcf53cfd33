import { z } from "zod";
import { isCountryCode } from "#lib/i18n/countries.ts";
import { locales } from "#lib/i18n/locales.ts";
import { country, line, localizedLine, localizedProse, optional, website } from "#lib/core/text.ts";
import { manyOf } from "#lib/core/many.ts";
import { organizationKinds, representativeRoles } from "./labels.ts";

/** The address part of a page; anything else is no page of ours. */
export const slug = z.string().regex(/^[a-z\d]+(-[a-z\d]+)*$/).max(100);

/** A country that there is. */
export const knownCountry = country.refine(isCountryCode, "country");

/** An empty field of a form, or null from a program, takes a value away; a field left out stays as it is. */
export const clearable = <T extends z.ZodType>(type: T) => z.preprocess((value) => (isEmpty(value) ? null : value), type.nullable().optional());

const isEmpty = (value: unknown): boolean =>
  (typeof value === "string" && value.trim() === "") ||
  (typeof value === "object" && value !== null && Object.values(value).every((part) => isEmpty(part) || part === null || part === undefined));

export const maxName = 200;

const currentYear = new Date().getUTCFullYear();

const fields = {
  name: localizedLine(maxName),
  kind: z.enum(organizationKinds, "required"),
  country: knownCountry,
  city: clearable(line(100)),
  description: clearable(localizedProse(4000)),
  website: clearable(website),
  foundedYear: clearable(z.coerce.number("year").int("year").min(1000, "year").max(currentYear, "year")),
  originalLocale: z.enum(locales).optional(),
};

export const createOrganizationInput = z.object({
  ...fields,
  /** The creator has seen the ones of a similar name in the same country, and this is another. */
  allowSimilar: z.preprocess((value) => value === "true" || value === "on" || value === true, z.boolean()).default(false),
});
export type CreateOrganizationInput = z.output<typeof createOrganizationInput>;

export const updateOrganizationInput = z.object(fields).partial();
export type UpdateOrganizationInput = z.output<typeof updateOrganizationInput>;

export const addRepresentativeInput = z.object({
  /** An e-mail address or a handle, with or without the @ before it. */
  who: line(254),
  role: z.enum(representativeRoles).default("representative"),
});

export const organizationFilter = z.object({
  q: optional(z.string().max(300, "too_long")),
  country: manyOf(knownCountry),
  kind: manyOf(z.enum(organizationKinds)),
  sort: z.enum(["name", "newest"]).default("name"),
});
export type OrganizationFilter = Partial<z.output<typeof organizationFilter>>;
