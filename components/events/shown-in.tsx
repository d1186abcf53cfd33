import { ItemList } from "#components/clusters/network/item-list.tsx";
import { ShowIn } from "#components/clusters/network/show-in.tsx";
import { pickerWords, showInWords } from "#components/clusters/network/words.ts";
import stack from "#components/clusters/stack.module.css";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import { showEventInAction } from "#lib/events/actions.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** In which other clusters an event is shown, and one more to choose. */
export function ShownIn({ locale, id, slug, places }: { locale: Locale; id: string; slug: string; places: readonly ShownItem[] }) {
  return (
    <section className={stack.section}>
      <h2>{translator(locale, "workspace")("items.elsewhere")}</h2>
      {places.length ? <ItemList locale={locale} items={places} /> : null}
      <div><ShowIn action={showEventInAction} of={{ id }} locale={locale} slug={slug} words={showInWords(locale)} picker={pickerWords(locale)} /></div>
    </section>
  );
}
