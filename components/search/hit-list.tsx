import Link from "next/link";
import { LanguageMark } from "#components/ui/language-mark.tsx";
import { countryName } from "#lib/i18n/countries.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { SearchHit } from "#lib/search/labels.ts";
import { Cuts } from "./cuts.tsx";
import styles from "./hit-list.module.css";

/** What was found of one kind: names with what was looked for marked, and where in the text it stands. */
export const HitList = ({ locale, hits }: { locale: Locale; hits: readonly SearchHit[] }) => (
  <ul className={styles.list}>
    {hits.map((hit) => (
      <li key={hit.id} className={styles.item}>
        <h3 className={styles.name}>
          <Link href={`/${locale}${hit.path}`} lang={hit.locale} prefetch={false}><Cuts parts={hit.title} /></Link>
          {hit.locale === locale ? null : <> <LanguageMark locale={hit.locale} /></>}
        </h3>
        {hit.excerpt?.length ? <p className={styles.excerpt} lang={hit.excerptLocale ?? undefined}><Cuts parts={hit.excerpt} /></p> : null}
        {hit.country ? <p className={styles.facts}>{countryName(hit.country, locale)}</p> : null}
      </li>
    ))}
  </ul>
);
