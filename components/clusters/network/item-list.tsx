import Link from "next/link";
import { InLanguage } from "#components/ui/language-mark.tsx";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameOf } from "../words.ts";
import { ItemButtons } from "./item-buttons.tsx";
import { itemWords } from "./words.ts";
import styles from "./network.module.css";

/** Items shown in several clusters: offered to us, shown here, ours shown elsewhere. */
export function ItemList({ locale, items }: { locale: Locale; items: readonly ShownItem[] }) {
  const w = translator(locale, "workspace");
  const words = itemWords(locale);
  return (
    <ul className={styles.list}>
      {items.map(({ id, kind, title, state, home, other, shownBy, rights }) => (
        <li key={id} className={styles.item}>
          <div className={styles.text}>
            <p className={styles.name}><InLanguage {...inLocale(title, locale)} page={locale} /></p>
            <p className={styles.facts}>
              <span>{w(`items.kinds.${kind}`)}</span>
              <span>{w(`items.${state === "offered" ? "offered" : "shown"}.${home ? "there" : "here"}`)} <Link href={`/${locale}/clusters/${other.slug}`} prefetch={false}>{nameOf(other, locale)}</Link></span>
              <span>{shownBy ?? w("feed.former")}</span>
            </p>
          </div>
          <ItemButtons itemId={id} locale={locale} rights={rights} words={words} />
        </li>
      ))}
    </ul>
  );
}
