import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { z } from "zod";
import { currentLocale } from "#app/locale.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { DecideProposal } from "#components/clusters/proposals/proposal-deeds.tsx";
import { ProposalView } from "#components/clusters/proposals/proposal-view.tsx";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { staffOrNotFound } from "#lib/auth/viewer.ts";
import { clusterStages } from "#lib/clusters/labels.ts";
import { findProposal, type Proposal } from "#lib/clusters/queries/proposals.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "founding")("admin.title") };
}

export default async function AdminProposalPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Shown {...props} /></Suspense>;
}

async function Shown({ params }: Props) {
  const [locale, { id }] = await Promise.all([currentLocale(), params]);
  const viewer = await staffOrNotFound(locale, `/admin/proposals/${id}`);
  const proposal = z.uuid().safeParse(id).success ? await findProposal(viewer, id) : null;
  if (!proposal) notFound();
  const above = <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: `/${locale}/admin/proposals`, label: translator(locale, "founding")("admin.title") }]} />;
  const deeds = proposal.state === "open" ? <DecideProposal proposalId={id} locale={locale} stage={proposal.stage} {...decision(locale, proposal)} /> : null;
  return <><LiveRefresh /><ProposalView locale={locale} proposal={proposal} office={proposal.proposer.memberId !== viewer.memberId} above={above} deeds={deeds} /></>;
}

function decision(locale: Locale, proposal: Proposal) {
  const [t, clusters, common] = [translator(locale, "founding"), translator(locale, "clusters"), translator(locale, "common")];
  const name = nameOf(proposal, locale);
  return {
    stages: clusterStages.map((value) => ({ value, label: clusters(`stages.${value}`) })),
    words: {
      admit: t("admin.admit"), admitTitle: t("admin.admitTitle", { name }), admitText: t("admin.admitText", { name: proposal.proposer.name }), admitted: t("admin.admitted"), stage: t("stage"),
      decline: t("admin.decline"), declineTitle: t("admin.declineTitle", { name }), declined: t("admin.declined"), reason: t("reason"), reasonHelp: t("admin.reasonHelp"), cancel: common("cancel"), close: common("close"),
    },
  };
}
