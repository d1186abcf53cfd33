import type { ReactNode } from "react";
import { FollowButton } from "#components/following/follow-button.tsx";
import { followWords } from "#components/following/follow-words.ts";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { pictureUrl } from "#lib/files/labels.ts";
import type { ValueChainRole } from "#lib/clusters/labels.ts";
import type { Participant } from "#lib/clusters/queries/participants.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ClusterHeader } from "./cluster-header.tsx";
import { ClusterJsonLd } from "./cluster-json-ld.tsx";
import styles from "./cluster-page.module.css";
import { ClusterSides } from "./cluster-sides.tsx";
import { EnterIfMine } from "./enter-if-mine.tsx";
import { ValueChain } from "./value-chain.tsx";

type Props = { locale: Locale; cluster: Cluster; participants: Participant[]; /** Where there are more than these: how many in each role */ counts?: Partial<Record<ValueChainRole, number>>; /** Its coming events, if there are any */ events?: ReactNode; /** What ties it to other clusters */ network?: ReactNode; /** Its participants are clusters: they stand in `network` */ union?: boolean; /** What it shows of its wiki */ pages?: ReactNode };

/** A cluster as everybody sees it. */
export function ClusterPage({ locale, cluster, participants, counts, events, network, union = false, pages }: Props) {
  const t = translator(locale, "clusters");
  const join = (
    <EnterIfMine slug={cluster.slug} href={`/${locale}/workspace/${cluster.slug}`} label={t("page.workspace")}>
      {cluster.closed || union || cluster.door === "invitation" ? null : (
        <LinkButton href={`/${locale}/clusters/${cluster.slug}/join`} variant="primary" prefetch={false}>{cluster.door === "open" ? translator(locale, "joining")("join.open") : t("page.join")}</LinkButton>
      )}
    </EnterIfMine>
  );
  return (
    <>
      <ClusterHeader locale={locale} cluster={cluster} action={<><FollowButton kind="clusters" name={cluster.slug} words={followWords(locale)} />{join}</>} />
      {/* Ours, in the right size already. */}
      {cluster.pictureId ? <img src={pictureUrl(cluster.pictureId, "large")} alt="" className={styles.picture} /> : null}
      <div className={styles.page}>
        <div className={styles.main}>
          <section className={styles.section}>
            <h2>{t("page.about")}</h2>
            {cluster.summary ? <p className={styles.prose}><InLanguage {...inLocale(cluster.summary, locale, cluster.originalLocale)} page={locale} /></p> : <p className={styles.soft}>{t("page.noSummary")}</p>}
          </section>
          {union ? network : null}
          {union ? null : <section className={styles.section}>
            <h2>{t("page.participants")}</h2>
            {!cluster.open ? <p className={styles.soft}>{translator(locale, "joining")("page.listed")}</p> : participants.length ? <ValueChain locale={locale} participants={participants} counts={counts} /> : <EmptyState title={t("page.noParticipants")} action={cluster.closed ? null : join} />}
            {counts ? <p><LinkButton href={`/${locale}/clusters/${cluster.slug}/participants`} prefetch={false}>{t("page.allParticipants")}</LinkButton></p> : null}
          </section>}
          {union ? null : network}
          {pages ? <section className={styles.section}><h2>{translator(locale, "pages")("public.title")}</h2>{pages}</section> : null}
          {cluster.open || events ? <section className={styles.section}>
            <h2>{t("page.events")}</h2>
            {events ?? <p className={styles.soft}>{t("page.noEvents")}</p>}
          </section> : null}
        </div>
        <ClusterSides locale={locale} cluster={cluster} />
      </div>
      <ClusterJsonLd locale={locale} cluster={cluster} />
    </>
  );
}
