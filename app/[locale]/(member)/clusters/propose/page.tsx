import type { Metadata } from "next";
import { Suspense } from "react";
import { z } from "zod";
import { __iconData as building } from "#icons/building-complex";
import { currentLocale } from "#app/locale.ts";
import { ProposalForm } from "#components/clusters/proposals/proposal-form.tsx";
import { proposalFormWords } from "#components/clusters/proposals/proposal-form-words.ts";
import { foundersOf } from "#components/clusters/proposals/founders-of.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { findProposal } from "#lib/clusters/queries/proposals.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyOrganizations } from "#lib/organizations/queries/mine.ts";

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "founding")("title") };
}

type Props = { searchParams: Promise<{ like?: string | string[] }> };

export default async function ProposePage(props: Props) {
  const locale = await currentLocale();
  const t = translator(locale, "founding");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Propose {...props} /></Suspense>
    </>
  );
}

/** `like`: an own proposal that came to nothing, to begin with. */
async function Propose({ searchParams }: Props) {
  const [locale, { like }] = await Promise.all([currentLocale(), searchParams]);
  const viewer = await memberOrSignIn(locale, "/clusters/propose");
  const t = translator(locale, "founding");
  if (!viewer.emailConfirmed) return <Notice tone="amber">{t("unconfirmed")}</Notice>;
  const organizations = await listMyOrganizations(viewer);
  if (!organizations.length) {
    const action = <LinkButton variant="primary" href={`/${locale}/organizations/new?next=/${locale}/clusters/propose`}>{t("noneAction")}</LinkButton>;
    return <EmptyState icon={building} title={t("noneTitle")} action={action}>{t("noneText")}</EmptyState>;
  }
  const form = proposalFormWords(locale, organizations, false);
  const [first] = form.options.own;
  const former = z.uuid().safeParse(like).success ? await findProposal(viewer, String(like)) : null;
  if (former?.proposer.memberId === viewer.memberId) return <ProposalForm locale={locale} {...form} founders={foundersOf(former, locale)} like={former} />;
  return <ProposalForm locale={locale} {...form} founders={organizations.length === 1 ? [{ organizationId: first!.value, name: first!.label, valueChainRole: "" }] : []} />;
}
