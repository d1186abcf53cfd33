import { ItemList } from "#components/clusters/network/item-list.tsx";
import { ShowIn } from "#components/clusters/network/show-in.tsx";
import { pickerWords, showInWords } from "#components/clusters/network/words.ts";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { showFileInAction } from "#lib/library/actions.ts";
import styles from "./library.module.css";

/** In which other clusters a file is shown, and one more to choose; of what only some see, why it cannot be. */
export function ShownIn({ locale, id, slug, places, closed }: { locale: Locale; id: string; slug: string; places: readonly ShownItem[]; closed: boolean }) {
  const t = translator(locale, "library");
  return (
    <section className={styles.library} aria-labelledby="shown-in">
      <h3 id="shown-in" className={styles.subheading}>{t("elsewhere.showTitle")}</h3>
      <p className={styles.text}>{t(closed ? "elsewhere.notNow" : "elsewhere.showHelp")}</p>
      {places.length ? <ItemList locale={locale} items={places} /> : null}
      {closed ? null : <ShowIn action={showFileInAction} of={{ id }} locale={locale} slug={slug} words={showInWords(locale)} picker={pickerWords(locale)} />}
    </section>
  );
}
