import { cacheLife, cacheTag } from "next/cache";
import { listClustersOf } from "#lib/clusters/queries/participants.ts";
import { guest } from "#lib/core/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { searchOrganizations } from "#lib/organizations/queries/directory.ts";
import { findOrganization } from "#lib/organizations/queries/one.ts";
import { listDetails, listDocuments } from "#lib/organizations/queries/profile.ts";
import { listRelations } from "#lib/organizations/queries/relations.ts";

/** The directory without filters, as everybody sees it. Changes with any organisation. */
export async function allOrganizations(locale: Locale) {
  "use cache";
  cacheTag("organizations");
  cacheLife("max");
  const viewer = guest(locale);
  const { facets, ...page } = await searchOrganizations(viewer);
  return { page, facets };
}

/** An organisation with all that its page shows, as everybody sees them; null if there is none. */
export async function publicOrganization(locale: Locale, slug: string) {
  "use cache";
  cacheLife("max");
  const viewer = guest(locale);
  const organization = await findOrganization(viewer, slug);
  cacheTag("organizations", "clusters", ...(organization ? [`organization:${organization.id}`] : []));
  if (!organization) return null;
  const { id } = organization;
  const [clusters, details, documents, relations] = await Promise.all([listClustersOf(viewer, id), listDetails(viewer, id), listDocuments(viewer, id), listRelations(viewer, id)]);
  return { organization, clusters, details, documents, relations };
}
