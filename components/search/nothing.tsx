import { __iconData as search } from "#icons/search";
import { __iconData as searchX } from "#icons/search-x";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { type SearchQuery, searchAddress } from "./query.ts";
import styles from "./search-page.module.css";

/** Before a search: what can be looked for. */
export function NothingAsked({ locale }: { locale: Locale }) {
  const t = translator(locale, "search");
  return <EmptyState icon={search} title={t("start.title")}>{t("start.text")}</EmptyState>;
}

/** Nothing has these words: what to try next. */
export function NothingFound({ locale, query }: { locale: Locale; query: SearchQuery }) {
  const t = translator(locale, "search");
  const shell = translator(locale, "shell");
  const filtered = Object.values(query.filters).some((values) => values.length);
  const ways = [["clusters", shell("sections.clusters")], ["organizations", shell("sections.organizations")]] as const;
  return (
    <EmptyState icon={searchX} title={t("empty.title")} action={filtered
      ? <LinkButton href={searchAddress(`/${locale}/search`, query, { filters: { kind: [], country: [], cluster: [], language: [] } })} variant="primary">{t("empty.filters")}</LinkButton>
      : <div className={styles.ways}>{ways.map(([path, label]) => <LinkButton key={path} href={`/${locale}/${path}`}>{label}</LinkButton>)}</div>}>
      <p>{t("empty.text")}</p>
      <ul className={styles.hints}><li>{t("empty.spelling")}</li><li>{t("empty.fewer")}</li></ul>
      {filtered ? null : <p>{t("empty.directories")}</p>}
    </EmptyState>
  );
}
