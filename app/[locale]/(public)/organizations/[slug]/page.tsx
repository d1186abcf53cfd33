import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { ClusterList } from "#components/clusters/cluster-list.tsx";
import { nameOf } from "#components/clusters/words.ts";
import { OrganizationPage } from "#components/organizations/organization-page.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import { locales } from "#lib/i18n/locales.ts";
import { publicOrganization } from "../cached.ts";

type Props = { params: Promise<{ slug: string }> };

export const ensureStatic = "navigation";
/** The build makes none: each page is rendered on its first visit (docs/decisions/0010). */
export const generateStaticParams = () => [{ slug: "_" }];

async function read({ params }: Props) {
  const locale = await currentLocale();
  const found = await publicOrganization(locale, (await params).slug);
  if (!found) notFound();
  return { locale, ...found };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, organization } = await read(props);
  const languages = Object.fromEntries(locales.map((other) => [other, `/${other}/organizations/${organization.slug}`]));
  const description = inLocale(organization.description, locale, organization.originalLocale).text.slice(0, 200) || undefined;
  return { title: nameOf(organization, locale), description, alternates: { languages }, robots: organization.demonstration ? { index: false } : undefined };
}

export default async function PublicOrganizationPage(props: Props) {
  const { clusters, ...shown } = await read(props);
  return <OrganizationPage {...shown} clusters={clusters.length ? <ClusterList locale={shown.locale} clusters={clusters} /> : null} />;
}
