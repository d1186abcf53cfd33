import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { AcceptForm } from "#components/clusters/joining/accept-form.tsx";
import { agreementBoxes } from "#components/clusters/joining/agreement-words.ts";
import { nameOf } from "#components/clusters/words.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { belongs, mustAgree } from "#lib/clusters/policy.ts";
import { listAgreements } from "#lib/clusters/queries/agreements.ts";
import { findCluster, findStanding } from "#lib/clusters/queries.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ next?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "joining")("join.agreements") };
}

/** The workspace's door, for participants whose acceptance is missing. */
export default async function AgreementsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Door {...props} /></Suspense>;
}

async function Door({ params, searchParams }: Props) {
  const [locale, { slug }, { next }] = await Promise.all([currentLocale(), params, searchParams]);
  const viewer = await memberOrSignIn(locale, `/clusters/${slug}/agreements`);
  const cluster = await findCluster(viewer, slug);
  const standing = cluster && (await findStanding(viewer, cluster.id));
  if (!cluster || !standing || !belongs(standing)) notFound();
  if (!mustAgree(standing)) redirect(`/${locale}/workspace/${slug}`);
  const boxes = agreementBoxes(locale, cluster.originalLocale, await listAgreements(viewer, cluster.id));
  const [t, common] = [translator(locale, "joining"), translator(locale, "common")];
  return (
    <>
      <PageHeader title={t("agreements.doorTitle", { cluster: nameOf(cluster, locale) })} lead={t("agreements.doorLead")} />
      <AcceptForm
        slug={slug} locale={locale} next={typeof next === "string" ? next : undefined}
        agreements={boxes.agreements} words={{ boxes: boxes.words, submit: t("agreements.accept"), pending: common("sending") }}
      />
    </>
  );
}
