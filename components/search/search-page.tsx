import Link from "next/link";
import { Chips } from "#components/directory/chips.tsx";
import { FilterPanel } from "#components/ui/filters/filter-panel.tsx";
import { Notice } from "#components/ui/notice.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { SearchField } from "#components/ui/search-field.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { SearchResult } from "#lib/search/labels.ts";
import { chipsOf, filterGroups } from "./filters.ts";
import { HitGroup } from "./hit-group.tsx";
import { NothingFound, NothingAsked } from "./nothing.tsx";
import { type SearchQuery, searchAddress } from "./query.ts";
import styles from "./search-page.module.css";

/** The search as a page: the query and its filters in the address, hits grouped by kind. `result` is null for who asks too often. */
export function SearchPage({ locale, query, result, member }: { locale: Locale; query: SearchQuery; result: SearchResult | null; member: boolean }) {
  const t = translator(locale, "search");
  const common = translator(locale, "common");
  const base = `/${locale}/search`;
  const groups = result ? filterGroups(locale, query, result).filter(({ options }) => options.length) : [];
  return (
    <>
      <PageHeader title={t("title")} />
      <div className={styles.search}>
        {groups.length
          ? <FilterPanel action={base} groups={groups} search={{ value: query.q, label: t("field"), placeholder: t("hint") }} words={{ filters: common("filters"), apply: common("apply"), clear: common("clear"), more: common("more") }} />
          : <SearchField action={base} value={query.q} label={t("field")} placeholder={t("hint")} submit={t("submit")} />}
        <section className={styles.results} aria-label={t("title")}>
          {!result ? <Notice tone="amber">{t("tooOften")}</Notice> : !query.q ? <NothingAsked locale={locale} /> : (
            <>
              <p className={result.total ? styles.count : styles.none} role="status">{result.more ? t("countMore", { count: result.total }) : t("count", { count: result.total })}</p>
              <Chips label={t("filters.active")} chips={chipsOf(locale, query, groups)} />
              {result.near && result.total ? (
                <p className={styles.meant}>
                  {t("near")} {result.suggestion ? <>{t("suggestion")} <Link href={searchAddress(base, query, { q: result.suggestion })} prefetch={false}>{result.suggestion}</Link>?</> : null}
                </p>
              ) : null}
              {result.total ? result.groups.map((group) => <HitGroup key={group.kind} locale={locale} query={query} group={group} />) : <NothingFound locale={locale} query={query} />}
              {member ? null : <p className={styles.meant}>{t("guest")} <Link href={`/${locale}/sign-in?next=${encodeURIComponent(searchAddress(base, query))}`}>{t("signIn")}</Link></p>}
            </>
          )}
        </section>
      </div>
    </>
  );
}
