import be from "#lib/i18n/messages/be/failure.json" with { type: "json" };
import en from "#lib/i18n/messages/en/failure.json" with { type: "json" };
import ru from "#lib/i18n/messages/ru/failure.json" with { type: "json" };

const words: Record<string, string> = { en: en.formOffline, ru: ru.formOffline, be: be.formOffline };

/** What a form says that was sent without a line: every form may have to, and the server cannot be asked for the words. */
export const withoutLine = (locale: string): string => words[locale] ?? words.en!;
