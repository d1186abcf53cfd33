import { nameOf } from "#components/clusters/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Details } from "#lib/organizations/queries/profile.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";

const left = <T>(value: T | null | undefined) => value ?? undefined;

/** An organisation for search engines: https://schema.org/Organization. What is not known is left out. */
export const organizationJsonLd = (organization: Organization, { identifiers, products }: Details, locale: Locale) => {
  const numberOf = (scheme: string) => identifiers.find((one) => one.scheme === scheme)?.value;
  const { originalLocale: original, latitude, longitude } = organization;
  return {
    "@context": "https://schema.org", "@type": "Organization", identifier: organization.id,
    name: nameOf(organization, locale), alternateName: Object.values(organization.name), legalName: left(inLocale(organization.legalName, locale, original).text || null),
    description: organization.description?.[locale], url: left(organization.website), email: left(organization.email), telephone: left(organization.phone),
    foundingDate: organization.foundedYear ? String(organization.foundedYear) : undefined,
    taxID: numberOf("unp") ?? numberOf("inn"), vatID: numberOf("vat"), leiCode: numberOf("lei"),
    logo: organization.logoId ? `/api/files/${organization.logoId}/large.webp` : undefined,
    knowsAbout: products.length ? products.map(({ name }) => inLocale(name, locale, original).text) : undefined,
    address: { "@type": "PostalAddress", streetAddress: left(organization.address), addressRegion: left(organization.region), addressLocality: left(organization.city), addressCountry: organization.country },
    location: latitude !== null && longitude !== null ? { "@type": "Place", geo: { "@type": "GeoCoordinates", latitude, longitude } } : undefined,
  };
};
