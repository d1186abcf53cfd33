import Link from "next/link";
import pageStyles from "#components/clusters/cluster-page.module.css";
import { nameOf, placeOf } from "#components/clusters/words.ts";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Table } from "#components/ui/table.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { fileUrl } from "#lib/files/labels.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say, translator } from "#lib/i18n/translator.ts";
import type { Details, OrganizationDocument } from "#lib/organizations/queries/profile.ts";
import type { Relation } from "#lib/organizations/queries/relations.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";
import { Logo } from "../logo.tsx";
import styles from "./blocks.module.css";
import { ValidUntil } from "./valid-until.tsx";

/** What it makes, with the place of each in a value chain. */
export function Products({ locale, organization, products }: { locale: Locale; organization: Organization; products: Details["products"] }) {
  const t = translator(locale, "organizations");
  if (!products.length) return null;
  return (
    <section className={pageStyles.section}>
      <h2>{t("page.products")}</h2>
      <ul className={styles.products}>
        {products.map(({ name, role }, at) => (
          <li key={at}>
            <span className={styles.product}><InLanguage {...inLocale(name, locale, organization.originalLocale)} page={locale} /></span>
            <span className={styles.soft}>{say(locale, "clusters", `roles.${role}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Certificates; those that ran out are marked in the browser, which knows the day. */
export function Certificates({ locale, certificates }: { locale: Locale; certificates: Details["certificates"] }) {
  const t = translator(locale, "organizations");
  if (!certificates.length) return null;
  return (
    <section className={pageStyles.section}>
      <h2>{t("page.certificates")}</h2>
      <Table
        caption={t("page.certificates")}
        columns={[{ key: "name", label: t("page.certificate") }, { key: "number", label: t("page.number") }, { key: "issuer", label: t("page.issuer") }, { key: "until", label: t("page.validUntil") }]}
        rows={certificates.map(({ standard, name, number, issuer, validUntil, file }, at) => {
          const title = standard === "other" ? (name ?? t("standards.other")) : [t(`standards.${standard}`), name].filter(Boolean).join(": ");
          return {
            key: String(at),
            cells: [
              file ? <a key="name" href={fileUrl(file.id, file.name)}>{title}</a> : title, number ?? "–", issuer ?? "–",
              validUntil ? <ValidUntil key="until" date={validUntil} locale={locale} expired={t("page.expired")} /> : "–",
            ],
          };
        })}
      />
    </section>
  );
}

/** Ties that both sides stand by. */
export function Relations({ locale, relations }: { locale: Locale; relations: readonly Relation[] }) {
  const t = translator(locale, "organizations");
  if (!relations.length) return null;
  return (
    <section className={pageStyles.section}>
      <h2>{t("page.relations")}</h2>
      <ul className={styles.relations}>
        {relations.map(({ id, side, organization }) => (
          <li key={id}>
            <Logo id={organization.id} name={nameOf(organization, locale)} logoId={organization.logoId} />
            <span className={styles.relation}>
              <Link href={`/${locale}/organizations/${organization.slug}`} prefetch={false}>{nameOf(organization, locale)}</Link>
              <span className={styles.soft}>{t(`relations.${side}`)} · {placeOf(organization, locale)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Documents for everybody. */
export function Documents({ locale, documents }: { locale: Locale; documents: readonly OrganizationDocument[] }) {
  const t = translator(locale, "organizations");
  if (!documents.length) return null;
  return (
    <section className={pageStyles.section}>
      <h2>{t("page.documents")}</h2>
      <ul className={styles.documents}>{documents.map(({ id, title, file }) => <li key={id}><a href={fileUrl(file.id, file.name)}>{title}</a> <span className={styles.soft}>{sizeText(locale, file.size)}</span></li>)}</ul>
    </section>
  );
}
