import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { languageLevels, profileFields, visibilities } from "../labels/profile.ts";

const localized = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial();
const wanted = z.object({ keys: z.array(z.string()).describe("Keys of the taxonomy"), words: z.array(z.string()) });

const positionShown = z.object({
  organization: z.object({ slug: z.string(), name: localized }).nullable().describe("null where it is not on the platform"),
  organizationName: z.string(),
  title: z.string(),
  fromYear: z.number().int().nullable(),
  toYear: z.number().int().nullable().describe("null: to this day"),
});

const fields = {
  id: z.uuid(),
  handle: z.string(),
  name: z.string(),
  demonstration: z.boolean(),
  photoId: z.uuid().nullable().describe("The picture is at /api/files/{photoId}/{small,medium,large}.webp"),
  names: localized.describe("How the name is written in other scripts"),
  headline: localized,
  about: localized,
  positions: z.array(positionShown),
  languages: z.array(z.object({ code: z.string().describe("ISO 639-1"), level: z.enum(languageLevels) })),
  skills: z.array(z.string()),
  offers: wanted,
  seekings: wanted,
  links: z.array(z.object({ url: z.string(), label: z.string().optional() })),
  timeZone: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
};

export const relationShown = z
  .object({
    state: z.enum(["self", "none", "sent", "received", "contact"]),
    requestId: z.uuid().optional(),
    note: z.string().nullable().optional(),
    since: z.iso.datetime().optional(),
  })
  .meta({ id: "Relation", description: "How the member stands to you" });

/** A profile as the reader may see it: what is not for them is empty. */
export const profileShown = z.object({ ...fields, relation: relationShown }).meta({ id: "MemberProfile" });

export const ownProfileShown = z
  .object({
    ...fields,
    timeZone: z.string(),
    locale: z.enum(locales),
    visibility: z.record(z.enum(profileFields), z.enum(visibilities)),
    rev: z.number().int().describe("The ETag for If-Match"),
  })
  .meta({ id: "OwnProfile" });

const card = {
  id: z.uuid(),
  handle: z.string(),
  name: z.string(),
  headline: localized.nullable(),
  photoId: z.uuid().nullable(),
  position: z.object({ title: z.string(), organizationName: z.string(), slug: z.string().nullable(), name: localized.nullable() }).nullable().describe("Where they work now"),
  demonstration: z.boolean(),
};
export const memberCard = z.object(card).meta({ id: "MemberCard" });
export const listedMember = z.object({ ...card, offers: z.array(z.string()), seekings: z.array(z.string()) }).meta({ id: "ListedMember" });

const counts = z.record(z.string(), z.number().int());
export const memberFacets = z.object({ total: z.number().int(), country: counts, offers: counts, seekings: counts, languages: counts }).meta({ id: "MemberFacets" });

export const mentionShown = z.object({ id: z.uuid(), handle: z.string(), name: z.string(), photoId: z.uuid().nullable() }).meta({ id: "Mention" });

export const contactShown = z.object({ requestId: z.uuid(), note: z.string().nullable(), since: z.iso.datetime(), member: memberCard }).meta({ id: "Contact" });
export const blockedShown = z.object({ id: z.uuid(), name: z.string(), handle: z.string(), since: z.iso.datetime() }).meta({ id: "BlockedMember" });
