import { pictureWords } from "#components/ui/picture-words.ts";
import { languageOptions } from "#lib/core/languages.ts";
import { taxonomy, taxonomyGroups } from "#lib/core/taxonomy.ts";
import { catalogues } from "#lib/i18n/catalogue.ts";
import { zoneOptions } from "#lib/i18n/places.ts";
import { localeNames, locales, type Locale } from "#lib/i18n/locales.ts";
import { languageLevels, type ProfileField, visibilities } from "#lib/members/labels/profile.ts";
import { taxonomyName } from "../profile/words.ts";

/** All words and choices of the editor, in one language. Numbers are put in by the browser: `{number}`, `{field}`, `{value}`. */
export function editorWords(locale: Locale, ownZone: string) {
  const { profile, taxonomy: { groups }, common, errors } = catalogues[locale];
  const { editor, merge, visibility, levels } = profile;
  const { label: whoSees, ...audience } = visibility;
  const fields: Record<ProfileField, string> = {
    photo: editor.photo, names: editor.names, headline: editor.headline, about: editor.about, positions: editor.work, languages: profile.languages, skills: editor.skills,
    offers: editor.offers, seekings: editor.seekings, links: profile.links, timeZone: editor.timeZone, email: profile.email, phone: editor.phone,
  };
  return {
    ...editor, merge, whoSees, fields, languagesTitle: profile.languages, linksTitle: profile.links,
    optional: common.optional, save: common.save, saving: common.saving, stale: errors.stale,
    picture: pictureWords(locale, editor.photo, editor.photoHelp),
    audience: visibilities.map((value) => ({ value, label: audience[value] })),
    levels: languageLevels.map((value) => ({ value, label: levels[value] })),
    languageChoices: languageOptions(locale),
    // the reader's own language first: it is the one that most people fill in
    locales: [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] })),
    timeZones: zoneOptions(locale, ownZone),
    taxonomy: taxonomyGroups.map((group) => ({ label: groups[group], keys: taxonomy[group].map((key) => ({ value: key, label: taxonomyName(key, locale) })) })),
  };
}
export type EditorWords = ReturnType<typeof editorWords>;
