import type { Metadata } from "next";
import { Suspense } from "react";
import { __iconData as done } from "#icons/badge-check";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { EditorBody } from "#components/organizations/editor/editor-body.tsx";
import { ClaimQueue } from "#components/organizations/people/claim-queue.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { countWaitingClaims, listClaims } from "#lib/organizations/queries/claims.ts";

type Props = { searchParams: Promise<{ state?: string | string[]; cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "organization-editor")("claims.title") };
}

export default async function ClaimsPage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "organization-editor");
  return (
    <>
      <PageHeader title={t("claims.title")} lead={t("claims.lead")} />
      <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Claims {...props} /></Suspense>
    </>
  );
}

async function Claims({ searchParams }: Props) {
  const locale = await currentLocale();
  const viewer = await staffOrNotFound(locale, "/admin/claims");
  const given = await searchParams;
  const state = [given.state].flat()[0] === "decided" ? "decided" : "open";
  const cursor = [given.cursor].flat()[0];
  const [page, waiting] = await Promise.all([orNotFound(listClaims(viewer, { state, cursor })), countWaitingClaims(viewer)]);
  const t = translator(locale, "organization-editor");
  const common = translator(locale, "common");
  const here = `/${locale}/admin/claims`;
  const tabs = [{ href: here, label: t("claims.waiting"), count: waiting }, { href: `${here}?state=decided`, label: t("claims.decided") }];
  const base = state === "open" ? `${here}?` : `${here}?state=decided&`;
  return (
    <>
      <Tabs tabs={tabs} current={tabs[state === "open" ? 0 : 1]!.href} label={t("claims.title")} />
      <EditorBody>{page.items.length ? <ClaimQueue locale={locale} claims={page.items} /> : <EmptyState icon={done} title={t("claims.none")}>{t("claims.noneText")}</EmptyState>}</EditorBody>
      <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} firstHref={cursor ? base.slice(0, -1) : null} nextHref={page.nextCursor ? `${base}cursor=${encodeURIComponent(page.nextCursor)}` : null} />
    </>
  );
}
