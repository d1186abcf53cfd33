import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import type { Neighbour, Network } from "#lib/clusters/queries/network.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ParticipantsMap } from "../participants/participants-map.tsx";
import { placeOf } from "../words.ts";
import styles from "./network.module.css";
import { placesOf } from "./places.ts";

/** What a cluster is tied to, as everybody sees it: where it hangs in the tree, its sub-clusters, peers and unions; of a union its members, with a map. */
export function PublicNetwork({ locale, network: { union, above, level, neighbours } }: { locale: Locale; network: Network }) {
  const w = translator(locale, "workspace");
  const { member, sub_cluster: below, peer, union: unions } = neighbours;
  const parts = [["sub_cluster", below], ["peer", peer], ["union", unions]] as const;
  return (
    <section className={styles.public}>
      <h2>{w(union ? "participants.title" : "network.public")}</h2>
      {above.length ? (
        <div>
          <h3>{w("network.partOf")}</h3>
          <ol className={styles.path}>{above.map((cluster) => <li key={cluster.id}><Name locale={locale} cluster={cluster} /></li>)}</ol>
          <p className={styles.facts}>{w("network.level", { level })}</p>
        </div>
      ) : null}
      {union ? (
        <div className={styles.section}>
          <h3>{w("participants.clusters", { count: member.length })}, {w("network.countries", { count: new Set(member.map(({ country }) => country)).size })}</h3>
          <List locale={locale} clusters={member} />
          {member.length ? <ParticipantsMap locale={locale} places={placesOf(member, locale)} base={`/${locale}/clusters`} page="clusters" /> : null}
        </div>
      ) : null}
      {parts.map(([relation, clusters]) => clusters.length ? <div key={relation} className={styles.section}><h3>{w(`network.relations.${relation}`)}</h3><List locale={locale} clusters={clusters} /></div> : null)}
    </section>
  );
}

/** Whether there is anything to show. */
export const isTied = ({ union, above, neighbours }: Network) => union !== null || above.length > 0 || Object.values(neighbours).some((some) => some.length);

const List = ({ locale, clusters }: { locale: Locale; clusters: readonly Neighbour[] }) => (
  <ul className={styles.list}>
    {clusters.map((cluster) => <li key={cluster.id} className={styles.item}><div className={styles.text}><span className={styles.name}><Name locale={locale} cluster={cluster} /></span><span className={styles.facts}><span>{placeOf(cluster, locale)}</span></span></div></li>)}
  </ul>
);

const Name = ({ locale, cluster }: { locale: Locale; cluster: Neighbour }) => (
  <Link href={`/${locale}/clusters/${cluster.slug}`} prefetch={false}><InLanguage {...inLocale(cluster.name, locale, cluster.originalLocale)} page={locale} /></Link>
);
