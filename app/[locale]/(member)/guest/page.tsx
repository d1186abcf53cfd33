import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { MyPasses } from "#components/guests/my-passes.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { listMyPasses } from "#lib/clusters/queries/guests.ts";
import { translator } from "#lib/i18n/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "guests")("mine.title") };
}

export default async function MyPassesPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Mine /></Suspense>;
}

async function Mine() {
  const locale = await currentLocale();
  const passes = await listMyPasses(await memberOrSignIn(locale, "/guest"));
  const t = translator(locale, "guests");
  return (
    <>
      <PageHeader title={t("mine.title")} lead={t("mine.lead")} />
      {passes.length ? <MyPasses locale={locale} passes={passes} /> : <EmptyState title={t("mine.emptyTitle")} action={<LinkButton href={`/${locale}/clusters`}>{t("mine.emptyAction")}</LinkButton>}>{t("mine.emptyText")}</EmptyState>}
    </>
  );
}
