import { listMyClusters } from "#lib/clusters/queries/mine.ts";
import type { MemberViewer } from "#lib/core/viewer.ts";
import { inLocale, type LocalizedText } from "#lib/i18n/localized.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { zoneCity } from "#lib/i18n/places.ts";
import { translator } from "#lib/i18n/translator.ts";
import { nameKind } from "#lib/notifications/labels.ts";
import { mailChoices } from "#lib/notifications/labels/kinds.ts";
import { clusterChoices } from "#lib/notifications/policy.ts";
import { findPreferences } from "#lib/notifications/queries/preferences.ts";

/** What the page of preferences shows, in words. */
export async function preferencesPage(viewer: MemberViewer, locale: Locale) {
  const [given, mine] = await Promise.all([findPreferences(viewer), listMyClusters(viewer)]);
  const [t, common] = [translator(locale, "notifications"), translator(locale, "common")];
  const option = (value: string, label: string) => ({ value, label });
  // clusters of mine, and those that I have left but silenced
  const clusters = new Map<string, { id: string; name: LocalizedText; choice: string }>();
  for (const { id, name } of mine) clusters.set(id, { id, name, choice: "usual" });
  for (const cluster of given.clusters) clusters.set(cluster.id, cluster);
  return {
    given,
    rows: given.groups.map((row) => ({ ...row, label: t(`groups.${row.group}`), help: t(`groupHelp.${row.group}`) })),
    mail: mailChoices.map((value) => option(value, t(`mail.${value}`))),
    hours: Array.from({ length: 24 }, (_, hour) => option(String(hour), `${String(hour).padStart(2, "0")}:00`)),
    weekdays: ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => option(String(day), t(`settings.days.${day}`))),
    clusters: [...clusters.values()].map(({ id, name, choice }) => ({ id, name: inLocale(name, locale).text, choice })),
    choices: (["usual", ...clusterChoices] as const).map((value) => option(value, t(`mail.${value}`))),
    muted: given.mutedKinds.map((kind) => ({ kind, label: nameKind(locale, kind) })),
    words: {
      channels: t("settings.channels"), about: t("settings.about"), inApp: t("settings.inApp"), byMail: t("settings.byMail"), always: t("settings.always"),
      hours: t("settings.hours"), zone: t("settings.zone", { zone: zoneCity(given.timeZone, locale) }), digestHour: t("settings.digestHour"), digestWeekday: t("settings.digestWeekday"),
      quiet: t("settings.quiet"), quietHelp: t("settings.quietHelp"), quietOn: t("settings.quietOn"), quietFrom: t("settings.quietFrom"), quietTo: t("settings.quietTo"), quietDays: t("settings.quietDays"),
      save: common("save"), saving: common("saving"), saved: common("saved"),
    },
  };
}
