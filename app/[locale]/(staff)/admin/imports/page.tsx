import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { ImportList } from "#components/registry/import-list.tsx";
import { Upload } from "#components/registry/upload.tsx";
import { uploadWords } from "#components/registry/words.ts";
import styles from "#components/registry/registry.module.css";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { maxBytes } from "#lib/registry/limits.ts";
import { listImports } from "#lib/registry/queries/imports.ts";

type Props = { searchParams: Promise<{ cursor?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "registry")("title") };
}

export default async function ImportsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Imports {...props} /></Suspense>;
}

async function Imports({ searchParams }: Props) {
  const locale = await currentLocale();
  const { cursor } = await searchParams;
  const viewer = await staffOrNotFound(locale, "/admin/imports");
  const page = await orNotFound(listImports(viewer, { cursor }));
  const t = translator(locale, "registry");
  const common = translator(locale, "common");
  const here = `/${locale}/admin/imports`;
  return (
    <div className={styles.page}>
      <PageHeader title={t("title")} lead={t("lead")} action={<a className={buttonClass({})} href="/api/exports/clusters" download>{t("export.clusters")}</a>} />
      <Upload locale={locale} maxBytes={maxBytes} words={uploadWords(locale)} />
      {page.items.length > 0 ? <ImportList imports={page.items} locale={locale} /> : <EmptyState title={t("list.empty")}>{t("list.empty_text")}</EmptyState>}
      <Pager label={t("list.title")} words={{ next: common("next"), first: common("first") }} firstHref={cursor ? here : null} nextHref={page.nextCursor && `${here}?cursor=${page.nextCursor}`} />
    </div>
  );
}
