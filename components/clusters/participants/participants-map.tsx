import { ClusterMap } from "#components/map/cluster-map.tsx";
import { centreOf } from "#components/map/country-centres.ts";
import type { MapPlace } from "#lib/clusters/queries/places.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

type Props = { locale: Locale; places: readonly MapPlace[]; /** The list, for a circle that stands for several */ base: string; /** Where one alone leads to */ page: "organizations" | "clusters" };

/** Where the participants of a filter are: one leads to its page, several to their list. */
export function ParticipantsMap({ locale, places, base, page }: Props) {
  const w = translator(locale, "workspace");
  const marks = places.flatMap(({ country, city, latitude, longitude, label, count, slug }) => {
    const centre = latitude !== null && longitude !== null ? [longitude, latitude] : centreOf(country);
    if (!centre) return [];
    const many = `${base}?${new URLSearchParams({ country, ...(city ? { q: city } : {}) })}`;
    return [{ key: `${country} ${latitude} ${longitude}`, label, longitude: centre[0]!, latitude: centre[1]!, count, href: slug ? `/${locale}/${page}/${slug}` : many, hrefOfMany: `${base}?${new URLSearchParams({ country })}` }];
  });
  const marker = ({ label, count }: { label: string; count: number }) => w("participants.mapMarker", { place: label, count });
  return <ClusterMap places={marks} words={{ label: w("participants.mapLabel"), elsewhere: w("participants.mapElsewhere"), table: w("participants.mapTable"), place: w("participants.mapPlace"), count: w("participants.mapCount"), marker }} />;
}
