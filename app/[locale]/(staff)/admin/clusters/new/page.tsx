import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterForm } from "#components/clusters/cluster-form.tsx";
import { clusterFormWords } from "#components/clusters/cluster-form-words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("admin.new") };
}

export default async function NewClusterPage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><NewCluster /></Suspense>;
}

async function NewCluster() {
  const locale = await currentLocale();
  await staffOrNotFound(locale, "/admin/clusters/new");
  const t = translator(locale, "clusters");
  const above = <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/admin/clusters`, label: t("admin.title") }]} />;
  return (
    <>
      <PageHeader above={above} title={t("admin.new")} />
      <ClusterForm locale={locale} {...clusterFormWords(locale, false)} />
    </>
  );
}
