import styles from "#components/clusters/stack.module.css";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { representativeRoles } from "#lib/organizations/labels.ts";
import type { Representative } from "#lib/organizations/queries/one.ts";
import type { Organization } from "#lib/organizations/queries/shape.ts";
import { OrganizationForm } from "./organization-form.tsx";
import { organizationFormWords } from "./organization-form-words.ts";
import { AddRepresentative } from "./people.tsx";
import { RepresentativeTable } from "./representative-table.tsx";

type Props = { locale: Locale; organization: Organization; people: Representative[]; me: string; mayEdit: boolean };

/** An organisation's people and facts, for those who speak for it; only administrators change them. */
export function OrganizationSettings({ locale, organization, people, me, mayEdit }: Props) {
  const t = translator(locale, "organizations");
  const { slug, rev } = organization;
  const words = { who: t("edit.who"), whoHelp: t("edit.whoHelp"), role: t("edit.role"), roleHelp: t("edit.roleHelp"), submit: t("edit.addSubmit"), added: t("edit.added") };
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("edit.people")}</h2>
        <RepresentativeTable locale={locale} slug={slug} people={people} me={me} mayEdit={mayEdit} />
      </section>
      {mayEdit ? (
        <>
          <section className={styles.section}>
            <h2>{t("edit.add")}</h2>
            <AddRepresentative slug={slug} locale={locale} words={words} roles={representativeRoles.map((value) => ({ value, label: t(`representativeRoles.${value}`) }))} />
          </section>
          <section className={styles.section}>
            <h2>{t("edit.texts")}</h2>
            <OrganizationForm locale={locale} {...organizationFormWords(locale, true)} hidden={{ slug, rev: String(rev) }} values={valuesOf(organization)} />
          </section>
        </>
      ) : <Notice>{t("edit.notAdministrator")}</Notice>}
    </div>
  );
}

const valuesOf = ({ kind, country, city, website, foundedYear, originalLocale, name, description }: Organization): Record<string, string> => ({
  kind, country, city: city ?? "", website: website ?? "", foundedYear: foundedYear ? String(foundedYear) : "", originalLocale,
  ...Object.fromEntries(Object.entries(name).map(([language, text]) => [`name.${language}`, text])),
  ...Object.fromEntries(Object.entries(description ?? {}).map(([language, text]) => [`description.${language}`, text])),
});
