import Link from "next/link";
import { __iconData as globe } from "#icons/globe";
import { PlaceMap } from "#components/map/place-map.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Card } from "#components/ui/card.tsx";
import { Icon } from "#components/ui/icon.tsx";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "./cluster-page.module.css";
import { placeOf } from "./words.ts";

/** Beside a cluster's page: who runs it, where it is, its site, where the entry comes from. */
export function ClusterSides({ locale, cluster }: { locale: Locale; cluster: Cluster }) {
  const t = translator(locale, "clusters");
  const { latitude, longitude, website } = cluster;
  return (
    <aside className={styles.sides}>
      {cluster.open ? <Card>
        <h2 className={styles.small}>{t("page.coordinators")}</h2>
        {cluster.coordinators.length ? (
          <ul className={styles.people}>
            {cluster.coordinators.map(({ memberId, name, handle }) => (
              <li key={memberId} className={styles.person}><Avatar name={name} seed={memberId} size="small" /><span><Link href={`/${locale}/members/${handle}`} prefetch={false}>{name}</Link> <span className={styles.handle}>@{handle}</span></span></li>
            ))}
          </ul>
        ) : <p>{t("page.noCoordinators")}</p>}
      </Card> : null}
      {latitude !== null && longitude !== null ? (
        <Card flush>
          <PlaceMap latitude={latitude} longitude={longitude} />
          <p className={styles.caption}>{placeOf(cluster, locale)}</p>
        </Card>
      ) : null}
      {website ? <p className={styles.website}><Icon of={globe} size={16} /> <a href={website} rel="noopener nofollow ugc">{URL.parse(website)?.hostname ?? website}</a></p> : null}
      {cluster.imported ? <p className={styles.source}>{t("page.imported")}</p> : null}
      {cluster.demonstration ? <p className={styles.source}>{t("page.demonstration")}</p> : null}
    </aside>
  );
}
