import { z } from "zod";
import { isLanguageCode } from "#lib/core/languages.ts";
import { taxonomyKeys } from "#lib/core/taxonomy.ts";
import { line, optional, prose, website } from "#lib/core/text.ts";
import { timeZone } from "#lib/core/time-zone.ts";
import { locales } from "#lib/i18n/locales.ts";
import { languageLevels, profileFields, visibilities } from "../labels/profile.ts";
import { empty, list, localizedOrNone, unique, words } from "./shapes.ts";

export const limits = { positions: 20, languages: 20, skills: 40, words: 20, links: 10, keys: 30, headline: 160, about: 5000 };

const year = z.preprocess((value) => (value === "" || value === undefined ? null : value), z.coerce.number("members.year").int("members.year").min(1900, "members.year").max(new Date().getUTCFullYear() + 1, "members.year").nullable());

const position = z
  .object({
    organization: optional(z.string().regex(/^[a-z\d]+(-[a-z\d]+)*$/, "members.no_such_organization").max(100, "members.no_such_organization")).describe("Slug of an organisation of the platform"),
    organizationName: optional(line(200)).describe("Where the organisation is not on the platform"),
    title: line(160),
    fromYear: year.default(null),
    toYear: year.default(null).describe("null: to this day"),
  })
  .refine(({ organization, organizationName }) => organization || organizationName, { error: "required", path: ["organizationName"] })
  .refine(({ fromYear, toYear }) => fromYear === null || toYear === null || fromYear <= toYear, { error: "members.years", path: ["toYear"] });

const language = z.object({ code: z.string({ error: "required" }).min(1, "required").refine(isLanguageCode, "members.language"), level: z.enum(languageLevels, "required") });

const link = z.object({ url: z.string({ error: "required" }).trim().min(1, "required").pipe(website), label: optional(line(80)) });

const wanted = z
  .object({ keys: list(z.enum(taxonomyKeys as [string, ...string[]], "members.taxonomy"), limits.keys).default([]), words: words(limits.words).default([]) })
  .describe("Keys of the taxonomy, and words of one's own");

/** The fields of a profile, as a form or a program sends them. An empty one is taken away. */
export const profileFieldsInput = z.object({
  photoId: z.preprocess(empty, z.uuid().nullable()),
  names: localizedOrNone(line(120)).describe("How the name is written in other scripts"),
  headline: localizedOrNone(line(limits.headline)),
  about: localizedOrNone(prose(limits.about)),
  positions: list(position, limits.positions),
  languages: list(language, limits.languages).refine((all) => new Set(all.map(({ code }) => code)).size === all.length, "members.language_twice"),
  skills: words(limits.skills).transform(unique),
  offers: wanted,
  seekings: wanted,
  links: list(link, limits.links),
  phone: z.preprocess(empty, line(40).refine((s) => /^\+?[\d\s().-]{5,40}$/.test(s), "members.phone").nullable()),
});

const visibility = z.partialRecord(z.enum(profileFields), z.enum(visibilities, "members.visibility")).describe("Who may see each field");

export const accountFieldsInput = z.object({ name: line(120), locale: z.enum(locales), timeZone });

/** What a program may change of a profile: any part of it. */
export const profilePatch = z.object({ ...accountFieldsInput.shape, ...profileFieldsInput.shape, visibility }).partial();
export type ProfilePatch = z.output<typeof profilePatch>;

/** The whole form of one's profile. Its own field `locale` is the language of the page, so one's language is `language`. */
export const profileForm = z.object({
  ...profileFieldsInput.shape, visibility,
  name: line(120), language: z.enum(locales, "required"), timeZone,
  rev: z.coerce.number().int(),
});
