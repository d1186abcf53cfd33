import Link from "next/link";
import { placeOf, nameOf } from "#components/clusters/words.ts";
import { Avatar } from "#components/ui/avatar.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import styles from "./organization-list.module.css";

/** Organisations one under the other: name, kind, where, in how many clusters. */
export function OrganizationList({ locale, organizations }: { locale: Locale; organizations: readonly OrganizationCard[] }) {
  const t = translator(locale, "organizations");
  return (
    <ul className={styles.list}>
      {organizations.map((organization) => (
        <li key={organization.id} className={styles.item}>
          <Avatar name={nameOf(organization, locale)} seed={organization.id} square />
          <div className={styles.text}>
            <h2 className={styles.name}>
              <Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}><InLanguage {...inLocale(organization.name, locale, organization.originalLocale)} page={locale} /></Link>
            </h2>
            <p className={styles.facts}>
              <span>{t(`kinds.${organization.kind}`)}</span>
              <span>{placeOf(organization, locale)}</span>
              <span>{t("clusters", { count: organization.clusterCount })}</span>
              {organization.demonstration ? <span>{translator(locale, "common")("demonstration")}</span> : null}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
