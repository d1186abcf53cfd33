import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatNumber } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ImportCard } from "#lib/registry/queries/shape.ts";
import { tones } from "./tones.ts";

/** Files brought in, newest first. */
export function ImportList({ imports, locale }: { imports: readonly ImportCard[]; locale: Locale }) {
  const t = translator(locale, "registry");
  const columns = [
    { key: "file", label: t("list.file") },
    { key: "status", label: t("list.status") },
    { key: "rows", label: t("list.rows"), numeric: true },
    { key: "by", label: t("list.by") },
    { key: "at", label: t("list.at") },
  ];
  const rows = imports.map(({ id, fileName, status, total, createdBy, createdAt }) => ({
    key: id,
    cells: [
      <Link key="file" href={`/${locale}/admin/imports/${id}`}>{fileName}</Link>,
      <Badge key="status" tone={tones[status]}>{t(`status.${status}`)}</Badge>,
      total ? formatNumber(total, locale) : "–",
      createdBy ?? "–",
      <Time key="at" at={createdAt} locale={locale} />,
    ],
  }));
  return <Table caption={t("list.title")} columns={columns} rows={rows} />;
}
