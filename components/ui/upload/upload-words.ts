import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { sizeWords } from "./size.ts";

/** The words of an Upload, with `#`, `#1` and `#2` where the browser puts names and sizes. Made on the server. */
export function uploadWords(locale: Locale, title?: string) {
  const t = translator(locale, "files");
  return {
    title: title ?? t("upload.title"), drop: t("upload.drop"), choose: t("upload.choose"), list: t("upload.list"), clear: t("upload.clear"),
    waiting: t("upload.waiting"), going: t("upload.going", { sent: "#1", total: "#2" }), finishing: t("upload.finishing"), done: t("upload.done"), failed: t("upload.failed"),
    paused: t("upload.paused", { sent: "#" }), tooLarge: t("upload.tooLarge", { max: "#" }),
    cancelOf: t("upload.cancelOf", { name: "#" }), retryOf: t("upload.retryOf", { name: "#" }), pauseOf: t("upload.pauseOf", { name: "#" }), resumeOf: t("upload.resumeOf", { name: "#" }),
    size: sizeWords(locale),
  };
}
export type UploadWords = ReturnType<typeof uploadWords>;
