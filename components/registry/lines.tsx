import { __iconData as download } from "#icons/download";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Tabs } from "#components/ui/tabs.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { rowFilters, type RowFilter } from "#lib/registry/input.ts";
import type { ImportRow } from "#lib/registry/queries/rows.ts";
import type { Import } from "#lib/registry/queries/shape.ts";
import { RowTable } from "./row-table.tsx";
import styles from "./registry.module.css";

type Props = { shown: Import; rows: readonly ImportRow[]; nextCursor: string | null; filter: RowFilter; cursor?: string; locale: Locale };

/** The lines by outcome, with how many there are of each; the filter and the place in the list are in the address. */
export function Lines({ shown, rows, nextCursor, filter, cursor, locale }: Props) {
  const t = translator(locale, "registry");
  const common = translator(locale, "common");
  const done = shown.status === "applied";
  const here = `/${locale}/admin/imports/${shown.id}`;
  const address = (which: RowFilter) => (which === "all" ? here : `${here}?outcome=${which}`);
  const label = (which: RowFilter) => t(`filters.${done && which === "create" ? "created" : done && which === "update" ? "updated" : which}`);
  const tabs = rowFilters.map((which) => ({ href: address(which), label: label(which), count: shown.counts[which] ?? 0 }));
  const next = nextCursor && `${here}?${filter === "all" ? "" : `outcome=${filter}&`}cursor=${nextCursor}`;
  return (
    <section className={styles.section} aria-label={t("rows.caption")}>
      <Tabs label={t("filters.title")} tabs={tabs} current={address(filter)} />
      {rows.length > 0 ? <RowTable rows={rows} locale={locale} done={done} /> : <EmptyState title={t("rows.empty")}>{t("rows.empty_text")}</EmptyState>}
      <div className={styles.tools}>
        <Pager label={t("rows.pages")} nextHref={next} firstHref={cursor ? address(filter) : null} words={{ next: common("next"), first: common("first") }} />
        <a className={buttonClass({ size: "small" })} href={`/api/exports/imports/${shown.id}?outcome=${filter}&locale=${locale}`} download><Icon of={download} size={16} />{t("rows.csv")}</a>
      </div>
      <p className={styles.soft}>{t("source")}</p>
    </section>
  );
}
