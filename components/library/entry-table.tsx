import { __iconData as download } from "#icons/download";
import { Icon } from "#components/ui/icon.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import type { Standing } from "#lib/clusters/policy.ts";
import { fileUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { LibrarySort } from "#lib/library/labels.ts";
import { mayArrange, mayShare } from "#lib/library/policy.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import { ChangeEntry, DeleteEntry } from "./entry-actions.tsx";
import { EntryName } from "./entry-name.tsx";
import styles from "./library.module.css";
import { Pick, SelectionProvider } from "./selection.tsx";
import { SelectionBar } from "./selection-bar.tsx";
import { hrefOf, nameOf } from "./words.ts";

type Props = { locale: Locale; slug: string; entries: readonly LibraryEntry[]; standing: Standing; me: string; sort: LibrarySort; sortHref: (sort: LibrarySort) => string };

/** What lies in a folder: names, sizes, who and when; and what may be done with each. */
export function EntryTable({ locale, slug, entries, standing, me, sort, sortHref }: Props) {
  const t = translator(locale, "library");
  const column = (key: "name" | "size" | "changed", by: LibrarySort) =>
    ({ key, label: t(`column.${key}`), sortHref: sortHref(by), sorted: sort === by ? (by === "name" ? "ascending" as const : "descending" as const) : undefined });
  const columns = [column("name", "name"), { ...column("size", "largest"), numeric: true }, column("changed", "newest"), { key: "actions", label: t("column.actions") }];
  const rows = entries.map((entry) => ({
    key: entry.id,
    cells: [
      <span key="name" className={styles.entry}><Pick id={entry.id} name={entry.name} /><EntryName entry={entry} locale={locale} href={entry.kind === "folder" ? hrefOf(locale, slug, { folder: entry.id }) : `/${locale}/workspace/${slug}/library/files/${entry.id}`} /></span>,
      entry.size === null ? "" : <span key="size" className={styles.size}>{sizeText(locale, entry.size)}</span>,
      <span key="changed" className={styles.changed}><Time at={entry.updatedAt} locale={locale} style="short" /><small className={styles.soft}>{nameOf(locale, entry.changedBy)}</small></span>,
      <span key="actions" className={styles.buttons}>
        {entry.fileId ? <a href={fileUrl(entry.fileId, entry.name)} download className={buttonClass({ size: "small", variant: "quiet", square: true })} aria-label={t("downloadOf", { name: entry.name })}><Icon of={download} size={16} /></a> : null}
        {mayArrange(standing, me, { ...entry, createdBy: entry.createdById }) ? <><ChangeEntry entry={plain(entry, standing, me)} /><DeleteEntry entry={plain(entry, standing, me)} /></> : null}
      </span>,
    ],
  }));
  return (
    <SelectionProvider entries={entries.map(({ kind, id }) => ({ kind, id }))}>
      <SelectionBar />
      <div className={styles.rows}><Table caption={t("table")} columns={columns} rows={rows} /></div>
    </SelectionProvider>
  );
}

/** Only what the browser needs of it; `shares`: says who sees it. */
export const plain = ({ kind, id, name, folderId, audience, rev, createdById }: LibraryEntry, standing: Standing, me: string) =>
  ({ kind, id, name, folderId, audience, rev, shares: mayShare(standing, me, { createdBy: createdById }) });
