import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { z } from "zod";
import { currentLocale } from "#app/locale.ts";
import { LiveRefresh } from "#components/clusters/live-refresh.tsx";
import { WithdrawProposal } from "#components/clusters/proposals/proposal-deeds.tsx";
import { ProposalView } from "#components/clusters/proposals/proposal-view.tsx";
import styles from "#components/clusters/stack.module.css";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { findProposal } from "#lib/clusters/queries/proposals.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "founding")("mine") };
}

export default async function ProposalPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Shown {...props} /></Suspense>;
}

async function Shown({ params }: Props) {
  const [locale, { id }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/proposals/${id}`);
  const proposal = z.uuid().safeParse(id).success ? await findProposal(viewer, id) : null;
  if (!proposal || proposal.proposer.memberId !== viewer.memberId) notFound(); // the office has its own page
  const [t, common] = [translator(locale, "founding"), translator(locale, "common")];
  const withdraw = { label: t("withdraw"), title: t("withdrawTitle"), text: t("withdrawText"), done: t("withdrawn"), cancel: common("cancel"), close: common("close") };
  const deeds = proposal.state === "open"
    ? <div className={styles.row}><LinkButton href={`/${locale}/proposals/${id}/edit`}>{t("edit")}</LinkButton> <WithdrawProposal proposalId={id} locale={locale} words={withdraw} /></div>
    : proposal.state === "admitted" ? null : <div className={styles.row}><LinkButton href={`/${locale}/clusters/propose?like=${id}`}>{t("again")}</LinkButton></div>;
  const above = <Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/my`, label: translator(locale, "clusters")("my.title") }]} />;
  return <><LiveRefresh /><ProposalView locale={locale} proposal={proposal} office={false} above={above} deeds={deeds} /></>;
}
