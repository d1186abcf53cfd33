import type { ReactNode } from "react";
import { FilterPanel } from "#components/ui/filters/filter-panel.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { addressOf, type DirectoryQuery, without } from "./address.ts";
import { Chips, type Chip } from "./chips.tsx";
import styles from "./directory.module.css";
import { Toolbar } from "./toolbar.tsx";

export type DirectoryGroup<F extends string> = { name: F; label: string; values: { value: string; label: string; count: number }[] };

type Props<F extends string> = {
  locale: Locale;
  base: string;
  query: DirectoryQuery<F>;
  groups: readonly DirectoryGroup<F>[];
  views: readonly DirectoryQuery<F>["view"][];
  nextCursor: string | null;
  words: { title: string; lead: string; search: string; searchHint: string; count: string; active: string; remove: (value: string) => string; quoted: (q: string) => string; sort: string; byName: string; newest: string };
  action?: ReactNode;
  children: ReactNode;
};

/** A directory: filters on the left with counts, results on the right, all of it in the address. */
export function Directory<F extends string>({ locale, base, query, groups, views, nextCursor, words, action, children }: Props<F>) {
  const common = translator(locale, "common");
  const panel = groups.map(({ name, label, values }) => ({ name, label, options: optionsOf(values, query.filters[name]) }));
  const nextHref = nextCursor && query.view !== "map" ? addressOf(base, { ...query, cursor: nextCursor }) : null;
  return (
    <>
      <PageHeader title={words.title} lead={words.lead} action={action} />
      <div className={styles.directory}>
        <FilterPanel
          action={base} groups={panel} search={{ value: query.q, label: words.search, placeholder: words.searchHint }}
          keep={{ sort: query.sort === "name" ? undefined : query.sort, view: query.view === "list" ? undefined : query.view }}
          words={{ filters: common("filters"), apply: common("apply"), clear: common("clear"), more: common("more") }}
        />
        <section className={styles.results} aria-label={words.count}>
          <Toolbar base={base} query={query} views={views} words={{ ...words, view: common("view"), list: common("list"), map: common("map"), table: common("table") }} />
          <Chips label={words.active} chips={chipsOf({ base, query, groups, words })} />
          {children}
          <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} nextHref={nextHref} firstHref={query.cursor ? addressOf(base, { ...query, cursor: undefined }) : null} />
        </section>
      </div>
    </>
  );
}

/** Most first; what is ticked stays even where nothing is left of it. */
function optionsOf(values: { value: string; label: string; count: number }[], ticked: string[]) {
  return values
    .filter(({ value, count }) => count > 0 || ticked.includes(value))
    .map((option) => ({ ...option, checked: ticked.includes(option.value) }))
    .sort((a, b) => b.count - a.count);
}

function chipsOf<F extends string>({ base, query, groups, words }: Pick<Props<F>, "base" | "query" | "groups" | "words">): Chip[] {
  const chip = (key: string, label: string, rest: DirectoryQuery<F>) => ({ key, label, remove: words.remove(label), href: addressOf(base, { ...rest, cursor: undefined }) });
  const ofFilters = groups.flatMap(({ name, values }) => query.filters[name].map((value) => {
    const label = values.find((option) => option.value === value)?.label ?? value;
    return chip(`${name}-${value}`, label, without(query, name, value));
  }));
  return query.q ? [chip("q", words.quoted(query.q), { ...query, q: undefined }), ...ofFilters] : ofFilters;
}
