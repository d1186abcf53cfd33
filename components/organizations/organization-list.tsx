import Link from "next/link";
import { placeOf } from "#components/clusters/words.ts";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { industryKey } from "#lib/core/industry-codes.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import { OrganizationItem } from "./organization-item.tsx";
import styles from "./organization-list.module.css";

/** Organisations one under the other: name, kind, where, in how many clusters. */
export function OrganizationList({ locale, organizations }: { locale: Locale; organizations: readonly OrganizationCard[] }) {
  const t = translator(locale, "organizations");
  return (
    <ul className={styles.list}>
      {organizations.map((organization) => (
        <OrganizationItem
          key={organization.id} locale={locale} organization={organization}
          title={
            <h2 className={styles.name}>
              <Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link>
            </h2>
          }
          facts={
            <>
              <span>{t(`kinds.${organization.kind}`)}</span>
              <span>{placeOf(organization, locale)}</span>
              <span>{t("clusters", { count: organization.clusterCount })}</span>
              {organization.industryCodes[0] ? <span>{say(locale, "industry-codes", industryKey(organization.industryCodes[0]))}</span> : null}
              {organization.unclaimed ? <span>{t("card.unclaimed")}</span> : null}
              {organization.demonstration ? <span>{translator(locale, "common")("demonstration")}</span> : null}
            </>
          }
        />
      ))}
    </ul>
  );
}
