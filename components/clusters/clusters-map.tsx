import { ClusterMap } from "#components/map/cluster-map.tsx";
import { centreOf } from "#components/map/country-centres.ts";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** The clusters of a filter on the map: one leads to its page, several to their list. */
export function ClustersMap({ locale, places }: { locale: Locale; places: readonly MapPlace[] }) {
  const t = translator(locale, "clusters");
  const marks = places.flatMap((place) => {
    const centre = place.latitude !== null && place.longitude !== null ? [place.longitude, place.latitude] : centreOf(place.country);
    if (!centre) return [];
    const key = `${place.country} ${place.latitude} ${place.longitude}`;
    return [{ key, label: place.label, longitude: centre[0]!, latitude: centre[1]!, count: place.count, href: addressOf(place, locale), hrefOfMany: `/${locale}/clusters?${new URLSearchParams({ country: place.country })}` }];
  });
  const marker = ({ label, count }: { label: string; count: number }) => t("map.marker", { place: label, count });
  return <ClusterMap places={marks} words={{ label: t("map.label"), elsewhere: t("map.elsewhere"), table: t("map.table"), place: t("map.place"), count: t("map.count"), marker }} />;
}

function addressOf({ slug, country, city }: MapPlace, locale: Locale): string {
  if (slug) return `/${locale}/clusters/${slug}`;
  return `/${locale}/clusters?${new URLSearchParams({ country, ...(city ? { q: city } : {}) })}`;
}
