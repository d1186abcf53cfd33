import { EmptyState } from "#components/ui/empty-state.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ExportWatch } from "./export-watch.tsx";

type Export = { id: string; state: "running" | "ready" | "failed" | "over"; createdAt: string; expiresAt: string | null; size: number | null; files: number | null };

/** Archives of one's data; the ready ones can be fetched. */
export function Exports({ locale, timeZone, exports }: { locale: Locale; timeZone: string; exports: Export[] }) {
  const t = translator(locale, "account");
  if (!exports.length) return <EmptyState title={t("export.empty")} />;
  const size = new Intl.NumberFormat(locale, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const columns = (["made", "state", "size", "action"] as const).map((key) => ({ key, label: t(`export.${key}`) }));
  const rows = exports.map(({ id, state, createdAt, expiresAt, size: bytes, files }) => ({
    key: id,
    cells: [
      <Time key="made" at={createdAt} locale={locale} />,
      state === "ready" ? t("export.ready", { date: formatMoment(expiresAt!, { locale, timeZone, style: "date" }) }) : state === "running" ? <ExportWatch key="running" id={id} text={t("export.running")} /> : t(`export.${state}`),
      bytes === null ? "" : `${size.format(bytes / 1_000_000)}${files ? `, ${t("export.files", { count: files })}` : ""}`,
      state === "ready" ? <a key="fetch" href={`/api/exports/account/${id}`} download>{t("export.fetch")}</a> : "",
    ],
  }));
  return <Table caption={t("export.list")} columns={columns} rows={rows} />;
}
