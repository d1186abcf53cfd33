import { without } from "#components/directory/address.ts";
import type { Chip } from "#components/directory/chips.tsx";
import type { FilterGroupData } from "#components/ui/filters/filter-group.tsx";
import { countryName } from "#lib/i18n/countries.ts";
import { locales, type Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { searchKinds, type SearchResult } from "#lib/search/labels.ts";
import { type SearchQuery, searchAddress } from "./query.ts";

/** The filters with how many each value would show, most first; what is ticked stays even where nothing is left of it. */
export function filterGroups(locale: Locale, { filters }: SearchQuery, { facets }: SearchResult): FilterGroupData[] {
  const t = translator(locale, "search");
  const clusters = [...facets.cluster.map(({ id, name, count }) => ({ value: id, label: name, count })), ...filters.cluster.filter((id) => !facets.cluster.some((shown) => shown.id === id)).map((value) => ({ value, label: "…", count: 0 }))];
  const groups = {
    kind: searchKinds.map((value) => ({ value, label: t(`kinds.${value}`), count: facets.kind[value] ?? 0 })),
    country: [...new Set([...Object.keys(facets.country), ...filters.country])].map((value) => ({ value, label: countryName(value, locale), count: facets.country[value] ?? 0 })),
    cluster: clusters,
    language: locales.map((value) => ({ value, label: t(`languages.${value}`), count: facets.language[value] ?? 0 })),
  };
  return Object.entries(groups).map(([name, values]) => {
    const ticked = filters[name as keyof typeof groups];
    const options = values.filter(({ value, count }) => count > 0 || ticked.includes(value)).map((option) => ({ ...option, checked: ticked.includes(option.value) }));
    return { name, label: t(`filters.${name as keyof typeof groups}`), options: name === "kind" ? options : options.sort((a, b) => b.count - a.count) };
  });
}

/** The filters in use, each with a way to drop it. */
export function chipsOf(locale: Locale, query: SearchQuery, groups: readonly FilterGroupData[]): Chip[] {
  const t = translator(locale, "search");
  return groups.flatMap(({ name, options }) => options.filter(({ checked }) => checked).map(({ value, label }) => ({
    key: `${name}-${value}`, label, remove: t("filters.remove", { value: label }), href: searchAddress(`/${locale}/search`, without(query, name as keyof SearchQuery["filters"], value)),
  })));
}
