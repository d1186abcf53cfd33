import { ItemButtons } from "#components/clusters/network/item-buttons.tsx";
import { itemWords } from "#components/clusters/network/words.ts";
import { __iconData as download } from "#icons/download";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { fileUrl } from "#lib/files/labels.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ShownFile } from "#lib/library/queries/shown-here.ts";
import { EntryName } from "./entry-name.tsx";
import styles from "./library.module.css";

type Props = { locale: Locale; slug: string; files: readonly ShownFile[]; /** Runs the cluster that shows them */ manages: boolean };

/** What other clusters show here. */
export function FromElsewhere({ locale, slug, files, manages }: Props) {
  const t = translator(locale, "library");
  const columns = [{ key: "name", label: t("column.name") }, { key: "size", label: t("column.size"), numeric: true }, { key: "home", label: t("elsewhere.home") }, { key: "actions", label: t("column.actions") }];
  const rows = files.map((file) => ({
    key: file.itemId,
    cells: [
      <EntryName key="name" entry={file} locale={locale} href={`/${locale}/workspace/${slug}/library/files/${file.id}`} />,
      <span key="size" className={styles.size}>{sizeText(locale, file.size ?? 0)}</span>,
      <span key="home" className={styles.changed}>{homeOf(locale, file)}<small className={styles.soft}><Time at={file.updatedAt} locale={locale} style="short" /></small></span>,
      <span key="actions" className={styles.buttons}>
        <a href={fileUrl(file.fileId!, file.name)} download className={buttonClass({ size: "small", variant: "quiet", square: true })} aria-label={t("downloadOf", { name: file.name })}><Icon of={download} size={16} /></a>
        {manages ? <EndShowing locale={locale} itemId={file.itemId} /> : null}
      </span>,
    ],
  }));
  return (
    <section className={styles.library} aria-labelledby="elsewhere">
      <h3 id="elsewhere" className={styles.subheading}>{t("elsewhere.title")}</h3>
      <p className={styles.text}>{t("elsewhere.text")}</p>
      <Table caption={t("elsewhere.title")} columns={columns} rows={rows} />
    </section>
  );
}

/** From which cluster a file comes, as far as the viewer may know. */
export function homeOf(locale: Locale, { home }: ShownFile): string {
  const t = translator(locale, "library");
  return home ? inLocale(home.name, locale, home.originalLocale).text : t("elsewhere.fromHidden");
}

/** Ends the showing of a file: for those who run the cluster that shows it. */
export function EndShowing({ locale, itemId }: { locale: Locale; itemId: string }) {
  return <ItemButtons itemId={itemId} locale={locale} rights={{ mayAnswer: false, mayEnd: true }} words={itemWords(locale)} />;
}
