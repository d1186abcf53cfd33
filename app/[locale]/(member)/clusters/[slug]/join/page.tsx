import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { Join } from "#components/clusters/join.tsx";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { joinHeading } from "#components/clusters/join-heading.ts";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { listAgreements } from "#lib/clusters/queries/agreements.ts";
import { listMyClusters } from "#lib/clusters/queries/mine.ts";
import { findMyParticipation } from "#lib/clusters/queries/persons.ts";
import { listMyJoinRequests } from "#lib/clusters/queries/requests.ts";
import { findCluster } from "#lib/clusters/queries.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyOrganizations } from "#lib/organizations/queries/mine.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "clusters")("page.join") };
}

export default async function JoinPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><JoinCluster {...props} /></Suspense>;
}

async function JoinCluster({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/clusters/${slug}/join`);
  const cluster = await findCluster(viewer, slug);
  if (!cluster) notFound();
  const [organizations, requests, mine, inPerson, agreements] = await Promise.all([
    listMyOrganizations(viewer), listMyJoinRequests(viewer, { clusterId: cluster.id }), listMyClusters(viewer), findMyParticipation(viewer, cluster.id), listAgreements(viewer, cluster.id),
  ]);
  const t = translator(locale, "clusters");
  const name = nameOf(cluster, locale);
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/clusters`, label: t("title") }, ...(cluster.visibility === "hidden" ? [] : [{ href: `/${locale}/clusters/${slug}`, label: name }])]} />}
        {...joinHeading(locale, cluster.door, name)}
      />
      <LiveRefresh />
      <Join
        locale={locale} cluster={cluster} me={viewer} organizations={organizations} requests={requests} inPerson={inPerson} agreements={agreements} now={new Date()}
        through={mine.find(({ id }) => id === cluster.id)?.through ?? []}
      />
    </>
  );
}
