import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Readers } from "#lib/library/queries/readers.ts";
import type { LibraryEntry } from "#lib/library/queries/shape.ts";
import { readersOf } from "./readers.ts";

/** Who sees a file, in words: all, those who manage, or the chosen by their names. */
export function Audience({ file, readers, locale }: { file: LibraryEntry; readers: Readers | null; locale: Locale }) {
  const t = translator(locale, "library");
  if (file.restricted) return t("audience.coordinators");
  if (!file.gates.length) return t("audience.workspace");
  const names = readers ? readersOf(readers, locale).map(({ name }) => name) : [];
  const folders = file.gates.some((gate) => gate !== file.id) ? [t("share.ofFolder")] : [];
  return [t("audience.chosen"), [...names, ...folders].join(", ")].filter(Boolean).join(": ");
}
