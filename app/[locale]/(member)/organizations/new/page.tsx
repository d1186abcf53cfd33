import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { OrganizationForm } from "#components/organizations/organization-form.tsx";
import { organizationFormWords } from "#components/organizations/organization-form-words.ts";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organizations")("new.title") };
}

export default async function NewOrganizationPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "organizations");
  return (
    <>
      <PageHeader title={t("new.title")} lead={t("new.lead")} />
      <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><NewOrganization {...props} /></Suspense>
    </>
  );
}

async function NewOrganization({ searchParams }: Props) {
  const [locale, { next }] = await Promise.all([currentLocale(), searchParams]);
  // what does not look like a page of ours is dropped here as the form's door would refuse it
  const onward = typeof next === "string" && /^\/(en|ru|be)\/[\w\-/]{1,280}$/.test(next) ? { next } : undefined;
  const viewer = await memberOrSignIn(locale, "/organizations/new");
  if (!viewer.emailConfirmed) return <Notice tone="amber">{translator(locale, "organizations")("new.unconfirmed")}</Notice>;
  return <OrganizationForm locale={locale} {...organizationFormWords(locale)} hidden={onward ?? {}} />;
}
