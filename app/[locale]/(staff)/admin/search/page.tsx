import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { IndexState } from "#components/search/index-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { findIndexProgress } from "#lib/search/queries/progress.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "search")("index.title") };
}

/** How far the search index is, for the project office. */
export default async function SearchIndexPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Index /></Suspense>;
}

async function Index() {
  const locale = await currentLocale();
  const t = translator(locale, "search");
  const progress = await findIndexProgress(await staffOrNotFound(locale, "/admin/search"));
  return (
    <>
      <PageHeader title={t("index.title")} lead={t("index.lead")} />
      <IndexState locale={locale} progress={progress} />
    </>
  );
}
