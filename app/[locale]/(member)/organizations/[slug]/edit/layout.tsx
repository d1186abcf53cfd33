import { notFound } from "next/navigation";
import { Suspense, type ReactNode } from "react";
import { currentLocale } from "#app/locale.ts";
import { nameOf } from "#components/clusters/words.ts";
import { EditorBody } from "#components/organizations/editor/editor-body.tsx";
import { Logo } from "#components/organizations/logo.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { PathTabs } from "#components/ui/path-tabs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { editorSections } from "#lib/organizations/labels.ts";
import { mayEditOrganization, maySeePeople } from "#lib/organizations/policy.ts";
import { findOrganization, findOrganizationStanding } from "#lib/organizations/queries/one.ts";

type Props = { params: Promise<{ slug: string }>; children: ReactNode };

export default async function EditLayout({ params, children }: Props) {
  const locale = await currentLocale();
  const label = translator(locale, "common")("loading");
  return (
    <>
      <Suspense fallback={<Skeleton title lines={2} label={label} />}><Head locale={locale} params={params} /></Suspense>
      <EditorBody><Suspense fallback={<Skeleton lines={8} label={label} />}>{children}</Suspense></EditorBody>
    </>
  );
}

async function Head({ locale, params }: { locale: Locale } & Pick<Props, "params">) {
  const { slug } = await params;
  const viewer = await memberOrSignIn(locale, `/organizations/${slug}/edit`);
  const organization = await findOrganization(viewer, slug);
  const standing = organization && (await findOrganizationStanding(viewer, organization.id));
  if (!organization || !standing || !maySeePeople(standing)) notFound();
  const t = translator(locale, "organization-editor");
  const base = `/${locale}/organizations/${slug}/edit`;
  const sections = mayEditOrganization(standing) ? editorSections : (["people", "relations"] as const);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/my`, label: translator(locale, "clusters")("my.title") }]} />}
        mark={<Logo id={organization.id} name={nameOf(organization, locale)} logoId={organization.logoId} large />}
        title={nameOf(organization, locale)} action={<LinkButton href={`/${locale}/organizations/${slug}`}>{translator(locale, "organizations")("edit.view")}</LinkButton>}
      />
      <PathTabs label={t("sections.label")} tabs={sections.map((section) => ({ href: section === "facts" ? base : `${base}/${section}`, label: t(`sections.${section}`) }))} />
    </>
  );
}
