import type { notifications } from "#db/schema/notifications.ts";
import { formatMoment } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { Sending } from "#lib/mail/send.ts";
import { groupOf, notificationGroups, type NotificationGroup } from "../labels/kinds.ts";
import { wordNotification } from "../labels.ts";
import { addressOf, endOf, letterOf, type Addressee } from "./one.ts";

type Row = Pick<typeof notifications.$inferSelect, "id" | "kind" | "data" | "voices" | "path" | "subjectId" | "createdAt" | "mailPlan">;

const most = 40; // lines; who has more reads the rest in the product

/** The letter that gathers what a member has not read, under the headings of its groups, the newest first. One that quiet hours held back alone is told as it would have been. */
export function digestOf(digestId: string, rows: Row[], reader: Addressee & { timeZone: string }, now: Date): Sending {
  const [only] = rows;
  if (rows.length === 1 && only!.mailPlan === "now") return { ...letterOf(only!, reader), key: `digest:${digestId}` };
  const t = translator(reader.locale, "notifications");
  const kind = kindOf(rows);
  const shown = rows.slice(0, most);
  return {
    key: `digest:${digestId}`, memberId: reader.id, to: reader.email, kind, locale: reader.locale,
    subject: t(`letter.${kind}_subject`, { count: rows.length, date: formatMoment(now, { locale: reader.locale, timeZone: reader.timeZone, style: "date" }) }),
    preview: wordNotification(reader.locale, shown[0]!),
    paragraphs: [t(`letter.${kind}_lead`, { count: rows.length })],
    sections: groupsIn(shown).map((group) => ({
      title: t(`groups.${group}`),
      items: shown.filter((row) => groupOf(row.kind) === group).map((row) => ({
        text: wordNotification(reader.locale, row), url: addressOf(reader.locale, row.path), note: formatMoment(row.createdAt, { locale: reader.locale, timeZone: reader.timeZone }),
      })),
    })),
    action: { label: rows.length > most ? t("letter.more", { count: rows.length - most }) : t("letter.open_all"), url: addressOf(reader.locale, "/notifications?show=unread") },
    ...endOf(reader, "digests"),
  };
}

/** `digest_held` only when all of it was meant to go at once. */
function kindOf(rows: Row[]) {
  if (rows.every(({ mailPlan }) => mailPlan === "now")) return "digest_held" as const;
  return rows.every(({ mailPlan }) => mailPlan === "weekly") ? ("digest_weekly" as const) : ("digest_daily" as const);
}

const groupsIn = (rows: Row[]) => (Object.keys(notificationGroups) as NotificationGroup[]).filter((group) => rows.some((row) => groupOf(row.kind) === group));
