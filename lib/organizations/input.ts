import { z } from "zod";
import { isCountryCode } from "#lib/i18n/countries.ts";
import { locales } from "#lib/i18n/locales.ts";
import { industrySectionCodes } from "#lib/core/industry-codes.ts";
import { country, email, line, localizedLine, localizedProse, optional, prose, website } from "#lib/core/text.ts";
import { manyOf } from "#lib/core/many.ts";
import { identifierInput } from "./input/identifiers.ts";
import { lists, phone } from "./input/lists.ts";
import { certificateStandards, documentAudiences, organizationKinds, productRoles, relationSides, representativeRoles, sizeClasses } from "./labels.ts";

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

/** With a comma too, as Russian and Belarusian write them. */
export const degrees = (limit: number) =>
  clearable(z.preprocess((typed) => (typeof typed === "string" ? typed.replace(",", ".") : typed), z.coerce.number("degrees").min(-limit, "degrees").max(limit, "degrees")));

const fields = {
  name: localizedLine(maxName),
  legalName: clearable(localizedLine(300)),
  kind: z.enum(organizationKinds, "required"),
  country: knownCountry,
  region: clearable(line(100)),
  city: clearable(line(100)),
  address: clearable(line(300)),
  latitude: degrees(90),
  longitude: degrees(180),
  phone: clearable(phone),
  email: clearable(email),
  sizeClass: clearable(z.enum(sizeClasses, "required")),
  logoId: clearable(z.uuid()),
  description: clearable(localizedProse(4000)),
  website: clearable(website),
  foundedYear: clearable(z.coerce.number("year").int("year").min(1000, "year").max(currentYear, "year")),
  originalLocale: z.enum(locales).optional(),
};

const isEmptyNumber = (given: unknown) => typeof given === "object" && given !== null && !String((given as { value?: unknown }).value ?? "").trim();

/** A point has two numbers or none. */
const wholePlace = <T extends { latitude?: number | null; longitude?: number | null }>({ latitude, longitude }: T) => (latitude ?? null) === null === ((longitude ?? null) === null);
const placeFault = { path: ["longitude"], message: "organizations.half_place" };

export const createOrganizationInput = z.object({
  ...fields,
  ...lists,
  /** One number, as the short form asks; it joins the list. */
  identifier: z.preprocess((given) => (isEmptyNumber(given) ? undefined : given), identifierInput.optional()),
  /** The creator has seen the ones of a similar name in the same country, and this is another. */
  allowSimilar: z.preprocess((value) => value === "true" || value === "on" || value === true, z.boolean()).default(false),
});
export type CreateOrganizationInput = z.output<typeof createOrganizationInput>;

export const updateOrganizationInput = z.object({ ...fields, ...lists }).partial().refine(wholePlace, placeFault);
export type UpdateOrganizationInput = z.output<typeof updateOrganizationInput>;

/**
 * A form of the editor: what it showed when it was opened (`base`, JSON), and for what somebody else changed meanwhile,
 * whose is to stand.
 */
export const editedOrganizationInput = z
  .object({
    ...fields, ...lists,
    base: z.string().max(200_000).optional().transform((text) => parsed(text)),
    resolve: z.record(z.string().max(40), z.enum(["mine", "theirs"])).default({}),
  })
  .partial({ name: true, kind: true, country: true })
  .refine(wholePlace, placeFault);

function parsed(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text ?? "{}");
    return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a broken base only means that everything differs from it
  }
}

export const inviteInput = z.object({
  email,
  role: z.enum(representativeRoles, "required").default("representative"),
  note: optional(prose(500)),
});

/** The secret of a mailed link. */
export const invitationToken = z.string({ error: "required" }).regex(/^[\w-]{20,100}$/, "link_wrong");

export const domainInput = z.object({
  /** A host name; an address of mail or of a site is taken for its domain. */
  domain: z.string({ error: "required" }).trim().toLowerCase().max(253, "too_long")
    .transform((typed) => typed.replace(/^https?:\/\//, "").replace(/^.*@/, "").replace(/^www\./, "").replace(/[/?#].*$/, "").replace(/\.$/, ""))
    .refine((host) => host !== "", "required")
    .refine((host) => host === "" || /^(?=.{4,253}$)([a-z\d]([a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]*[a-z\d]$/.test(host), "organizations.domain"),
  approval: z.preprocess((value) => value === true || value === "true" || value === "on", z.boolean()).default(false),
});

export const claimInput = z.object({
  post: line(120),
  evidence: prose(3000, 20),
  fileIds: z.preprocess((given) => (given === undefined || given === "" ? [] : [given].flat().filter((one) => one !== "")), z.array(z.uuid()).max(5, "too_many")),
});
export type ClaimInput = z.output<typeof claimInput>;
export const claimDecision = z.object({ reason: optional(prose(1000)) });
export const claimRefusal = z.object({ reason: prose(1000) });

export const documentInput = z.object({ fileId: z.uuid("organizations.file_missing"), title: optional(line(200)), audience: z.enum(documentAudiences, "required").default("everyone") });

export const relationInput = z.object({
  /** The other organisation: its slug. */
  other: slug,
  /** What the other one is to ours. */
  side: z.enum(relationSides, "required"),
});

export const similarInput = z.object({
  name: optional(z.string().max(300)),
  country: optional(knownCountry),
  website: optional(z.string().max(500)),
  identifier: optional(z.string().max(60)),
  /** Not this one: it is being edited. */
  except: optional(slug),
});

export const organizationFilter = z.object({
  q: optional(z.string().max(300, "too_long")),
  country: manyOf(knownCountry),
  kind: manyOf(z.enum(organizationKinds)),
  section: manyOf(z.enum(industrySectionCodes as [string, ...string[]])),
  size: manyOf(z.enum(sizeClasses)),
  role: manyOf(z.enum(productRoles)),
  certificate: manyOf(z.enum(certificateStandards)),
  market: manyOf(knownCountry),
  sort: z.enum(["name", "newest"]).default("name"),
});
export type OrganizationFilter = Partial<z.output<typeof organizationFilter>>;
