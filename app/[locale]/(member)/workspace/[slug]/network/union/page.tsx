import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Suspense } from "react";
import { currentLocale } from "#app/locale.ts";
import { UnionForm } from "#components/clusters/network/union-form.tsx";
import { unionFormWords } from "#components/clusters/network/union-form-words.ts";
import stack from "#components/clusters/stack.module.css";
import { Skeleton } from "#components/ui/skeleton.tsx";
import { mayManage } from "#lib/clusters/policy.ts";
import { findUnion } from "#lib/clusters/queries/union.ts";
import { translator } from "#lib/i18n/translator.ts";
import { workspaceRoom } from "../../room.ts";

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: translator(await currentLocale(), "workspace")("network.unionTitle") };
}

export default async function FoundUnionPage(props: Props) {
  const locale = await currentLocale();
  return <Suspense fallback={<Skeleton lines={8} label={translator(locale, "common")("loading")} />}><Proposal {...props} /></Suspense>;
}

async function Proposal({ params }: Props) {
  const [locale, { slug }] = await Promise.all([currentLocale(), params]);
  const { cluster, standing } = await workspaceRoom(locale, slug, "/network/union");
  if (!mayManage(standing) || (await findUnion(cluster.id))) notFound();
  const w = translator(locale, "workspace");
  return (
    <div className={stack.narrow}>
      <h2>{w("network.unionTitle")}</h2>
      <p className={stack.soft}>{w("union.lead")}</p>
      <UnionForm locale={locale} slug={slug} values={{ country: cluster.country, industry: cluster.industry }} {...unionFormWords(locale)} />
    </div>
  );
}
