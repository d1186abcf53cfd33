import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { classes } from "#components/ui/classes.ts";
import { initialsOf } from "#components/ui/initials.ts";
import { InLanguage } from "#components/ui/language-mark.tsx";
import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import { pictureUrl } from "#lib/files/labels.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./cluster-list.module.css";
import { placeOf } from "./words.ts";

/** Clusters one under the other: name, key product, where, in what industry, how far along, how many. */
export function ClusterList({ locale, clusters }: { locale: Locale; clusters: readonly ClusterCard[] }) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const pictured = clusters.some(({ pictureId }) => pictureId);
  return (
    <ul className={classes(styles.list, pictured && styles.pictured)}>
      {clusters.map((cluster) => (
        <li key={cluster.id} className={styles.item}>
          {pictured ? <Picture cluster={cluster} name={inLocale(cluster.name, locale, cluster.originalLocale).text} /> : null}
          <h2 className={styles.name}>
            <Link href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>
          </h2>
          {cluster.keyProduct ? <p className={styles.product}><InLanguage {...inLocale(cluster.keyProduct, locale, cluster.originalLocale)} page={locale} /></p> : null}
          <p className={styles.facts}>
            <span>{placeOf(cluster, locale)}</span>
            <span>{t(`industries.${cluster.industry}`)}</span>
            <span>{t("participants", { count: cluster.participantCount })}</span>
            {cluster.demonstration ? <span>{common("demonstration")}</span> : null}
          </p>
          <p className={styles.badges}>
            <Badge tone={cluster.stage === "developing" ? "green" : cluster.stage === "declining" ? "amber" : "neutral"}>{t(`stages.${cluster.stage}`)}</Badge>
            {cluster.closed ? <Badge tone="amber">{t("closed")}</Badge> : null}
          </p>
        </li>
      ))}
    </ul>
  );
}

/** Ours, small already; the place is kept before it comes. Where a cluster has none, its initials hold the place beside those that have one. */
const Picture = ({ cluster: { pictureId }, name }: { cluster: ClusterCard; name: string }) => (pictureId
  ? <img src={pictureUrl(pictureId, "small")} alt="" width={112} height={63} loading="lazy" decoding="async" className={styles.picture} />
  : <span aria-hidden className={classes(styles.picture, styles.initials)}>{initialsOf(name)}</span>);
