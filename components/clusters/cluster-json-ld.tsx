import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { JsonLd } from "./json-ld.tsx";
import { nameOf } from "./words.ts";

/** A cluster as a schema.org Organization. Demonstration data is not told to search engines. */
export function ClusterJsonLd({ locale, cluster }: { locale: Locale; cluster: Cluster }) {
  if (cluster.demonstration) return null;
  const { latitude, longitude } = cluster;
  return (
    <JsonLd data={{
      "@context": "https://schema.org", "@type": "Organization", identifier: cluster.id,
      name: nameOf(cluster, locale), alternateName: Object.values(cluster.name), description: cluster.summary?.[locale],
      url: cluster.website ?? undefined,
      location: {
        "@type": "Place", address: { "@type": "PostalAddress", addressLocality: cluster.city ?? undefined, addressCountry: cluster.country },
        ...(latitude !== null && longitude !== null ? { geo: { "@type": "GeoCoordinates", latitude, longitude } } : {}),
      },
    }} />
  );
}
