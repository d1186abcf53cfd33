import { Badge } from "#components/ui/badge.tsx";
import { Breadcrumbs } from "#components/ui/breadcrumbs.tsx";
import { PageHeader } from "#components/ui/page-header.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatNumber } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { wordSize } from "#lib/registry/labels.ts";
import { mayApply, mayRemove, mayTry } from "#lib/registry/policy.ts";
import type { Import } from "#lib/registry/queries/shape.ts";
import { ImportDeeds } from "./import-deeds.tsx";
import { tones } from "./tones.ts";

/** What the file is, how far it is, and what can be done with it. */
export function ImportHead({ shown, locale }: { shown: Import; locale: Locale }) {
  const t = translator(locale, "registry");
  const common = translator(locale, "common");
  const { fileName, status, counts, state, readAt: now } = shown;
  const delimiters: Record<string, string> = { ",": t("file.comma"), ";": t("file.semicolon"), "\t": t("file.tab") };
  const back = { cancel: common("cancel"), close: common("close") };
  const apply = mayApply(state, now)
    ? { label: t("apply.button", { count: (counts.create ?? 0) + (counts.update ?? 0) }), title: t("apply.title", { file: fileName }), text: t("apply.text", { create: counts.create ?? 0, update: counts.update ?? 0 }), confirm: t("apply.confirm"), ...back }
    : null;
  const remove = mayRemove(state, now) ? { label: t("remove.button"), title: t("remove.title", { file: fileName }), text: t("remove.text"), confirm: t("remove.button"), ...back } : null;
  const again = mayTry(state, now) && (status === "tried" || status === "failed") ? t("trial.again") : null;
  return (
    <PageHeader
      above={<Breadcrumbs label={common("breadcrumbs")} items={[{ href: `/${locale}/admin/imports`, label: t("title") }]} />}
      title={fileName}
      facts={[
        { label: t("list.status"), value: <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge> },
        ...(shown.total ? [{ label: t("list.rows"), value: formatNumber(shown.total, locale) }] : []),
        { label: t("file.size"), value: wordSize(locale, shown.size) },
        { label: t("file.encoding"), value: `${shown.encoding.toUpperCase()}, ${delimiters[shown.delimiter] ?? shown.delimiter}` },
        { label: shown.appliedAt ? t("file.applied") : t("file.uploaded"), value: <Time at={shown.appliedAt ?? shown.createdAt} locale={locale} /> },
      ]}
      action={<ImportDeeds locale={locale} importId={shown.id} apply={apply} remove={remove} again={again} />}
    />
  );
}
