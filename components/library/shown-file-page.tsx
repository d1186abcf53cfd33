import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { kindOf } from "#lib/library/labels.ts";
import type { ShownFile } from "#lib/library/queries/shown-here.ts";
import { EndShowing, homeOf } from "./elsewhere.tsx";
import { FileTools } from "./file-tools.tsx";
import styles from "./library.module.css";
import { Preview } from "./preview.tsx";
import { hrefOf } from "./words.ts";

/** A file of another cluster that this one shows: to be read, and nothing more. */
export function ShownFilePage({ locale, slug, file, manages }: { locale: Locale; slug: string; file: ShownFile; manages: boolean }) {
  const t = translator(locale, "library");
  return (
    <div className={styles.file}>
      <div className={styles.way}>
        <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={[{ href: hrefOf(locale, slug), label: t("root") }]} />
        <h2 className={styles.heading}>{file.name}</h2>
      </div>
      <span className={styles.tools}>
        <FileTools file={file} locale={locale} />
        {manages ? <EndShowing locale={locale} itemId={file.itemId} /> : null}
      </span>
      <Preview file={file} />
      <KeyValue inline facts={[
        { label: t("elsewhere.home"), value: homeOf(locale, file) },
        { label: t("file.kind"), value: t(`kind.${kindOf(file.mediaType ?? "")}`) },
        { label: t("file.size"), value: sizeText(locale, file.size ?? 0) },
        { label: t("file.changed"), value: <Time at={file.updatedAt} locale={locale} /> },
      ]} />
    </div>
  );
}
