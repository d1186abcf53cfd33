import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { UploadWords } from "./upload.tsx";
import type { WatchWords } from "./watch.tsx";

/** What the island of the upload says; `{name}` is filled in the browser. */
export function uploadWords(locale: Locale): UploadWords {
  const t = translator(locale, "registry");
  return {
    title: t("upload.title"), drop: t("upload.drop"), choose: t("upload.choose"), help: t("upload.help"), sending: t("upload.sending", { name: "{name}" }), reading: t("upload.reading"),
    cancel: t("upload.cancel"), tooLarge: t("upload.too_large"), failed: t("upload.failed"), stopped: t("upload.stopped"), one: t("upload.one"),
  };
}

/** What the island of the progress says; `{done}` and `{total}` are filled in the browser. */
export function watchWords(locale: Locale): WatchWords {
  const t = translator(locale, "registry");
  return {
    trying: t("trial.title"), applying: t("apply.progress"), waiting: t("trial.waiting"), progress: t("trial.progress", { done: "{done}", total: "{total}" }),
    leave: t("apply.leave"), lost: t("lost"),
  };
}
