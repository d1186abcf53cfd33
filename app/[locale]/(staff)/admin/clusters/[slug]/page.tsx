import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { ClusterJoining } from "#components/clusters/settings/joining.tsx";
import { ClusterPeople } from "#components/clusters/settings/people.tsx";
import { ClusterTexts } from "#components/clusters/settings/texts.tsx";
import styles from "#components/clusters/stack.module.css";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { listModerators, listPersons } from "#lib/clusters/queries/persons.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("admin.edit") };
}

export default async function AdminClusterPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><AdminCluster {...props} /></Suspense>;
}

async function AdminCluster({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await staffOrNotFound(locale, `/admin/clusters/${slug}`);
  const cluster = await findCluster(viewer, slug);
  if (!cluster) notFound();
  const [moderators, persons] = await Promise.all([listModerators(viewer, cluster.id), listPersons(viewer, cluster.id)]);
  const t = translator(locale, "clusters");
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/admin/clusters`, label: t("admin.title") }]} />}
        title={nameOf(cluster, locale)} action={cluster.visibility === "hidden" ? null : <LinkButton href={`/${locale}/clusters/${slug}`}>{t("my.public")}</LinkButton>}
      />
      <div className={styles.sections}>
        <ClusterPeople locale={locale} cluster={cluster} me={viewer.memberId} moderators={moderators ?? []} persons={persons ?? []} />
        <ClusterJoining locale={locale} cluster={cluster} />
        <ClusterTexts locale={locale} cluster={cluster} />
      </div>
    </>
  );
}
