import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { currentLocale } from "#app/locale.ts";
import { orNotFound } from "#app/refusals.ts";
import styles from "#components/clusters/cluster-page.module.css";
import { ValueChain } from "#components/clusters/value-chain.tsx";
import { nameOf } from "#components/clusters/words.ts";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { countParticipantFacets, listParticipantPage } from "#lib/clusters/queries/participant-directory.ts";
import { guest } from "#lib/core/viewer.ts";
import { translator } from "#lib/i18n/translator.ts";
import { publicCluster } from "../../cached.ts";

type Props = { params: Promise<{ slug: string }>; searchParams: Promise<{ cursor?: string | string[] }> };

export const instant = false;

async function read({ params }: Props) {
  const locale = await currentLocale();
  const found = await publicCluster(locale, (await params).slug);
  if (!found?.cluster.open || found.network.union) notFound(); // of a union clusters take part: they stand on its page
  return { locale, cluster: found.cluster };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, cluster } = await read(props);
  return { title: translator(locale, "clusters")("page.participantsOf", { cluster: nameOf(cluster, locale) }), robots: { index: false } };
}

/** All organisations of a cluster that are too many for its page, along the value chain. */
export default async function PublicParticipantsPage(props: Props) {
  const { locale, cluster } = await read(props);
  const { cursor } = await props.searchParams;
  const [viewer, clusterId] = [guest(locale), cluster.id];
  const [page, { total, role }] = await orNotFound(Promise.all([listParticipantPage(viewer, { clusterId, limit: 100, cursor: typeof cursor === "string" ? cursor : undefined }), countParticipantFacets(viewer, { clusterId })]));
  const [t, common] = [translator(locale, "clusters"), translator(locale, "common")];
  const [above, here] = [`/${locale}/clusters/${cluster.slug}`, `/${locale}/clusters/${cluster.slug}/participants`];
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/clusters`, label: t("title") }, { href: above, label: nameOf(cluster, locale) }]} />}
        title={t("page.participantsOf", { cluster: nameOf(cluster, locale) })} lead={translator(locale, "workspace")("participants.count", { count: total })}
      />
      <section className={styles.section}>
        <h2>{t("page.participants")}</h2>
        <ValueChain locale={locale} participants={page.items} counts={role} />
      </section>
      <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} firstHref={cursor ? here : null} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
    </>
  );
}
