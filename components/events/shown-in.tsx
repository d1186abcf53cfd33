import { ItemList } from "#components/clusters/network/item-list.tsx";
import { pickerWords } from "#components/clusters/network/words.ts";
import stack from "#components/clusters/stack.module.css";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ShowIn } from "./show-in.tsx";

/** In which other clusters an event is shown, and one more to choose. */
export function ShownIn({ locale, id, slug, places }: { locale: Locale; id: string; slug: string; places: readonly ShownItem[] }) {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  const words = { cluster: w("network.cluster"), help: w("items.help"), show: w("items.offer"), sending: common("sending"), done: w("items.offeredDone") };
  return (
    <section className={stack.section}>
      <h2>{w("items.elsewhere")}</h2>
      {places.length ? <ItemList locale={locale} items={places} /> : null}
      <div><ShowIn locale={locale} id={id} slug={slug} words={words} picker={pickerWords(locale)} /></div>
    </section>
  );
}
