import { __iconData as download } from "#icons/download";
import { __iconData as external } from "#icons/external-link";
import { buttonClass } from "#components/ui/button.tsx";
import { Icon } from "#components/ui/icon.tsx";
import { fileUrl, isInline } from "#lib/files/labels.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";

/** Opens a file in a new tab, where browsers show its kind, and saves it. */
export function FileTools({ file, locale }: { file: { fileId: string | null; name: string; mediaType: string | null }; locale: Locale }) {
  const t = translator(locale, "library");
  const address = fileUrl(file.fileId!, file.name);
  const opens = isInline(file.mediaType ?? "");
  return <>
    {opens ? <a href={address} target="_blank" rel="noopener" aria-label={t("openOf", { name: file.name })} className={buttonClass({ variant: "primary" })}><Icon of={external} size={16} />{t("open")}</a> : null}
    <a href={address} download className={buttonClass({ variant: opens ? "secondary" : "primary" })}><Icon of={download} size={16} />{t("download")}</a>
  </>;
}
