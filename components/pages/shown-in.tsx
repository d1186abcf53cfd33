import { ItemList } from "#components/clusters/network/item-list.tsx";
import { pickerWords, showInWords } from "#components/clusters/network/words.ts";
import type { ShownItem } from "#lib/clusters/queries/shown-in.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ShowInDialog } from "./show-in-dialog.tsx";

/** In which other clusters a page is shown, and one more to choose; behind a button. */
export function ShownIn({ locale, pageId, slug, places }: { locale: Locale; pageId: string; slug: string; places: readonly ShownItem[] }) {
  const [t, common] = [translator(locale, "pages"), translator(locale, "common")];
  const words = { ...showInWords(locale), button: t("shownIn.button"), title: t("shownIn.title"), lead: t("shownIn.lead"), cluster: t("shownIn.cluster"), close: common("close") };
  return <ShowInDialog locale={locale} pageId={pageId} slug={slug} words={words} picker={pickerWords(locale)}>{places.length ? <ItemList locale={locale} items={places} /> : null}</ShowInDialog>;
}
