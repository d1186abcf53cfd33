import type { ReactNode } from "react";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
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

type Props = { locale: Locale; cluster: Cluster; participants: Participant[]; /** Its coming events, if there are any */ events?: ReactNode; /** What ties it to other clusters */ network?: ReactNode; /** Its participants are clusters: they stand in `network` */ union?: boolean };

/** A cluster as everybody sees it. */
export function ClusterPage({ locale, cluster, participants, events, network, union = false }: Props) {
  const t = translator(locale, "clusters");
  const join = (
    <EnterIfMine slug={cluster.slug} href={`/${locale}/workspace/${cluster.slug}`} label={t("page.workspace")}>
      {cluster.closed || union ? null : <LinkButton href={`/${locale}/clusters/${cluster.slug}/join`} variant="primary" prefetch={false}>{t("page.join")}</LinkButton>}
    </EnterIfMine>
  );
  return (
    <>
      <ClusterHeader locale={locale} cluster={cluster} action={join} />
      <div className={styles.page}>
        <div className={styles.main}>
          <section className={styles.section}>
            <h2>{t("page.about")}</h2>
            {cluster.summary ? <p className={styles.prose}><InLanguage {...inLocale(cluster.summary, locale, cluster.originalLocale)} page={locale} /></p> : <p className={styles.soft}>{t("page.noSummary")}</p>}
          </section>
          {union ? network : null}
          {union ? null : <section className={styles.section}>
            <h2>{t("page.participants")}</h2>
            {participants.length ? <ValueChain locale={locale} participants={participants} /> : <EmptyState title={t("page.noParticipants")} action={cluster.closed ? null : join} />}
            {participants.length && participants.length < cluster.participantCount ? <p className={styles.soft}>{translator(locale, "workspace")("participants.andMore", { count: cluster.participantCount - participants.length })}</p> : null}
          </section>}
          {union ? null : network}
          <section className={styles.section}>
            <h2>{t("page.events")}</h2>
            {events ?? <p className={styles.soft}>{t("page.noEvents")}</p>}
          </section>
        </div>
        <ClusterSides locale={locale} cluster={cluster} />
      </div>
      <ClusterJsonLd locale={locale} cluster={cluster} />
    </>
  );
}
