import type { Metadata } from "next";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { ProposalList } from "#components/clusters/proposals/proposal-list.tsx";
import styles from "#components/clusters/stack.module.css";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { listProposals } from "#lib/clusters/queries/proposals.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { searchParams: Promise<{ cursor?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "founding")("admin.title") };
}

export default async function ProposalsPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Proposals {...props} /></Suspense>;
}

async function Proposals({ searchParams }: Props) {
  const [locale, given] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await staffOrNotFound(locale, "/admin/proposals");
  const cursor = typeof given.cursor === "string" ? given.cursor : undefined;
  const page = await orNotFound(listProposals(viewer, { cursor, limit: 20 }));
  const [t, common] = [translator(locale, "founding"), translator(locale, "common")];
  const here = `/${locale}/admin/proposals`;
  return (
    <>
      <PageHeader title={t("admin.title")} lead={t("admin.lead")} />
      <LiveRefresh />
      <div className={styles.stack}>
        {page.items.length ? <ProposalList locale={locale} proposals={page.items} office /> : <EmptyState title={t("admin.none")}>{t("admin.noneText")}</EmptyState>}
        <Pager label={t("admin.title")} words={{ next: t("admin.next"), first: common("first") }} firstHref={cursor ? here : null} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
      </div>
    </>
  );
}
