import { type Locale, localeNames } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { PageView } from "#lib/pages/queries/page.ts";
import { Editor } from "./editor.tsx";

type Props = { locale: Locale; me: string; page: PageView; /** What is written: a language that the page has, or begins to have. */ textLocale: Locale; titles: readonly string[]; back: string };

/** The editor of a page in one language. A translation begins with the words of what is translated. */
export function EditPage({ locale, me, page, textLocale, titles, back }: Props) {
  const t = translator(locale, "pages");
  const isNew = textLocale !== page.locale;
  return (
    <>
      <h2>{isNew ? t("view.translate", { language: localeNames[textLocale] }) : t("edit.title", { title: page.title })}</h2>
      <Editor
        locale={locale} me={me} page={{ id: page.id }} textLocale={textLocale} titles={titles} previewAt={`/api/v1/pages/${page.id}/preview`} back={`${back}?lang=${textLocale}`}
        saved={{ title: page.title, body: page.body, note: "", rev: isNew ? 0 : page.rev }}
      />
    </>
  );
}
