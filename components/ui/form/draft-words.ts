import be from "#lib/i18n/messages/be/failure.json" with { type: "json" };
import en from "#lib/i18n/messages/en/failure.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/failure.json" with { type: "json" };

const words: Record<string, { kept: string; discard: string }> = {
  en: { kept: en.draftKept, discard: en.draftDiscard }, ru: { kept: ru.draftKept, discard: ru.draftDiscard }, be: { kept: be.draftKept, discard: be.draftDiscard },
};

/** What a form says that shows other words than those that are saved: any form may, and the server does not know of it. */
export const draftWords = (locale: string) => words[locale] ?? words.en!;
