import type { ClusterCard } from "#lib/clusters/queries/shape.ts";
import type { Figures, MapPlace } from "#lib/clusters/queries/places.ts";
import type { EventCard } from "#lib/events/queries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { HomeFigures } from "./figures.tsx";
import { HowToBegin } from "./how-to-begin.tsx";
import { Newest } from "./newest.tsx";
import { Opening } from "./opening.tsx";
import { Upcoming } from "./upcoming.tsx";
import { WhereClustersAre } from "./where-clusters-are.tsx";
import styles from "./home.module.css";

type Props = { locale: Locale; figures: Figures; places: MapPlace[]; newest: ClusterCard[]; events: EventCard[] };

/** What Cluster is for, where it is, what is coming: the first page of the house. */
export function Home({ locale, figures, places, newest, events }: Props) {
  return (
    <div className={styles.home}>
      <div className={styles.top}>
        <Opening locale={locale} />
        <HomeFigures locale={locale} figures={figures} />
      </div>
      <WhereClustersAre locale={locale} places={places} />
      <div className={styles.columns}>
        <Upcoming locale={locale} events={events} />
        <Newest locale={locale} clusters={newest} />
      </div>
      <HowToBegin locale={locale} />
    </div>
  );
}
