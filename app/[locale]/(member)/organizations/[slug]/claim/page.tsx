import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { nameOf } from "#components/clusters/words.ts";
import { ClaimPage } from "#components/organizations/people/claim-page.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { maxUploadBytes } from "#lib/files/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyClaims } from "#lib/organizations/queries/claims.ts";
import { findOrganizationDoors } from "#lib/organizations/queries/doors.ts";
import { findOrganization } from "#lib/organizations/queries/one.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organization-editor")("claim.title") };
}

export default async function ClaimOrganizationPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><ClaimOrganization {...props} /></Suspense>;
}

async function ClaimOrganization({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/organizations/${slug}/claim`);
  const organization = await findOrganization(viewer, slug);
  if (!organization) notFound();
  const t = translator(locale, "organization-editor");
  const name = nameOf(organization, locale);
  const [doors, claims] = await Promise.all([findOrganizationDoors(viewer, organization), listMyClaims(viewer)]);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/organizations`, label: translator(locale, "organizations")("title") }, { href: `/${locale}/organizations/${slug}`, label: name }]} />}
        title={t("claim.title")} lead={t("claim.lead", { name })}
      />
      {viewer.emailConfirmed
        ? <ClaimPage locale={locale} slug={slug} mayClaim={doors.mayClaim} claims={claims.filter((claim) => claim.organization.id === organization.id)} maxBytes={maxUploadBytes()} />
        : <Notice tone="amber">{translator(locale, "organizations")("new.unconfirmed")}</Notice>}
    </>
  );
}
