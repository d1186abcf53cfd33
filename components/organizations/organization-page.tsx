import type { ReactNode } from "react";
import pageStyles from "#components/clusters/cluster-page.module.css";
import { JsonLd } from "#components/clusters/json-ld.tsx";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { FollowButton } from "#components/following/follow-button.tsx";
import { followWords } from "#components/following/follow-words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Details, OrganizationDocument } from "#lib/organizations/queries/profile.ts";
import type { Relation } from "#lib/organizations/queries/relations.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";
import { Logo } from "./logo.tsx";
import { Certificates, Documents, Products, Relations } from "./page/blocks.tsx";
import { OrganizationDoors } from "./page/doors.tsx";
import { organizationJsonLd } from "./page/json-ld.ts";
import { MoreDocuments } from "./page/more-documents.tsx";
import { Sides } from "./page/sides.tsx";

type Props = { locale: Locale; organization: Organization; details: Details; documents: readonly OrganizationDocument[]; relations: readonly Relation[]; clusters: ReactNode };

/** An organisation as everybody sees it; `clusters` is the list of those it takes part in. */
export function OrganizationPage({ locale, organization, details, documents, relations, clusters }: Props) {
  const t = translator(locale, "organizations");
  const common = translator(locale, "common");
  const { slug, website, foundedYear, sizeClass, description } = organization;
  return (
    <>
      <PageHeader
        above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/organizations`, label: t("title") }]} />}
        mark={<Logo id={organization.id} name={nameOf(organization, locale)} logoId={organization.logoId} large />}
        title={<InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} />}
        action={<><FollowButton kind="organizations" name={slug} words={followWords(locale)} /><OrganizationDoors slug={slug} locale={locale} words={doorWords(locale)} /></>}
        lead={organization.demonstration ? <Badge>{common("demonstration")}</Badge> : undefined}
        facts={[
          { label: t("facts.kind"), value: t(`kinds.${organization.kind}`) },
          { label: t("facts.place"), value: placeOf(organization, locale) },
          ...(foundedYear ? [{ label: t("facts.founded"), value: String(foundedYear) }] : []),
          ...(sizeClass ? [{ label: t("facts.size"), value: t(`sizes.${sizeClass}`) }] : []),
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
          <Products locale={locale} organization={organization} products={details.products} />
          <Certificates locale={locale} certificates={details.certificates} />
          <section className={pageStyles.section}>
            <h2>{t("page.clusters")}</h2>
            {clusters ?? <p className={pageStyles.soft}>{t("page.noClusters")}</p>}
          </section>
          <Relations locale={locale} relations={relations} />
          <Documents locale={locale} documents={documents} />
          <MoreDocuments slug={slug} known={documents.map(({ id }) => id)} title={t("page.moreDocuments")} />
        </div>
        <Sides locale={locale} organization={organization} identifiers={details.identifiers} />
      </div>
      {organization.demonstration ? null : <JsonLd data={organizationJsonLd(organization, details, locale)} />}
    </>
  );
}

function doorWords(locale: Locale) {
  const t = translator(locale, "organizations");
  return {
    edit: translator(locale, "common")("edit"), join: t("page.join"), joinAsk: t("page.joinAsk"), asked: t("page.asked"), withdraw: t("page.withdraw"), withdrawn: t("page.withdrawn"), showClaim: t("page.showClaim"),
  };
}
