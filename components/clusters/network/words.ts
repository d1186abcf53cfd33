import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { ItemWords } from "./item-buttons.tsx";
import type { PickerWords } from "./cluster-picker.tsx";
import type { ShowInWords } from "./show-in.tsx";

/** What the choice of a cluster says. */
export function pickerWords(locale: Locale): PickerWords {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  return { placeholder: w("picker.placeholder"), none: w("picker.none"), choose: w("picker.choose"), remove: common("remove"), failed: w("picker.failed") };
}

/** What the form says that shows something in one more cluster. */
export function showInWords(locale: Locale): ShowInWords {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  return { cluster: w("network.cluster"), help: w("items.help"), show: w("items.offer"), sending: common("sending"), done: w("items.offeredDone") };
}

/** What the buttons of an item shown in several clusters say. */
export function itemWords(locale: Locale): ItemWords {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  return {
    show: w("items.show"), shown: w("items.shownDone"), decline: w("network.decline"), declined: w("network.declined"), end: w("items.end"), ended: w("items.ended"), endTitle: w("items.endTitle"),
    cancel: common("cancel"), close: common("close"),
  };
}
