import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { say } from "#lib/i18n/translator.ts";

/** What members are told of; each has its words in the `notifications` catalogue under `kinds.<kind>`. */
export const notificationKinds = [
  "join_request_submitted", "join_request_approved", "join_request_declined", "participant_removed",
  "coordinator_added", "representative_added", "import_tried", "import_applied", "import_failed",
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** A notification in words: a sentence, in the reader's language, from its kind and data. */
export function wordNotification(locale: Locale, { kind, data }: { kind: string; data: Record<string, unknown> }): string {
  const values = Object.fromEntries(
    Object.entries(data).map(([name, value]) => [name, typeof value === "object" && value !== null ? inLocale(value as LocalizedText, locale).text : String(value ?? "")]),
  );
  return say(locale, "notifications", `kinds.${kind}`, values);
}
