import Link from "next/link";
import { Badge } from "#components/ui/badge.tsx";
import { Button } from "#components/ui/button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { Table } from "#components/ui/table.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Page } from "#lib/api/paging.ts";
import { type Locale, localeNames } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Comparison, Version } from "#lib/pages/queries/history.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import { Differences } from "./differences.tsx";
import { RestoreVersion } from "./restore-version.tsx";
import styles from "./history.module.css";

/** The language whose versions are listed: the number of its last version, and whether the page is still there in it. */
export type InHistory = { locale: Locale; rev: number; there: boolean };
type Props = { locale: Locale; page: PageView; about: InHistory; languages: readonly Locale[]; versions: Page<Version>; comparison: Comparison | null; chosen: { from: number; to: number }; here: string; back: string; isFirstPage: boolean };

/** The versions of a page in one language, and what changed between two of them. */
export function History({ locale, page, about, languages, versions, comparison, chosen, here, back, isFirstPage }: Props) {
  const t = translator(locale, "pages");
  const form = `compare-${page.id}`; // apart from the table: the forms that bring a version back stand in it
  const pick = (name: "from" | "to", number: number) => (
    <input type="radio" className={styles.pick} form={form} name={name} value={number} defaultChecked={chosen[name] === number} aria-label={`${t(`history.${name}`)}: ${t("view.version", { number })}`} />
  );
  const rows = versions.items.map(({ number, note, author, restoredFrom, removed, createdAt }) => ({
    key: String(number),
    cells: [
      <span key="number">{number} {number === about.rev && about.there ? <Badge tone="accent">{t("history.current")}</Badge> : null}</span>,
      <Time key="when" at={createdAt} locale={locale} />,
      author?.name ?? t("former"),
      <span key="note">{removed ? t("history.removed") : note} {restoredFrom ? t("history.restoredFrom", { number: restoredFrom }) : null}</span>,
      pick("from", number), pick("to", number),
      page.may.edit && !removed && (number !== about.rev || !about.there) ? (
        <RestoreVersion
          key="restore" fields={{ locale, pageId: page.id, textLocale: about.locale, number: String(number), rev: String(about.rev), back }}
          words={{ label: t("do.unarchive"), title: t("history.restore", { number }), text: t("history.restoreText", { number }), confirm: t("do.unarchive"), cancel: t("do.cancel"), close: t("do.close"), done: t("history.restored") }}
        />
      ) : null,
    ],
  }));
  const columns = [
    { key: "number", label: t("history.number") }, { key: "when", label: t("history.when") }, { key: "who", label: t("history.who") }, { key: "note", label: t("history.note") },
    { key: "from", label: t("history.from") }, { key: "to", label: t("history.to") }, { key: "restore", label: t("do.unarchive") },
  ];
  return (
    <>
      {languages.length > 1 ? (
        <nav className={styles.languages} aria-label={t("history.languages")}>
          {languages.map((language) => <Link key={language} href={`${here}?lang=${language}`} lang={language} aria-current={language === about.locale ? "true" : undefined}>{localeNames[language]}</Link>)}
        </nav>
      ) : null}
      {about.there ? null : <Notice tone="amber">{t("history.notThere")}</Notice>}
      {comparison ? <Compared locale={locale} comparison={comparison} /> : null}
      <Table caption={t("history.table")} columns={columns} rows={rows} />
      <form id={form} className={styles.form} method="get" action={here}>
        <input type="hidden" name="lang" value={about.locale} />
        {versions.items.length > 1 ? <Button type="submit">{t("history.compare")}</Button> : null}
      </form>
      <Pager label={t("history.table")} words={{ next: t("history.older"), first: t("history.newest") }} firstHref={isFirstPage ? null : `${here}?lang=${about.locale}`}
        nextHref={versions.nextCursor ? `${here}?lang=${about.locale}&cursor=${versions.nextCursor}` : null} />
    </>
  );
}

function Compared({ locale, comparison: { from, to, title, body } }: { locale: Locale; comparison: Comparison }) {
  const t = translator(locale, "pages");
  const words = { added: t("history.added"), removed: t("history.removed") };
  const same = [...title, ...body].every(({ kind }) => kind === "same");
  return (
    <section className={styles.compared}>
      <h3>{t("history.compared", { from: from.number, to: to.number })}</h3>
      {same ? <p>{t("history.same")}</p> : (
        <>
          {title.some(({ kind }) => kind !== "same") ? <Differences parts={title} words={words} lang={to.locale} /> : null}
          <Differences parts={body} words={words} lang={to.locale} />
        </>
      )}
    </section>
  );
}
