import { locales } from "#lib/i18n/locales.ts";
import { profileFields } from "#lib/members/labels/profile.ts";
import type { OwnProfile } from "#lib/members/queries/profile.ts";

type Texts = Record<string, string>;
type Rows = Record<string, Texts>;

/** A profile as its form holds and sends it: plain texts, rows by their number. What a door gives back has the same shape. */
export type ProfileValues = {
  name: string; language: string; timeZone: string; photoId: string; phone: string; skills: string;
  names: Texts; headline: Texts; about: Texts;
  positions: Rows; languages: Rows; links: Rows;
  offers: { keys: string[]; words: string }; seekings: { keys: string[]; words: string };
  visibility: Texts;
};

const text = (value: unknown) => (value === null || value === undefined ? "" : String(value));
const rows = (list: Record<string, unknown>[]): Rows => Object.fromEntries(list.map((row, at) => [at, Object.fromEntries(Object.entries(row).map(([name, value]) => [name, text(value)]))]));

/** What the form begins with. */
export function valuesOf(profile: Omit<OwnProfile, "id" | "handle" | "email" | "demonstration" | "rev">, locale: string): ProfileValues {
  const { name, locale: language, timeZone, photoId, phone, skills, names, headline, about, positions, languages, links, offers, seekings, visibility } = profile;
  return {
    name, language, timeZone, photoId: text(photoId), phone: text(phone), skills: skills.join("\n"),
    names: { ...names }, headline: { ...headline }, about: { ...about },
    positions: rows(positions.map(({ organization, organizationName, title, fromYear, toYear }) =>
      ({ title, organization: organization?.slug, organizationName: organization ? (organization.name[locale as "en"] ?? organizationName) : organizationName, fromYear, toYear }))),
    languages: rows(languages), links: rows(links),
    offers: { keys: offers.keys, words: offers.words.join("\n") }, seekings: { keys: seekings.keys, words: seekings.words.join("\n") },
    visibility: { ...visibility },
  };
}

/** The parts that are put together one by one when two editions meet: each text in each language, each list, each visibility. */
export const mergeUnits: readonly string[] = [
  "name", "photoId",
  ...["names", "headline", "about"].flatMap((field) => locales.map((locale) => `${field}.${locale}`)),
  "positions", "languages", "skills", "offers", "seekings", "links", "phone", "language", "timeZone",
  ...profileFields.map((field) => `visibility.${field}`),
];

/** What stands at `a.b`. */
export const valueAt = (values: object, path: string): unknown => path.split(".").reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], values);

/** The same values with another at `a.b`. */
export function withValue(values: ProfileValues, path: string, value: unknown): ProfileValues {
  const [first, second] = path.split(".") as [keyof ProfileValues, string | undefined];
  if (second === undefined) return { ...values, [first]: value };
  return { ...values, [first]: { ...(values[first] as object), [second]: value } };
}
