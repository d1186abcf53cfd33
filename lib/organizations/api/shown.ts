import { z } from "zod";
import { locales } from "#lib/i18n/locales.ts";
import { organizationKinds, representativeRoles } from "../labels.ts";

/** What the API shows of organisations. */
export const localizedShown = z.object({ en: z.string(), ru: z.string(), be: z.string() }).partial().meta({ id: "LocalizedText", description: "The languages that exist" });

const card = {
  id: z.uuid(),
  slug: z.string(),
  name: localizedShown,
  originalLocale: z.enum(locales).describe("The language that the texts were written in"),
  kind: z.enum(organizationKinds),
  country: z.string().describe("ISO 3166-1 alpha-2"),
  city: z.string().nullable(),
  clusterCount: z.number().int().describe("Clusters that it takes part in now"),
  demonstration: z.boolean().describe("Made up, to show how the platform works"),
};

export const organizationCardShown = z.object(card).meta({ id: "OrganizationCard" });

export const organizationShown = z
  .object({
    ...card,
    description: localizedShown.nullable(),
    website: z.string().nullable(),
    foundedYear: z.number().int().nullable(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
    rev: z.number().int(),
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
  })
  .meta({ id: "Organization" });

export const myOrganizationShown = z.object({ ...card, role: z.enum(representativeRoles) }).meta({ id: "MyOrganization" });

export const representativeShown = z
  .object({ memberId: z.uuid(), name: z.string(), handle: z.string(), headline: z.string().nullable(), role: z.enum(representativeRoles), since: z.iso.datetime() })
  .meta({ id: "Representative" });

export const organizationFacetsShown = z
  .object({ total: z.number().int(), country: z.record(z.string(), z.number().int()), kind: z.partialRecord(z.enum(organizationKinds), z.number().int()) })
  .meta({ id: "OrganizationFacets", description: "How many each value of a filter would show with the other filters as they are" });
