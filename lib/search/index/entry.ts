import { namesOfCountry } from "#lib/core/countries-named.ts";
import type { SearchDocument } from "#lib/core/search-source.ts";
import { namesOfTown } from "#lib/core/towns-named.ts";
import { foldedWords, nameKey } from "#lib/core/transliterate.ts";
import { withoutEmpty } from "#lib/i18n/localized.ts";
import { locales } from "#lib/i18n/locales.ts";
import { markOf } from "../marks.ts";

/** Letters of a text that are indexed, over all its languages: Postgres keeps a megabyte of words a row. */
const maxBody = 200_000;
const maxWord = 60;
const maxName = 120;

/** Goes up when what this file or write.ts makes of a document changes: the index is then built anew at the next start. */
export const indexVersion = 2;

/** A document as the index keeps it, but for the stems, which Postgres makes. */
export function entryOf(kind: string, given: SearchDocument) {
  const title = withoutEmpty(given.title) ?? {};
  const body = shortened(given.body);
  const languages = locales.filter((locale) => title[locale] || body[locale]);
  const clusterIds = [...new Set([...(given.clusterIds ?? []), ...(given.clusterId ? [given.clusterId] : [])])];
  const place = given.country ? [...namesOfCountry(given.country), ...(given.city ? namesOfTown(given.city, given.country) : [])].join(" ") : "";
  return {
    kind, subject_id: given.subjectId, audience: given.audience, title, body, path: given.path, country: given.country,
    cluster_ids: clusterIds, languages, popularity: Math.max(0, Math.min(1_000_000, Math.round(given.popularity ?? 0))), changed_at: given.changedAt.toISOString(),
    marks: [...(given.country ? [markOf.country(given.country)] : []), ...clusterIds.map(markOf.cluster), ...languages.map(markOf.language)],
    whole_names: namesOf(title),
    name_keys: keysOf(Object.values(title).join(" ")),
    word_keys: keysOf(`${Object.values(body).join(" ")} ${place}`),
    place_words: place,
  };
}
export type Entry = ReturnType<typeof entryOf>;

/** A name as it is, and without its legal form: either may be typed. */
const namesOf = (title: SearchDocument["title"]) =>
  [...new Set(Object.values(title).flatMap((name) => [nameKey(name), foldedWords(name).join(" ")]))].filter(Boolean).map((name) => name.slice(0, maxName));

const keysOf = (text: string) => [...new Set(foldedWords(text).map((word) => word.slice(0, maxWord)))];

function shortened(text: SearchDocument["body"]): SearchDocument["body"] {
  const kept = withoutEmpty(text) ?? {};
  const each = Math.floor(maxBody / Math.max(1, Object.keys(kept).length));
  return Object.fromEntries(Object.entries(kept).map(([locale, words]) => [locale, clean(words.slice(0, each))]));
}

// what Postgres cannot hold: a PDF's text has it at times, and the cut may have halved a letter
const clean = (text: string) => text.replaceAll("\0", " ").toWellFormed();
