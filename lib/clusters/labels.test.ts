import { expect, test } from "vitest";
import * as clusters from "#db/schema/clusters.ts";
import * as organizations from "#db/schema/organizations.ts";
import { locales } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";
import { organizationKinds, representativeRoles } from "#lib/organizations/labels.ts";
import { clusterStages, industries, valueChainRoles } from "./labels.ts";

test("the lists that browsers get are those of the database", () => {
  expect(clusterStages).toEqual(clusters.clusterStages);
  expect(industries).toEqual(clusters.industries);
  expect(valueChainRoles).toEqual(clusters.valueChainRoles);
  expect(organizationKinds).toEqual(organizations.organizationKinds);
});

test("each value has a word in each language", () => {
  const words = [
    ...clusterStages.map((value) => ["clusters", `stages.${value}`] as const),
    ...industries.map((value) => ["clusters", `industries.${value}`] as const),
    ...valueChainRoles.map((value) => ["clusters", `roles.${value}`] as const),
    ...organizationKinds.map((value) => ["organizations", `kinds.${value}`] as const),
    ...representativeRoles.map((value) => ["organizations", `representativeRoles.${value}`] as const),
  ];
  for (const locale of locales) for (const [namespace, key] of words) expect(say(locale, namespace, key)).not.toBe(key);
});
