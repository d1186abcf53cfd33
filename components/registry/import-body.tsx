import { LinkButton } from "#components/ui/link-button.tsx";
import { Notice } from "#components/ui/notice.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { wordFailure } from "#lib/registry/labels.ts";
import { isRunning, mayApply, mayCorrect } from "#lib/registry/policy.ts";
import type { Import } from "#lib/registry/queries/shape.ts";
import { Columns } from "./columns.tsx";
import { Watch } from "./watch.tsx";
import { watchWords } from "./words.ts";

/** Between the head and the lines: what goes on, what went wrong, what to do next. */
export function ImportBody({ shown, locale }: { shown: Import; locale: Locale }) {
  const t = translator(locale, "registry");
  const { status, state, failure, readAt: now } = shown;
  if (isRunning(state, now)) return <Watch key={status} importId={shown.id} seen={{ status, done: shown.done, total: shown.total }} words={watchWords(locale)} />;
  return (
    <>
      {status === "failed" && failure ? <Notice tone="red"><strong>{t("failures.title")}.</strong> {wordFailure(locale, failure)} {t("failures.kept")}</Notice> : null}
      {status === "applied" ? <Notice tone="green">{t("apply.done")} <LinkButton variant="quiet" href={`/${locale}/clusters`}>{t("apply.see")}</LinkButton></Notice> : null}
      {status === "tried" ? <Notice>{mayApply(state, now) ? t("trial.lead") : t("apply.nothing")}</Notice> : null}
      {mayCorrect(state, now) ? <Columns shown={shown} locale={locale} folded={state.triedAt !== null} /> : null}
    </>
  );
}
