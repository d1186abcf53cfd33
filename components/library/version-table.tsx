import { __iconData as download } from "#icons/download";
import { Badge } from "#components/ui/badge.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { fileUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { LibraryVersion } from "#lib/library/queries/one.ts";
import styles from "./library.module.css";
import { BringBack } from "./restore.tsx";
import { type LibraryWords, nameOf } from "./words.ts";

type Props = { locale: Locale; id: string; versions: readonly LibraryVersion[]; words: LibraryWords; /** Whether versions can be added. */ open: boolean };

/** Every state of a file, to be saved or brought back. */
export function VersionTable({ locale, id, versions, words, open }: Props) {
  const t = translator(locale, "library");
  const columns = [{ key: "number", label: t("file.number") }, { key: "size", label: t("column.size"), numeric: true }, { key: "changed", label: t("column.changed") }, { key: "actions", label: t("column.actions") }];
  const rows = versions.map((version, at) => ({
    key: String(version.number),
    cells: [
      <span key="number" className={styles.title}>
        <span>{version.number} {at === 0 ? <Badge tone="green">{t("file.current")}</Badge> : null}</span>
        {version.restoredFrom ? <small className={styles.soft}>{t("file.brought", { n: version.restoredFrom })}</small> : null}
      </span>,
      sizeText(locale, version.size),
      <span key="changed" className={styles.changed}><Time at={version.createdAt} locale={locale} /><small className={styles.soft}>{nameOf(locale, version.createdBy)}</small></span>,
      <span key="actions" className={styles.buttons}>
        <a href={fileUrl(version.fileId, version.name)} download className={buttonClass({ size: "small", variant: "quiet", square: true })} aria-label={t("downloadOf", { name: t("version", { n: version.number }) })}><Icon of={download} size={16} /></a>
        {open && at > 0 ? <BringBack id={id} number={version.number} locale={locale} words={words} /> : null}
      </span>,
    ],
  }));
  return <Table caption={t("file.versions")} columns={columns} rows={rows} />;
}
