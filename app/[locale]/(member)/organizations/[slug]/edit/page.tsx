import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { OrganizationSettings } from "#components/organizations/organization-settings.tsx";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { mayEditOrganization } from "#lib/organizations/policy.ts";
import { findOrganization, findOrganizationStanding, listRepresentatives } from "#lib/organizations/queries/one.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organizations")("edit.title") };
}

export default async function EditOrganizationPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><EditOrganization {...props} /></Suspense>;
}

async function EditOrganization({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/organizations/${slug}/edit`);
  const organization = await findOrganization(viewer, slug);
  const people = organization && (await listRepresentatives(viewer, organization.id));
  if (!organization || !people) notFound();
  const mayEdit = mayEditOrganization(await findOrganizationStanding(viewer, organization.id));
  const t = translator(locale, "organizations");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/my`, label: translator(locale, "clusters")("my.title") }]} />}
        title={nameOf(organization, locale)} action={<LinkButton href={`/${locale}/organizations/${slug}`}>{t("edit.view")}</LinkButton>}
      />
      <OrganizationSettings locale={locale} organization={organization} people={people} me={viewer.memberId} mayEdit={mayEdit} />
    </>
  );
}
