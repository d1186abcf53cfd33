import Link from "next/link";
import type { ReactNode } from "react";
import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Prose } from "#components/ui/prose.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Heading } from "#lib/core/markdown/context.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import styles from "./pages.module.css";

type Props = {
  locale: Locale;
  page: PageView;
  html: string;
  headings: readonly Heading[];
  /** The address of this page, and where its text is edited. */
  here: string;
  editHref: string;
  /** From the top of the tree to the parent. */
  path?: readonly { href: string; label: string }[];
  actions?: ReactNode;
  live?: ReactNode;
  aside?: ReactNode;
  /** Takes it out of the trash or the archive again. */
  undo?: ReactNode;
};

/** One page as it is read, in one of its languages. */
export function PageArticle({ locale, page, html, headings, here, editHref, path = [], actions, live, aside, undo }: Props) {
  const t = translator(locale, "pages");
  const missing = page.may.edit ? locales.filter((language) => !page.titles[language]) : [];
  return (
    <article>
      {path.length ? <Breadcrumbs label={t("view.path")} items={path} /> : null}
      <header className={styles.head}>
        <h2 lang={page.locale}>{page.title}</h2>
        <div className={styles.actions}>{actions}</div>
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          {live}
          {page.trashed ? <Notice tone="red">{t("view.inTrash")} {undo}</Notice> : page.archived ? <Notice tone="amber">{t("view.inArchive")} {undo}</Notice> : null}
          {page.locked && !page.may.edit && !page.archived && !page.trashed ? <Notice>{t("view.isLocked")}</Notice> : null}
          <p className={styles.meta}>
            <span>{t("view.changed", { name: page.updatedBy?.name ?? t("former") })}</span>
            <Time at={page.updatedAt} locale={locale} style="short" />
            <span>{t("view.version", { number: page.rev })}</span>
            {page.locked ? <Badge>{t("locked")}</Badge> : null}
            {page.published ? <Badge tone="green">{t("published")}</Badge> : null}
          </p>
          {html ? <Prose html={html} lang={page.locale} /> : <p className={styles.faint}>{t("view.empty")}</p>}
        </div>
        <div className={styles.side}>
          {headings.length > 1 ? (
            <nav aria-label={t("view.contents")}>
              <h3>{t("view.contents")}</h3>
              <ul className={styles.toc}>
                {headings.filter(({ level }) => level <= 3).map(({ id, level, text }) => <li key={id} className={level > 1 ? styles[`level${level}`] : undefined}><a href={`#${id}`} lang={page.locale}>{text}</a></li>)}
              </ul>
            </nav>
          ) : null}
          {Object.keys(page.titles).length > 1 || missing.length ? (
            <nav aria-label={t("view.languages")}>
              <h3>{t("view.languages")}</h3>
              <ul className={styles.languages}>
                {locales.filter((language) => page.titles[language]).map((language) => (
                  <li key={language}><Link href={`${here}?lang=${language}`} aria-current={language === page.locale ? "true" : undefined} lang={language}>{localeNames[language]}</Link></li>
                ))}
                {missing.map((language) => (
                  <li key={language}><LinkButton size="small" variant="quiet" href={`${editHref}?lang=${language}`}>{t("view.translate", { language: localeNames[language] })}</LinkButton></li>
                ))}
              </ul>
            </nav>
          ) : null}
          {aside}
        </div>
      </div>
    </article>
  );
}
