import Link from "next/link";
import type { ReactNode } from "react";
import { __iconData as download } from "#icons/download";
import { __iconData as open } from "#icons/folder-open";
import { __iconData as bin } from "#icons/trash";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import { uploadWords } from "#components/ui/upload/upload-words.ts";
import type { Page } from "#lib/api/paging.ts";
import { mayManage, type Standing } from "#lib/clusters/policy.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { LibrarySort } from "#lib/library/labels.ts";
import type { Step } from "#lib/library/queries/one.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import type { ShownFile } from "#lib/library/queries/shown-here.ts";
import { FromElsewhere } from "./elsewhere.tsx";
import { EntryTable } from "./entry-table.tsx";
import { NewFolder } from "./folder-form.tsx";
import styles from "./library.module.css";
import { LibraryUpload } from "./library-upload.tsx";
import { hrefOf, usageText } from "./words.ts";

type Props = {
  locale: Locale; slug: string; me: string; standing: Standing;
  page: Page<LibraryEntry>; elsewhere: readonly ShownFile[]; path: readonly Step[]; usage: { used: number; limit: number }; maxBytes: number;
  q?: string; sort: LibrarySort; first: boolean;
  /** Follows the folder, or the whole library */
  watch?: ReactNode;
};

/** One folder of a library: the way to it, what lies in it, and room to put more. Stands inside a ShelfProvider. */
export function Library({ locale, slug, me, standing, page, elsewhere, path, usage, maxBytes, q, sort, first, watch }: Props) {
  const t = translator(locale, "library");
  const common = translator(locale, "common");
  const folder = path.at(-1)?.id ?? null;
  const here = { folder, q, sort };
  return (
    <div className={styles.library}>
      <Way locale={locale} slug={slug} path={path} />
      <div className={styles.bar}>
        <SearchField action={`/${locale}/workspace/${slug}/library`} value={q} label={t("search")} submit={common("search")} keep={{ folder: folder ?? undefined, sort: sort === "name" ? undefined : sort }} />
        <span className={styles.tools}>
          <NewFolder key={folder} parentId={folder} />
          {page.items.length ? <a className={buttonClass({ variant: "quiet" })} href={`/api/exports/library?cluster=${slug}${folder ? `&folder=${folder}` : ""}`} download><Icon of={download} size={16} />{t("zip")}</a> : null}
          <LinkButton variant="quiet" icon={<Icon of={bin} size={16} />} href={`/${locale}/workspace/${slug}/library/trash`}>{t("trash")}</LinkButton>
          {watch}
        </span>
      </div>
      <LibraryUpload key={folder} folderId={folder} uploadWords={uploadWords(locale)} maxBytes={maxBytes} />
      {page.items.length
        ? <EntryTable locale={locale} slug={slug} entries={page.items} standing={standing} me={me} sort={sort} sortHref={(by) => hrefOf(locale, slug, { ...here, sort: by })} />
        : elsewhere.length ? null : <EmptyState icon={open} title={t(q ? "foundNone" : "emptyTitle")}>{t(q ? "foundNoneText" : "emptyText")}</EmptyState>}
      <Pager label={t("title")} words={{ next: t("more"), first: t("first") }} firstHref={first ? null : hrefOf(locale, slug, here)} nextHref={page.nextCursor ? hrefOf(locale, slug, { ...here, cursor: page.nextCursor }) : null} />
      {elsewhere.length ? <FromElsewhere locale={locale} slug={slug} files={elsewhere} manages={mayManage(standing)} /> : null}
      <p className={styles.usage}><meter className={styles.meter} min={0} max={usage.limit} value={usage.used} aria-hidden="true" /> {usageText(locale, usage)}</p>
    </div>
  );
}

function Way({ locale, slug, path }: { locale: Locale; slug: string; path: readonly Step[] }) {
  const t = translator(locale, "library");
  if (!path.length) return <h2 className={styles.heading}>{t("title")}</h2>;
  const above = path.slice(0, -1);
  return (
    <div className={styles.way}>
      <nav aria-label={translator(locale, "common")("breadcrumbs")}>
        <ol className={styles.steps}>
          <li><Link href={hrefOf(locale, slug)}>{t("root")}</Link></li>
          {above.map(({ id, name }) => <li key={id}><Link href={hrefOf(locale, slug, { folder: id })}>{name}</Link></li>)}
        </ol>
      </nav>
      <h2 className={styles.heading}>{path.at(-1)!.name}</h2>
    </div>
  );
}
