import { expect, test } from "vitest";
import { valueChainRoles } from "#db/schema/clusters.ts";
import * as schema from "#db/schema/organizations.ts";
import * as profile from "#db/schema/organizations-profile.ts";
import { locales } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import { certificateStandards, documentAudiences, identifierSchemes, organizationKinds, productRoles, relationSides, sizeClasses } from "./labels.ts";

test("labels, tables and clusters have the same values", () => {
  expect(organizationKinds).toEqual(schema.organizationKinds);
  expect(sizeClasses).toEqual(schema.sizeClasses);
  expect(productRoles).toEqual(valueChainRoles);
  expect(documentAudiences).toEqual(profile.documentAudiences);
  expect([...identifierSchemes].sort()).toEqual([...profile.identifierSchemes].sort());
});

test.each(locales)("every value has its words: %s", (locale) => {
  const keys = {
    kinds: organizationKinds, sizes: sizeClasses, identifiers: identifierSchemes, audiences: documentAudiences, relations: relationSides, standards: certificateStandards,
  };
  for (const [group, values] of Object.entries(keys)) for (const value of values) expect(say(locale, "organizations", `${group}.${value}`)).not.toBe(`${group}.${value}`);
});
