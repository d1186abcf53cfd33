import { eventKinds } from "#lib/events/labels.ts";
import { countryOptions } from "#lib/i18n/countries.ts";
import { zoneOptions } from "#lib/i18n/places.ts";
import { type Locale, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { EventFormWords } from "./event-form.tsx";

const fields = ["kind", "startsAt", "endsAt", "timeZone", "country", "city", ...locales.flatMap((l) => [`title_${l}`, `summary_${l}`] as const)] as const;

/** Words and choices of the event form in one language; the reader's own language comes first. */
export function eventFormWords(locale: Locale, ownZone?: string): { words: EventFormWords; options: { kinds: Choice[]; timeZones: Choice[]; countries: Choice[] }; languages: Locale[] } {
  const t = translator(locale, "events");
  return {
    words: {
      fields: Object.fromEntries(fields.map((name) => [name, t(`field.${name}`)])),
      titleHelp: t("field.title_help"),
      countryNone: t("field.countryNone"),
      save: t("save"),
      optional: t("field.optional"),
    },
    options: {
      kinds: eventKinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
      timeZones: zoneOptions(locale, ownZone),
      countries: countryOptions(locale),
    },
    languages: [locale, ...locales.filter((l) => l !== locale)],
  };
}

type Choice = { value: string; label: string };
