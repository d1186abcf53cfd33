import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { kindOf } from "#lib/library/labels.ts";
import { mayArrange } from "#lib/library/policy.ts";
import type { FoundEntry, LibraryVersion, Step } from "#lib/library/queries/one.ts";
import type { Readers } from "#lib/library/queries/readers.ts";
import { Audience } from "./audience.tsx";
import { ChangeEntry, DeleteEntry } from "./entry-actions.tsx";
import { ReachBadge } from "./entry-name.tsx";
import { plain } from "./entry-table.tsx";
import styles from "./library.module.css";
import { FileTools } from "./file-tools.tsx";
import { LibraryUpload } from "./library-upload.tsx";
import { Preview } from "./preview.tsx";
import { RestoreEntry } from "./restore.tsx";
import { ShownIn } from "./shown-in.tsx";
import { VersionTable } from "./version-table.tsx";
import { hrefOf, libraryWords, nameOf } from "./words.ts";

type Props = { locale: Locale; slug: string; me: string; file: FoundEntry; versions: readonly LibraryVersion[]; path: readonly Step[]; readers: Readers | null; /** Where it is shown too; null to those who do not manage */ places: readonly ShownItem[] | null; maxBytes: number };

/** One file of a library: what it is, its versions, and a place for the next. Stands inside a ShelfProvider. */
export function FilePage({ locale, slug, me, file, versions, path, readers, places, maxBytes }: Props) {
  const t = translator(locale, "library");
  const words = libraryWords(locale);
  const above = [{ href: hrefOf(locale, slug), label: t("root") }, ...path.map(({ id, name }) => ({ href: hrefOf(locale, slug, { folder: id }), label: name }))];
  const entry = plain(file, file.standing, me);
  const arranges = mayArrange(file.standing, me, { ...file, createdBy: file.createdById });
  return (
    <div className={styles.file}>
      <div className={styles.way}>
        <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={above} />
        <h2 className={styles.heading}>{file.name} <ReachBadge entry={file} locale={locale} /></h2>
      </div>
      <span className={styles.tools}>
        <FileTools file={file} locale={locale} />
        {file.deletedAt ? <RestoreEntry kind="file" id={file.id} name={file.name} locale={locale} words={words} /> : arranges ? <><ChangeEntry wide entry={entry} /><DeleteEntry wide entry={entry} /></> : null}
      </span>
      <Preview file={file} />
      <KeyValue inline facts={[
        { label: t("file.kind"), value: t(`kind.${kindOf(file.mediaType ?? "")}`) },
        { label: t("file.size"), value: sizeText(locale, file.size ?? 0) },
        { label: t("file.changed"), value: <><Time at={file.updatedAt} locale={locale} />, {nameOf(locale, file.changedBy)}</> },
        { label: t("file.audience"), value: <Audience file={file} readers={readers} locale={locale} /> },
      ]} />
      <section className={styles.library} aria-labelledby="versions">
        <h3 id="versions">{t("file.versions")}</h3>
        {file.deletedAt ? null : <LibraryUpload versionOf={file.id} uploadWords={uploadWords(locale, t("file.newVersion"))} maxBytes={maxBytes} />}
        <VersionTable locale={locale} id={file.id} versions={versions} words={words} open={!file.deletedAt} />
      </section>
      {places && !file.deletedAt ? <ShownIn locale={locale} id={file.id} slug={slug} places={places} closed={file.restricted || file.gates.length > 0} /> : null}
    </div>
  );
}
