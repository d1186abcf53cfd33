import { Badge } from "#components/ui/badge.tsx";
import { Card } from "#components/ui/card.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { Time } from "#components/ui/time.tsx";
import type { AgreementState } from "#lib/clusters/queries/agreements.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import styles from "../stack.module.css";
import { AgreementForm, EndAgreement } from "./agreement-form.tsx";

/** The agreements of a cluster: who has accepted them, their versions, new ones. */
export function ClusterAgreements({ locale, cluster, agreements }: { locale: Locale; cluster: Cluster; agreements: AgreementState[] }) {
  const t = translator(locale, "joining");
  const { slug, originalLocale } = cluster;
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));
  const title = (agreement: AgreementState) => inLocale(agreement.title, locale, originalLocale).text;
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("settings.agreements")}</h2>
        <p className={styles.soft}>{t("agreements.lead")}</p>
        {agreements.length ? null : <p>{t("agreements.none")}</p>}
        {agreements.map((agreement) => (
          <Card key={agreement.id} as="article">
            <div className={styles.stack}>
              <div className={styles.head}>
                <h3><InLanguage {...inLocale(agreement.title, locale, originalLocale)} page={locale} /></h3>
                <Badge tone={agreement.accepted === agreement.asked ? "green" : "amber"}>{t("agreements.accepted", { accepted: agreement.accepted, asked: agreement.asked })}</Badge>
              </div>
              <ul className={styles.plain}>
                {agreement.versions.map(({ version, publishedAt, by }) => <li key={version}>{t("join.version", { version })}, <Time at={publishedAt} locale={locale} style="short" />{by ? `, ${by}` : ""}</li>)}
              </ul>
              <details>
                <summary>{t("agreements.revise")}</summary>
                <p className={styles.soft}>{t("agreements.reviseText")}</p>
                <AgreementForm slug={slug} locale={locale} languages={languages} agreement={agreement} words={formWords(locale, languages, "revise")} />
              </details>
              <div><EndAgreement slug={slug} agreementId={agreement.id} locale={locale} words={endWords(locale, title(agreement))} /></div>
            </div>
          </Card>
        ))}
      </section>
      <section className={styles.section}>
        <h2>{t("agreements.add")}</h2>
        <AgreementForm key={agreements.length} slug={slug} locale={locale} languages={languages} words={formWords(locale, languages, "publish")} />
      </section>
    </div>
  );
}

function formWords(locale: Locale, languages: { value: string; label: string }[], deed: "publish" | "revise") {
  const [t, clusters, common] = [translator(locale, "joining"), translator(locale, "clusters"), translator(locale, "common")];
  const fields = (["title", "body"] as const).flatMap((field) => languages.map(({ value, label }) => [`${field}.${value}`, clusters("form.inLanguage", { field: t(`agreements.${field}`), language: label })] as const));
  return { fields: Object.fromEntries(fields), submit: t("agreements.publish"), pending: common("saving"), done: t(deed === "publish" ? "agreements.published" : "agreements.revised") };
}

function endWords(locale: Locale, title: string) {
  const [t, common] = [translator(locale, "joining"), translator(locale, "common")];
  return { label: t("agreements.end"), title: t("agreements.endTitle", { title }), text: t("agreements.endText"), done: t("agreements.ended"), cancel: common("cancel"), close: common("close") };
}
