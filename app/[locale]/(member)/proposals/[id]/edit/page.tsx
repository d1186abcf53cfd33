import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { z } from "zod";
import { currentLocale } from "#app/locale.ts";
import { ProposalForm } from "#components/clusters/proposals/proposal-form.tsx";
import { proposalFormWords } from "#components/clusters/proposals/proposal-form-words.ts";
import { foundersOf } from "#components/clusters/proposals/founders-of.ts";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { memberOrSignIn } from "#lib/auth/viewer.ts";
import { findProposal } from "#lib/clusters/queries/proposals.ts";
import { translator } from "#lib/i18n/translator.ts";
import { listMyOrganizations } from "#lib/organizations/queries/mine.ts";

type Props = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "founding")("change") };
}

export default async function EditProposalPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton title lines={8} label={translator(locale, "common")("loading")} />}><Edit {...props} /></Suspense>;
}

async function Edit({ params }: Props) {
  const [locale, { id }] = await Promise.all([currentLocale(), params]);
  const viewer = await memberOrSignIn(locale, `/proposals/${id}/edit`);
  const proposal = z.uuid().safeParse(id).success ? await findProposal(viewer, id) : null;
  if (!proposal || proposal.proposer.memberId !== viewer.memberId || proposal.state !== "open") notFound();
  return (
    <>
      <PageHeader title={translator(locale, "founding")("change")} />
      <ProposalForm locale={locale} {...proposalFormWords(locale, await listMyOrganizations(viewer), true)} founders={foundersOf(proposal, locale)} proposal={proposal} />
    </>
  );
}
