import { __iconData as bin } from "#icons/trash";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import type { Page } from "#lib/api/paging.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import { EntryName } from "./entry-name.tsx";
import styles from "./library.module.css";
import { RestoreEntry } from "./restore.tsx";
import { hrefOf, libraryWords, nameOf } from "./words.ts";

/** What was deleted in the last 30 days, with the way back. */
export function Trash({ locale, slug, page, first }: { locale: Locale; slug: string; page: Page<LibraryEntry>; first: boolean }) {
  const t = translator(locale, "library");
  const words = libraryWords(locale);
  const here = `${hrefOf(locale, slug)}/trash`;
  const columns = [{ key: "name", label: t("column.name") }, { key: "size", label: t("column.size"), numeric: true }, { key: "deleted", label: t("bin.deletedBy") }, { key: "actions", label: t("column.actions") }];
  const rows = page.items.map((entry) => ({
    key: entry.id,
    cells: [
      <EntryName key="name" entry={entry} locale={locale} />,
      entry.size === null ? "" : sizeText(locale, entry.size),
      <span key="deleted" className={styles.changed}>{entry.deletedAt ? <Time at={entry.deletedAt} locale={locale} style="short" /> : null}<small className={styles.soft}>{nameOf(locale, entry.deletedBy)}</small></span>,
      <span key="actions" className={styles.buttons}><RestoreEntry kind={entry.kind} id={entry.id} name={entry.name} locale={locale} words={words} /></span>,
    ],
  }));
  return (
    <div className={styles.library}>
      <div className={styles.way}>
        <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: hrefOf(locale, slug), label: t("root") }]} />
        <h2 className={styles.heading}>{t("bin.title")}</h2>
      </div>
      <p className={styles.text}>{t("bin.text")}</p>
      {rows.length ? <Table caption={t("bin.table")} columns={columns} rows={rows} /> : <EmptyState icon={bin} title={t("bin.emptyTitle")} action={<LinkButton href={hrefOf(locale, slug)}>{t("root")}</LinkButton>}>{t("bin.emptyText")}</EmptyState>}
      <Pager label={t("bin.title")} words={{ next: t("more"), first: t("first") }} firstHref={first ? null : here} nextHref={page.nextCursor ? `${here}?cursor=${page.nextCursor}` : null} />
    </div>
  );
}
