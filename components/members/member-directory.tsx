import { __iconData as search } from "#icons/search-x";
import { Directory } from "#components/directory/directory.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Page } from "#lib/api/paging.ts";
import { languageName } from "#lib/core/languages.ts";
import { taxonomyKeys } from "#lib/core/taxonomy.ts";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ListedMember } from "#lib/members/queries/directory.ts";
import type { MemberFacets } from "#lib/members/queries/facets.ts";
import { MemberItem, MemberItems } from "./member-list.tsx";
import { taxonomyName } from "./profile/words.ts";
import type { MemberQuery } from "./query.ts";

type Props = { locale: Locale; query: MemberQuery; page: Page<ListedMember>; facets: MemberFacets };

/** The directory of members, as far as the reader may see them. */
export function MemberDirectory({ locale, query, page, facets }: Props) {
  const t = translator(locale, "profile");
  const contacts = translator(locale, "contacts");
  const base = `/${locale}/members`;
  const values = (name: keyof MemberQuery["filters"], keys: readonly string[], label: (key: string, locale: Locale) => string) =>
    [...new Set([...keys, ...query.filters[name]])].map((value) => ({ value, label: label(value, locale), count: facets[name][value] ?? 0 }));
  const groups = [
    { name: "offers" as const, label: t("offers"), values: values("offers", taxonomyKeys, taxonomyName) },
    { name: "seekings" as const, label: t("seekings"), values: values("seekings", taxonomyKeys, taxonomyName) },
    { name: "languages" as const, label: t("languages"), values: values("languages", Object.keys(facets.languages), languageName) },
    { name: "country" as const, label: t("directory.country"), values: values("country", Object.keys(facets.country), countryName) },
  ].filter((group) => group.values.some(({ value, count }) => count || query.filters[group.name].includes(value)));
  return (
    <Directory
      locale={locale} base={base} query={query} groups={groups} views={["list"]} nextCursor={page.nextCursor}
      action={<LinkButton href={`/${locale}/contacts`}>{contacts("title")}</LinkButton>}
      words={{
        title: t("directory.title"), lead: t("directory.lead"), search: t("directory.search"), searchHint: t("directory.searchHint"), count: t("directory.count", { count: facets.total }),
        active: t("directory.active"), remove: (value) => t("directory.remove", { value }), quoted: (value) => t("directory.quoted", { value }),
        sort: t("directory.sort"), byName: t("directory.byName"), newest: t("directory.newest"),
      }}
    >
      {page.items.length ? <MemberItems>{page.items.map((member) => <MemberItem key={member.id} locale={locale} member={member} />)}</MemberItems>
        : <EmptyState icon={search} title={t("directory.emptyTitle")} action={<LinkButton href={base}>{t("directory.emptyAction")}</LinkButton>}>{t("directory.emptyText")}</EmptyState>}
    </Directory>
  );
}
