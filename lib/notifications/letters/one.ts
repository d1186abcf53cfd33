import type { notifications } from "#db/schema/notifications.ts";
import { settings } from "#lib/core/settings.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Sending } from "#lib/mail/send.ts";
import { channelsOf, groupOf } from "../labels/kinds.ts";
import { wordNotification } from "../labels.ts";
import { unsubscribeAddresses, type UnsubscribeScope } from "../unsubscribe-token.ts";

export type Addressee = { id: string; email: string; locale: Locale };

type Row = Pick<typeof notifications.$inferSelect, "id" | "kind" | "data" | "path" | "subjectId"> & Partial<Pick<typeof notifications.$inferSelect, "voices">>;

/** The letter that tells of one thing, or, with `voices`, of all that were folded into it. */
export function letterOf(row: Row, reader: Addressee): Sending {
  const t = translator(reader.locale, "notifications");
  const sentence = wordNotification(reader.locale, row);
  return {
    key: `notification:${row.id}`, memberId: reader.id, to: reader.email, kind: row.kind, locale: reader.locale,
    subject: sentence, heading: t(`groups.${groupOf(row.kind)}`), paragraphs: [sentence],
    action: { label: t("letter.open"), url: addressOf(reader.locale, row.path) },
    thread: row.subjectId ? `${row.subjectId}.${reader.id}` : undefined,
    ...endOf(reader, groupOf(row.kind)),
  };
}

/** What stands at the end of a letter that its reader can do without: why it came, and the ways to end it. */
export function endOf(reader: Addressee, scope: UnsubscribeScope): Pick<Sending, "reason" | "links" | "unsubscribeUrl"> {
  const t = translator(reader.locale, "notifications");
  if (scope !== "digests" && channelsOf(scope).always) return {};
  const { post, page } = unsubscribeAddresses({ memberId: reader.id, scope }, reader.locale);
  return {
    reason: scope === "digests" ? t("letter.why_digest") : t("letter.why", { group: t(`groups.${scope}`) }),
    links: [{ label: t("letter.settings"), url: addressOf(reader.locale, "/settings/notifications") }, { label: t("letter.unsubscribe"), url: page }],
    unsubscribeUrl: post,
  };
}

/** A place within the site as an address of a letter. */
export const addressOf = (locale: Locale, path: string) => `${settings().APP_URL}/${locale}${path}`;
