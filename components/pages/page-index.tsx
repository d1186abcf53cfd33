import Link from "next/link";
import { __iconData as archive } from "#icons/archive";
import { __iconData as book } from "#icons/book-open-text";
import { __iconData as plus } from "#icons/plus";
import { __iconData as bin } from "#icons/trash";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { InLanguage } from "#components/ui/language-mark.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Time } from "#components/ui/time.tsx";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { RecentChange } from "#lib/pages/queries/page.ts";
import type { ShownPage } from "#lib/pages/queries/shown.ts";
import type { Node } from "#lib/pages/queries/tree.ts";
import { PageTree } from "./page-tree.tsx";
import styles from "./pages.module.css";

/** All pages of a cluster, and what changed last. */
export function PageIndex({ locale, here, nodes, shown, recent }: { locale: Locale; here: string; nodes: readonly Node[]; /** Pages of other clusters that are shown here */ shown: readonly ShownPage[]; recent: readonly RecentChange[] }) {
  const t = translator(locale, "pages");
  const add = <LinkButton href={`${here}/new`} variant="primary" icon={<Icon of={plus} />}>{t("new")}</LinkButton>;
  return (
    <>
      <header className={styles.head}>
        <div><h2>{t("title")}</h2><p className={styles.lead}>{t("lead")}</p></div>
        {nodes.length ? <div className={styles.actions}>{add}</div> : null}
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          {nodes.length ? <nav aria-label={t("tree")}><PageTree nodes={nodes} locale={locale} here={here} /></nav> : <EmptyState icon={book} title={t("emptyTitle")} action={add}>{t("emptyText")}</EmptyState>}
          {shown.length ? <section className={styles.elsewhere}><h3>{t("shown")}</h3><FromElsewhere locale={locale} here={here} pages={shown} /></section> : null}
        </div>
        <div className={styles.side}>
          {recent.length ? <section><h3>{t("recent")}</h3><Recent locale={locale} here={here} changes={recent} /></section> : null}
          <div className={styles.actions}>
            <LinkButton size="small" variant="quiet" href={`${here}/archive`} icon={<Icon of={archive} size={16} />}>{t("archive")}</LinkButton>
            <LinkButton size="small" variant="quiet" href={`${here}/trash`} icon={<Icon of={bin} size={16} />}>{t("trash")}</LinkButton>
          </div>
        </div>
      </div>
    </>
  );
}

const FromElsewhere = ({ locale, here, pages }: { locale: Locale; here: string; pages: readonly ShownPage[] }) => (
  <ul className={styles.recent}>
    {pages.map(({ id, title, originalLocale, home }) => (
      <li key={id}>
        <Link href={`${here}/${id}`}><InLanguage {...inLocale(title, locale, originalLocale)} page={locale} /></Link>
        <p className={styles.faint}>{home ? inLocale(home.name, locale, home.originalLocale).text : translator(locale, "pages")("view.shownFromHidden")}</p>
      </li>
    ))}
  </ul>
);

const Recent = ({ locale, here, changes }: { locale: Locale; here: string; changes: readonly RecentChange[] }) => (
  <ul className={styles.recent}>
    {changes.map(({ pageId, locale: language, title, updatedBy, updatedAt }) => (
      <li key={`${pageId} ${language}`}>
        <Link href={`${here}/${pageId}?lang=${language}`} lang={language}>{title}</Link>
        <p className={styles.faint}>{updatedBy?.name ?? translator(locale, "pages")("former")} · <Time at={updatedAt} locale={locale} style="short" /></p>
      </li>
    ))}
  </ul>
);
