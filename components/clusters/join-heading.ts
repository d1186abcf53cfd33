import type { ClusterDoor } from "#lib/clusters/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** What stands above the form by which one comes in: whether one asks, enters or needs an invitation. */
export function joinHeading(locale: Locale, door: ClusterDoor, cluster: string) {
  const [t, joining] = [translator(locale, "clusters"), translator(locale, "joining")];
  if (door === "request") return { title: t("join.title", { cluster }), lead: t("join.lead") };
  return { title: joining("join.titleOpen", { cluster }), lead: door === "open" ? joining("join.leadOpen") : undefined };
}
