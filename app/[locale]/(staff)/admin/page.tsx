import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { FigureGrid } from "#components/admin/figures.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { countFigures } from "#lib/admin/figures.ts";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { countWaitingClaims } from "#lib/organizations/queries/claims.ts";
import { findIndexProgress } from "#lib/search/queries/progress.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "admin")("title") };
}

export default async function OfficePage() {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={6} label={translator(locale, "common")("loading")} />}><Office /></Suspense>;
}

async function Office() {
  const locale = await currentLocale();
  const viewer = await staffOrNotFound(locale, "/admin");
  const [count, index, claims] = await Promise.all([countFigures(viewer), findIndexProgress(viewer), countWaitingClaims(viewer)]);
  const t = translator(locale, "admin");
  const admin = `/${locale}/admin`;
  const figures = [
    { label: t("figures.requests"), value: count.requests, href: `${admin}/clusters?show=waiting` },
    { label: translator(locale, "founding")("admin.figure"), value: count.proposals, href: `${admin}/proposals` },
    { label: translator(locale, "organization-editor")("claims.title"), value: claims, href: `${admin}/claims` },
    { label: t("figures.members"), value: count.members, note: `${t("figures.new_members", { count: count.newMembers })}, ${t("figures.banned", { count: count.banned })}`, href: `${admin}/members` },
    { label: t("figures.clusters"), value: count.clusters, href: `${admin}/clusters` },
    { label: t("figures.organizations"), value: count.organizations, href: `/${locale}/organizations` },
    { label: t("figures.events"), value: count.upcomingEvents, href: `/${locale}/events` },
    { label: t("figures.imports"), value: count.imports, href: `${admin}/imports` },
    { label: t("figures.mail_failed"), value: count.mailsFailed, note: t("figures.mail_waiting", { count: count.mailsWaiting }), href: `${admin}/mail` },
    { label: translator(locale, "search")("index.title"), value: Object.values(index.documents).reduce((sum, each) => sum + each, 0), href: `${admin}/search` },
  ];
  return (
    <>
      <PageHeader title={t("title")} />
      <FigureGrid figures={figures} />
    </>
  );
}
