import pageStyles from "#components/clusters/cluster-page.module.css";
import { placeOf } from "#components/clusters/words.ts";
import { PlaceMap } from "#components/map/place-map.tsx";
import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { industryKey } from "#lib/core/industry-codes.ts";
import { countryName } from "#lib/i18n/countries.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { townName } from "#lib/i18n/places.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import type { Details } from "#lib/organizations/queries/profile.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";
import styles from "./blocks.module.css";

/** Beside the page: whose it is not yet, how to reach it, what it is filed under, where it lies. */
export function Sides({ locale, organization, identifiers }: { locale: Locale; organization: Organization; identifiers: Details["identifiers"] }) {
  const t = translator(locale, "organizations");
  const { latitude, longitude, slug } = organization;
  return (
    <aside className={pageStyles.sides}>
      {organization.unclaimed ? (
        <Card className={styles.side}>
          <h2>{t("page.unclaimed")}</h2>
          <p className={pageStyles.small}>{t("page.unclaimedText")}</p>
          <div><LinkButton href={`/${locale}/organizations/${slug}/claim`} prefetch={false}>{t("page.claim")}</LinkButton></div>
        </Card>
      ) : null}
      <Contacts locale={locale} organization={organization} />
      <Numbers locale={locale} organization={organization} identifiers={identifiers} />
      <Filed locale={locale} organization={organization} />
      {latitude !== null && longitude !== null ? <Card flush><PlaceMap latitude={latitude} longitude={longitude} /><p className={pageStyles.caption}>{placeOf(organization, locale)}</p></Card> : null}
      {organization.demonstration ? <p className={pageStyles.source}>{t("page.demonstration")}</p> : null}
    </aside>
  );
}

const call = (phone: string) => <a href={`tel:${phone.replaceAll(/[^\d+]/g, "")}`}>{phone}</a>;
const write = (email: string) => <a href={`mailto:${email}`}>{email}</a>;

function Contacts({ locale, organization }: { locale: Locale; organization: Organization }) {
  const t = translator(locale, "organizations");
  const { phone, email, contacts } = organization;
  const address = [organization.address, organization.city && townName(organization.city, organization.country, locale), organization.region, countryName(organization.country, locale)].filter(Boolean).join(", ");
  const facts = [
    ...(phone ? [{ label: t("facts.phone"), value: call(phone) }] : []),
    ...(email ? [{ label: t("facts.email"), value: write(email) }] : []),
    ...(organization.address ? [{ label: t("facts.address"), value: address }] : []),
  ];
  if (!facts.length && !contacts.length) return null;
  return (
    <Card className={styles.side}>
      <h2>{t("page.contacts")}</h2>
      {facts.length ? <KeyValue facts={facts} /> : null}
      {contacts.length ? (
        <ul className={styles.contacts}>
          {contacts.map((one, at) => (
            <li key={at}>
              {one.person ? <strong>{one.person}</strong> : null}
              {one.post ? <span className={styles.soft}>{one.post}</span> : null}
              {one.phone ? call(one.phone) : null}
              {one.email ? write(one.email) : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Card>
  );
}

function Numbers({ locale, organization, identifiers }: { locale: Locale; organization: Organization; identifiers: Details["identifiers"] }) {
  const t = translator(locale, "organizations");
  const { legalName, originalLocale } = organization;
  if (!identifiers.length && !legalName) return null;
  const facts = [
    ...(legalName ? [{ label: t("facts.legalName"), value: <InLanguage {...inLocale(legalName, locale, originalLocale)} page={locale} /> }] : []),
    ...identifiers.map(({ scheme, value }) => ({ label: t(`identifiers.${scheme}`), value })),
  ];
  return <Card className={styles.side}><h2>{t("page.identifiers")}</h2><KeyValue facts={facts} /></Card>;
}

function Filed({ locale, organization }: { locale: Locale; organization: Organization }) {
  const t = translator(locale, "organizations");
  const { industryCodes, exportMarkets } = organization;
  if (!industryCodes.length && !exportMarkets.length) return null;
  return (
    <Card className={styles.side}>
      {industryCodes.length ? <><h2>{t("page.industries")}</h2><ul className={styles.plain}>{industryCodes.map((code) => <li key={code}>{say(locale, "industry-codes", industryKey(code))}</li>)}</ul></> : null}
      {exportMarkets.length ? <><h2>{t("page.markets")}</h2><ul className={styles.tags}>{exportMarkets.map((code) => <li key={code}><Badge>{countryName(code, locale)}</Badge></li>)}</ul></> : null}
    </Card>
  );
}
