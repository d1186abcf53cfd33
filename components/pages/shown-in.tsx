import { ItemList } from "#components/clusters/network/item-list.tsx";
import { pickerWords } from "#components/clusters/network/words.ts";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ShowIn } from "./show-in.tsx";

/** In which other clusters a page is shown, and one more to choose; behind a button. */
export function ShownIn({ locale, pageId, slug, places }: { locale: Locale; pageId: string; slug: string; places: readonly ShownItem[] }) {
  const [t, w, common] = [translator(locale, "pages"), translator(locale, "workspace"), translator(locale, "common")];
  const words = {
    button: t("shownIn.button"), title: t("shownIn.title"), lead: t("shownIn.lead"), cluster: t("shownIn.cluster"), close: common("close"),
    help: w("items.help"), show: w("items.offer"), sending: common("sending"), done: w("items.offeredDone"),
  };
  return <ShowIn locale={locale} pageId={pageId} slug={slug} words={words} picker={pickerWords(locale)}>{places.length ? <ItemList locale={locale} items={places} /> : null}</ShowIn>;
}
