import { locales, localeNames, type Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { importFields } from "#lib/registry/input.ts";
import { wordField } from "#lib/registry/labels.ts";
import type { Import } from "#lib/registry/queries/shape.ts";
import { ColumnsForm } from "./columns-form.tsx";
import styles from "./registry.module.css";

/** The columns of a file and what they hold, open while nothing else can be done, else folded away. */
export function Columns({ shown, locale, folded }: { shown: Import; locale: Locale; folded: boolean }) {
  const t = translator(locale, "registry");
  const words = {
    ignore: t("mapping.ignore"), headerLine: t("mapping.header_line"), language: t("mapping.language"), save: t("mapping.save"), saving: t("mapping.saving"), emptyCell: t("mapping.empty_cell"),
  };
  const columns = shown.headers.map((header, number) => ({
    number,
    header: header || t("mapping.unnamed", { number: number + 1 }),
    holds: Object.entries(shown.mapping).find(([, column]) => column === number)?.[0] ?? "",
    samples: shown.samples.map((row) => row[number] ?? ""),
  }));
  const form = (
    <ColumnsForm key={shown.rev} locale={locale} importId={shown.id} rev={shown.rev} columns={columns} headerLine={shown.headerLine} language={shown.language} words={words}
      fields={importFields.map((value) => ({ value, label: wordField(locale, value) }))} languages={locales.map((value) => ({ value, label: localeNames[value] }))} />
  );
  if (folded) return <details className={styles.details}><summary className={styles.summary}>{t("mapping.edit")}</summary>{form}</details>;
  return (
    <section className={styles.section}>
      <h2>{t("mapping.title")}</h2>
      <p className={styles.soft}>{t("mapping.lead")}</p>
      {form}
    </section>
  );
}
