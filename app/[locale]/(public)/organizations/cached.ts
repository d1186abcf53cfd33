import { cacheLife, cacheTag } from "next/cache";
import { listClustersOf } from "#lib/clusters/queries/participants.ts";
import { guest } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { countOrganizationFacets, listOrganizations } from "#lib/organizations/queries/directory.ts";
import { findOrganization } from "#lib/organizations/queries/one.ts";

/** The directory without filters, as everybody sees it. Changes with any organisation. */
export async function allOrganizations(locale: Locale) {
  "use cache";
  cacheTag("organizations");
  cacheLife("max");
  const viewer = guest(locale);
  const [page, facets] = await Promise.all([listOrganizations(viewer), countOrganizationFacets(viewer)]);
  return { page, facets };
}

/** An organisation and its clusters, as everybody sees them; null if there is none. */
export async function publicOrganization(locale: Locale, slug: string) {
  "use cache";
  cacheLife("max");
  const viewer = guest(locale);
  const organization = await findOrganization(viewer, slug);
  cacheTag("organizations", "clusters", ...(organization ? [`organization:${organization.id}`] : []));
  return organization && { organization, clusters: await listClustersOf(viewer, organization.id) };
}
