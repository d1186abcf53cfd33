import Link from "next/link";
import { __iconData as network } from "#icons/network";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { placeName } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { SectionHead } from "./section-head.tsx";
import styles from "./home.module.css";

/** The clusters that came last. */
export function Newest({ locale, clusters }: { locale: Locale; clusters: ClusterCard[] }) {
  const t = translator(locale, "home");
  return (
    <section aria-labelledby="newest" className={styles.section}>
      <SectionHead id="newest" title={t("newest.title")} more={clusters.length ? { href: `/${locale}/clusters?sort=newest`, label: t("newest.all") } : undefined} />
      {clusters.length ? (
        <ol className={styles.list}>{clusters.map((cluster) => <Newcomer key={cluster.id} cluster={cluster} locale={locale} />)}</ol>
      ) : <EmptyState icon={network} title={t("newest.none")}>{t("newest.noneText")}</EmptyState>}
    </section>
  );
}

function Newcomer({ cluster, locale }: { cluster: ClusterCard; locale: Locale }) {
  const name = inLocale(cluster.name, locale, cluster.originalLocale);
  const industry = translator(locale, "clusters")(`industries.${cluster.industry}`);
  const place = placeName(cluster, locale);
  return (
    <li className={styles.item}>
      <Avatar name={name.text} seed={cluster.id} square />
      <div className={styles.about}>
        <Link href={`/${locale}/clusters/${cluster.slug}`} className={styles.name}><InLanguage {...name} page={locale} /></Link>
        <p className={styles.note}>{industry} · {place}</p>
      </div>
    </li>
  );
}
