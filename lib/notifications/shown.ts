import type { notifications } from "#db/schema/notifications.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { groupOf, type NotificationGroup } from "./labels/kinds.ts";
import { wordNotification } from "./labels.ts";

export type Notification = {
  id: string; kind: string; group: NotificationGroup;
  /** The sentence, in the language that was asked for. */
  text: string;
  data: Record<string, unknown>;
  /** How many it speaks for: itself, and those that were folded into it. */
  count: number;
  path: string; clusterId: string | null; createdAt: string; readAt: string | null;
};

/** A notification as readers and programs see it. */
export const shown = (row: typeof notifications.$inferSelect, locale: Locale): Notification => ({
  id: row.id, kind: row.kind, group: groupOf(row.kind), text: wordNotification(locale, row), data: row.data, count: Math.max(1, row.voices.length),
  path: row.path, clusterId: row.clusterId, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null,
});
