import Link from "next/link";
import { __iconData as archive } from "#icons/file-archive";
import { __iconData as sound } from "#icons/file-headphone";
import { __iconData as picture } from "#icons/file-image";
import { __iconData as slides } from "#icons/file-chart-column";
import { __iconData as table } from "#icons/file-spreadsheet";
import { __iconData as text } from "#icons/file-text";
import { __iconData as video } from "#icons/file-play";
import { __iconData as file } from "#icons/file";
import { __iconData as folder } from "#icons/folder";
import { Badge } from "#components/ui/badge.tsx";
import { Icon, type IconData } from "#components/ui/icon.tsx";
import { pictureUrl } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { type FileKind, kindOf } from "#lib/library/labels.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import styles from "./library.module.css";

const icons: Record<FileKind, IconData> = { picture, video, sound, pdf: text, document: text, table, slides, archive, text, other: file };

/** For whom it is, where it is not for all of the workspace. */
export function ReachBadge({ entry, locale }: { entry: Pick<LibraryEntry, "restricted" | "gates">; locale: Locale }) {
  const t = translator(locale, "library");
  return entry.restricted || entry.gates.length ? <Badge tone="amber">{t(entry.restricted ? "restricted" : "chosenOnly")}</Badge> : null;
}

/** A folder or file with its icon or small picture; a link where it leads somewhere. */
export function EntryName({ entry, locale, href }: { entry: LibraryEntry; locale: Locale; href?: string }) {
  const t = translator(locale, "library");
  const kind = entry.mediaType === null ? "folder" : kindOf(entry.mediaType);
  return (
    <span className={styles.entry}>
      {entry.preview && entry.fileId ? (
        // Ours, in the right size already.
        <img src={pictureUrl(entry.fileId, "small")} alt="" loading="lazy" className={styles.thumb} />
      ) : <Icon of={kind === "folder" ? folder : icons[kind]} size={20} className={styles.icon} />}
      <span className={styles.title}>
        {href ? <Link href={href} prefetch={false}>{entry.name}</Link> : entry.name}
        <small className={styles.soft}>
          {kind === "folder" ? t("folder") : t(`kind.${kind}`)}
          {entry.version && entry.version > 1 ? ` · ${t("version", { n: entry.version })}` : ""}
        </small>
        <ReachBadge entry={entry} locale={locale} />
      </span>
    </span>
  );
}
