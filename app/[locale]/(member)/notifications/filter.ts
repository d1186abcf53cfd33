import { z } from "zod";
import { inLocale } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { groupNames } from "#lib/notifications/input.ts";
import type { NotificationPlaces } from "#lib/notifications/queries/list.ts";

export type Asked = Partial<Record<"cursor" | "show" | "group" | "cluster", string | string[]>>;

/** What the address asks for; what is none of ours counts as left out. */
export function readFilter(asked: Asked) {
  const one = (name: keyof Asked) => [asked[name]].flat()[0];
  return {
    cursor: one("cursor"), unread: one("show") === "unread",
    group: z.enum(groupNames).safeParse(one("group")).data,
    clusterId: z.uuid().safeParse(one("cluster")).data,
  };
}

/** What can be chosen, and the words around it. */
export function filterWords({ groups, clusters }: NotificationPlaces, locale: Locale) {
  const t = translator(locale, "notifications");
  return {
    groups: groupNames.filter((group) => groups.includes(group)).map((group) => ({ value: group, label: t(`groups.${group}`) })),
    clusters: clusters.map(({ id, name }) => ({ value: id, label: inLocale(name, locale).text })),
    words: { filters: t("centre.filters"), group: t("centre.group"), cluster: t("centre.cluster"), any: t("centre.any"), anyCluster: t("centre.anyCluster"), show: t("centre.show"), clear: t("centre.clear") },
  };
}
