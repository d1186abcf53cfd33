import type { ReactNode } from "react";
import pageStyles from "#components/clusters/cluster-page.module.css";
import { JsonLd } from "#components/clusters/json-ld.tsx";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { PlaceMap } from "#components/map/place-map.tsx";
import { Avatar } from "#components/ui/avatar.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { Card } from "#components/ui/card.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";
import { EditIfMine } from "./edit-if-mine.tsx";

/** An organisation as everybody sees it; `clusters` is the list of those it takes part in. */
export function OrganizationPage({ locale, organization, clusters }: { locale: Locale; organization: Organization; clusters: ReactNode }) {
  const t = translator(locale, "organizations");
  const common = translator(locale, "common");
  const { latitude, longitude, website, foundedYear, description } = organization;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/organizations`, label: t("title") }]} />}
        mark={<Avatar name={nameOf(organization, locale)} seed={organization.id} size="large" square />}
        title={<InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} />}
        action={<EditIfMine slug={organization.slug} href={`/${locale}/organizations/${organization.slug}/edit`} label={common("edit")} />}
        lead={organization.demonstration ? <Badge>{common("demonstration")}</Badge> : undefined}
        facts={[
          { label: t("facts.kind"), value: t(`kinds.${organization.kind}`) },
          { label: t("facts.place"), value: placeOf(organization, locale) },
          ...(foundedYear ? [{ label: t("facts.founded"), value: String(foundedYear) }] : []),
          ...(website ? [{ label: t("facts.website"), value: <a href={website} rel="noopener nofollow ugc">{URL.parse(website)?.hostname ?? website}</a> }] : []),
          { label: t("facts.clusters"), value: organization.clusterCount },
        ]}
      />
      <div className={pageStyles.page}>
        <div className={pageStyles.main}>
          <section className={pageStyles.section}>
            <h2>{t("page.about")}</h2>
            {description ? <p className={pageStyles.prose}><InLanguage {...inLocale(description, locale, organization.originalLocale)} page={locale} /></p> : <p className={pageStyles.soft}>{t("page.noDescription")}</p>}
          </section>
          <section className={pageStyles.section}>
            <h2>{t("page.clusters")}</h2>
            {clusters ?? <p className={pageStyles.soft}>{t("page.noClusters")}</p>}
          </section>
        </div>
        <aside className={pageStyles.sides}>
          {latitude !== null && longitude !== null ? <Card flush><PlaceMap latitude={latitude} longitude={longitude} /><p className={pageStyles.caption}>{placeOf(organization, locale)}</p></Card> : null}
          {organization.demonstration ? <p className={pageStyles.source}>{t("page.demonstration")}</p> : null}
        </aside>
      </div>
      {organization.demonstration ? null : <JsonLd data={jsonLdOf(organization, locale)} />}
    </>
  );
}

const jsonLdOf = (organization: Organization, locale: Locale) => ({
  "@context": "https://schema.org", "@type": "Organization", identifier: organization.id,
  name: nameOf(organization, locale), alternateName: Object.values(organization.name), description: organization.description?.[locale],
  url: organization.website ?? undefined, foundingDate: organization.foundedYear ? String(organization.foundedYear) : undefined,
  address: { "@type": "PostalAddress", addressLocality: organization.city ?? undefined, addressCountry: organization.country },
});
