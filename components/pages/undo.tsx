import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import { BringBack } from "./bring-back.tsx";

/** Takes a page out of the trash or the archive, for those who may. */
export function Undo({ page, locale }: { page: PageView; locale: Locale }) {
  const t = translator(locale, "pages");
  const where = page.trashed ? page.may.trash && "trash" : page.may.unarchive && "archive";
  return where ? <BringBack where={where} pageId={page.id} locale={locale} words={{ label: t("do.untrash"), done: t(where === "trash" ? "do.untrashed" : "do.unarchived") }} /> : null;
}
