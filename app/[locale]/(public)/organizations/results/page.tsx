import type { Metadata } from "next";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { OrganizationDirectory } from "#components/organizations/organization-directory.tsx";
import { filterOf, readOrganizationQuery } from "#components/organizations/query.ts";
import { guest } from "#lib/core/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { searchOrganizations } from "#lib/organizations/queries/directory.ts";

export const instant = false;

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organizations")("title"), robots: { index: false } };
}

export default async function OrganizationResultsPage({ searchParams }: { searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const locale = await currentLocale();
  const query = readOrganizationQuery(await searchParams);
  const viewer = guest(locale);
  const filter = filterOf(query);
  const { facets, ...page } = await orNotFound(searchOrganizations(viewer, { ...filter, cursor: query.cursor }));
  return <OrganizationDirectory locale={locale} query={query} page={page} facets={facets} />;
}
