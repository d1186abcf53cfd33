import { __iconData as download } from "#icons/download";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import { sizeText } from "#components/ui/upload/size.ts";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import { fileUrl, pictureUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { kindOf } from "#lib/library/labels.ts";
import { mayArrange } from "#lib/library/policy.ts";
import type { FoundEntry, LibraryVersion, Step } from "#lib/library/queries/one.ts";
import { ChangeEntry, DeleteEntry } from "./entry-actions.tsx";
import { plain } from "./entry-table.tsx";
import styles from "./library.module.css";
import { LibraryUpload } from "./library-upload.tsx";
import { RestoreEntry } from "./restore.tsx";
import { VersionTable } from "./version-table.tsx";
import { hrefOf, libraryWords, nameOf } from "./words.ts";

type Props = { locale: Locale; slug: string; me: string; file: FoundEntry; versions: readonly LibraryVersion[]; path: readonly Step[]; maxBytes: number };

/** One file of a library: what it is, its versions, and a place for the next. Stands inside a ShelfProvider. */
export function FilePage({ locale, slug, me, file, versions, path, maxBytes }: Props) {
  const t = translator(locale, "library");
  const words = libraryWords(locale);
  const above = [{ href: hrefOf(locale, slug), label: t("root") }, ...path.map(({ id, name }) => ({ href: hrefOf(locale, slug, { folder: id }), label: name }))];
  const arranges = mayArrange(file.standing, me, { ...file, createdBy: file.createdById });
  return (
    <div className={styles.file}>
      <div className={styles.way}>
        <Breadcrumbs label={translator(locale, "common")("breadcrumbs")} items={above} />
        <h2 className={styles.heading}>{file.name} {file.restricted ? <Badge tone="amber">{t("restricted")}</Badge> : null}</h2>
      </div>
      <span className={styles.tools}>
        <a href={fileUrl(file.fileId!, file.name)} download className={buttonClass({ variant: "primary" })}><Icon of={download} size={16} />{t("download")}</a>
        {file.deletedAt ? <RestoreEntry kind="file" id={file.id} name={file.name} locale={locale} words={words} /> : arranges ? <><ChangeEntry wide entry={plain(file)} /><DeleteEntry wide entry={plain(file)} /></> : null}
      </span>
      {file.preview ? (
        // Ours, in the right size already.
        <img src={pictureUrl(file.fileId!, "large")} alt="" className={styles.preview} />
      ) : null}
      <KeyValue inline facts={[
        { label: t("file.kind"), value: t(`kind.${kindOf(file.mediaType ?? "")}`) },
        { label: t("file.size"), value: sizeText(locale, file.size ?? 0) },
        { label: t("file.changed"), value: <><Time at={file.updatedAt} locale={locale} />, {nameOf(locale, file.changedBy)}</> },
        { label: t("file.audience"), value: t(`audience.${file.restricted ? "coordinators" : "workspace"}`) },
      ]} />
      <section className={styles.library} aria-labelledby="versions">
        <h3 id="versions">{t("file.versions")}</h3>
        {file.deletedAt ? null : <LibraryUpload locale={locale} versionOf={file.id} words={uploadWords(locale, t("file.newVersion"))} maxBytes={maxBytes} />}
        <VersionTable locale={locale} id={file.id} versions={versions} words={words} open={!file.deletedAt} />
      </section>
    </div>
  );
}
