import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { Readers } from "#lib/library/queries/readers.ts";

/** One who may be chosen: a member, or an organisation with all who speak for it. */
export type Reader = { kind: "member" | "organization"; id: string; name: string };

/** As they are shown, in the reader's language. */
export const readersOf = ({ members, organizations }: Readers, locale: Locale): Reader[] => [
  ...members.map(({ memberId, name }): Reader => ({ kind: "member", id: memberId, name })),
  ...organizations.map(({ id, name, originalLocale }): Reader => ({ kind: "organization", id, name: inLocale(name, locale, originalLocale).text })),
];
