import type { ReactNode } from "react";
import { __iconData as building } from "#icons/building-complex";
import { __iconData as download } from "#icons/download";
import { __iconData as nothing } from "#icons/search-x";
import { addressOf, without } from "#components/directory/address.ts";
import { Chips } from "#components/directory/chips.tsx";
import directory from "#components/directory/directory.module.css";
import { buttonClass } from "#components/ui/button.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { FilterPanel } from "#components/ui/filters/filter-panel.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import { valueChainRoles } from "#lib/clusters/labels.ts";
import type { ParticipantFacets } from "#lib/clusters/queries/participant-directory.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { GuestsLink } from "./guests-link.tsx";
import styles from "./participants.module.css";
import type { ParticipantQuery } from "./query.ts";
import { ViewChoice } from "./view-choice.tsx";

type Props = { locale: Locale; base: string; query: ParticipantQuery; facets: ParticipantFacets; empty: boolean; nextCursor: string | null; /** Where those who run the cluster get the list as a file */ exportHref: string | null; /** People from outside, for the same */ guestsHref: string | null; children: ReactNode };

/** The participants of a workspace: filters with counts, a list, a table or a map; all of it in the address. */
export function ParticipantDirectory({ locale, base, query, facets, empty, nextCursor, exportHref, guestsHref, children }: Props) {
  const [w, t, common] = [translator(locale, "workspace"), translator(locale, "clusters"), translator(locale, "common")];
  const groups = groupsOf(locale, query, facets);
  const filtered = Boolean(query.q) || Object.values(query.filters).some((values) => values.length);
  const nextHref = nextCursor && query.view !== "map" ? addressOf(base, { ...query, cursor: nextCursor }) : null;
  // nobody takes part yet: there is nothing to filter, to look at on a map or to take along
  if (empty && !filtered && !query.cursor) {
    return (
      <EmptyState icon={building} title={t("people.emptyTitle")} action={exportHref ? <LinkButton variant="primary" href={`${base.replace(/participants$/, "settings/invitations")}`}>{w("overview.invite")}</LinkButton> : null}>
        {t(exportHref ? "people.emptyInvite" : "people.emptyOthers")}
      </EmptyState>
    );
  }
  return (
    <div className={directory.directory}>
      <FilterPanel
        action={base} search={{ value: query.q, label: w("participants.search"), placeholder: w("participants.searchHint") }}
        groups={groups.map(({ name, label, values }) => ({ name, label, options: values.filter(({ count, checked }) => count || checked) }))}
        keep={{ view: query.view === "list" ? undefined : query.view }}
        words={{ filters: common("filters"), apply: common("apply"), clear: common("clear"), more: common("more") }}
      />
      <section className={directory.results} aria-label={w("participants.title")}>
        <div className={directory.toolbar}>
          <p className={directory.count} role="status">{w("participants.count", { count: facets.total })}</p>
          {guestsHref ? <GuestsLink locale={locale} href={guestsHref} /> : null}
          {exportHref ? <a href={exportHref} download className={buttonClass({ size: "small", variant: "quiet" })}><Icon of={download} size={16} /> {w("participants.export")}</a> : null}
          <ViewChoice locale={locale} base={base} query={query} />
        </div>
        <Chips label={w("participants.active")} chips={chipsOf(locale, base, query, groups)} />
        {!empty ? <div className={styles.shown}>{children}</div>
          : <EmptyState icon={nothing} title={w("participants.noneTitle")} action={<LinkButton href={base}>{w("participants.clear")}</LinkButton>}>{w("participants.noneText")}</EmptyState>}
        <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }} nextHref={nextHref} firstHref={query.cursor ? addressOf(base, { ...query, cursor: undefined }) : null} />
      </section>
    </div>
  );
}

function groupsOf(locale: Locale, { filters }: ParticipantQuery, facets: ParticipantFacets) {
  const [w, t] = [translator(locale, "workspace"), translator(locale, "clusters")];
  const countries = [...new Set([...Object.keys(facets.country), ...filters.country])].sort((a, b) => (facets.country[b] ?? 0) - (facets.country[a] ?? 0));
  return [
    { name: "role" as const, label: w("participants.role"), values: valueChainRoles.map((value) => ({ value, label: t(`roles.${value}`), count: facets.role[value] ?? 0, checked: filters.role.includes(value) })) },
    { name: "country" as const, label: w("participants.country"), values: countries.map((value) => ({ value, label: countryName(value, locale), count: facets.country[value] ?? 0, checked: filters.country.includes(value) })) },
  ];
}

function chipsOf(locale: Locale, base: string, query: ParticipantQuery, groups: ReturnType<typeof groupsOf>) {
  const w = translator(locale, "workspace");
  const chip = (key: string, label: string, rest: ParticipantQuery) => ({ key, label, remove: w("participants.remove", { value: label }), href: addressOf(base, { ...rest, cursor: undefined }) });
  const ticked = groups.flatMap(({ name, values }) => values.filter(({ checked }) => checked).map(({ value, label }) => chip(`${name}-${value}`, label, without(query, name, value))));
  return query.q ? [chip("q", query.q, { ...query, q: undefined }), ...ticked] : ticked;
}
