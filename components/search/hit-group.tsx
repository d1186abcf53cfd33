import { LinkButton } from "#components/ui/link-button.tsx";
import { Pager } from "#components/ui/pager.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { SearchGroup } from "#lib/search/labels.ts";
import { HitList } from "./hit-list.tsx";
import { type SearchQuery, searchAddress } from "./query.ts";
import styles from "./search-page.module.css";

/** The hits of one kind: the best ones among other kinds, or a page of them where this kind alone is asked for. */
export function HitGroup({ locale, query, group }: { locale: Locale; query: SearchQuery; group: SearchGroup }) {
  const t = translator(locale, "search");
  const common = translator(locale, "common");
  const base = `/${locale}/search`;
  const alone = query.filters.kind.length === 1;
  const all = searchAddress(base, query, { filters: { ...query.filters, kind: [group.kind] } });
  const id = `found-${group.kind}`;
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id}>{t(`kinds.${group.kind}`)} <span className={styles.number}>{group.total}{group.more ? "+" : ""}</span></h2>
        {alone ? <LinkButton href={searchAddress(base, query, { filters: { ...query.filters, kind: [] } })} size="small" variant="quiet">{t("back")}</LinkButton>
          : group.nextCursor ? <LinkButton href={all} size="small" variant="quiet" scroll>{t(group.more ? "showAllMore" : "showAll", { count: group.total })}</LinkButton> : null}
      </div>
      <HitList locale={locale} hits={group.items} />
      {alone ? (
        <Pager label={common("pages")} words={{ next: common("next"), first: common("first") }}
          nextHref={group.nextCursor ? searchAddress(base, query, { cursor: group.nextCursor }) : null} firstHref={query.cursor ? searchAddress(base, query) : null} />
      ) : null}
    </section>
  );
}
