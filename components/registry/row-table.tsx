import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { wordField, wordRemark, wordValue } from "#lib/registry/labels.ts";
import type { ImportRow } from "#lib/registry/queries/rows.ts";
import { outcomeTones } from "./tones.ts";
import styles from "./registry.module.css";

/** The lines of a file: what is or was done with each, and why. `done` after the application. */
export function RowTable({ rows, locale, done }: { rows: readonly ImportRow[]; locale: Locale; done: boolean }) {
  const t = translator(locale, "registry");
  const columns = [
    { key: "line", label: t("rows.line") },
    { key: "outcome", label: t("rows.outcome") },
    { key: "cluster", label: t("rows.cluster") },
    { key: "place", label: t("rows.place") },
    { key: "industry", label: t("rows.industry") },
    { key: "said", label: t("rows.said") },
  ];
  const shown = rows.map((row) => {
    const { values, outcome } = row;
    const word = (field: string) => (outcome === "refused" ? values[field] : values[field] && wordValue(locale, field, values[field]));
    return {
      key: String(row.line),
      cells: [
        <span key="line"><span className={styles.lineWord}>{t("rows.line")} </span>{row.line}</span>,
        <span key="outcome" className={styles.outcome}><Badge tone={outcomeTones[outcome]}>{t(`${done ? "outcome_done" : "outcome"}.${outcome}`)}</Badge></span>,
        values.name ? <span key="name" className={styles.name}>{row.cluster ? <Link href={`/${locale}/clusters/${row.cluster}`} prefetch={false}>{values.name}</Link> : values.name}</span> : null,
        [word("city"), word("country")].filter(Boolean).join(", "),
        word("industry") ?? "",
        row.remarks.length + row.changes.length > 0 ? <Said key="said" row={row} locale={locale} /> : null,
      ],
    };
  });
  return <Table caption={t("rows.caption")} columns={columns} rows={shown} />;
}

function Said({ row: { remarks, changes, outcome }, locale }: { row: ImportRow; locale: Locale }) {
  const t = translator(locale, "registry");
  return (
    <div className={styles.said}>
      {remarks.map(({ code, value }, index) => <p key={code} className={outcome === "refused" && index === 0 ? styles.refusal : styles.remark}>{wordRemark(locale, { code, value: value ?? undefined })}</p>)}
      {changes.map(({ field, from, to }) => (
        <p key={field} className={styles.change}>
          {wordField(locale, field)}: <del>{from === null ? t("rows.nothing") : wordValue(locale, field, from)}</del> → <ins>{wordValue(locale, field, to)}</ins>
        </p>
      ))}
    </div>
  );
}
