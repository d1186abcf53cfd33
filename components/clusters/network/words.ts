import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PickerWords } from "./cluster-picker.tsx";

/** What the choice of a cluster says. */
export function pickerWords(locale: Locale): PickerWords {
  const [w, common] = [translator(locale, "workspace"), translator(locale, "common")];
  return { placeholder: w("picker.placeholder"), none: w("picker.none"), choose: w("picker.choose"), remove: common("remove"), failed: w("picker.failed") };
}
