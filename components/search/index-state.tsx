import { KeyValue } from "#components/ui/key-value.tsx";
import { Time } from "#components/ui/time.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { formatNumber } from "#lib/i18n/moments.ts";
import { translator } from "#lib/i18n/translator.ts";
import { searchKinds } from "#lib/search/labels.ts";
import type { IndexProgress } from "#lib/search/queries/progress.ts";
import { RebuildButton } from "./rebuild-button.tsx";
import { RebuildProgress } from "./rebuild-progress.tsx";
import styles from "./index-state.module.css";

/** What the index holds, how far a rebuild is, and the button that asks for one. */
export function IndexState({ locale, progress: { documents, waiting, rebuild } }: { locale: Locale; progress: IndexProgress }) {
  const t = translator(locale, "search");
  const common = translator(locale, "common");
  const running = Boolean(rebuild.askedAt) && !rebuild.finishedAt;
  const counts = searchKinds.filter((kind) => documents[kind]).map((kind) => ({ label: t(`kinds.${kind}`), value: formatNumber(documents[kind]!, locale) }));
  return (
    <div className={styles.state}>
      <section className={styles.part} aria-labelledby="index-documents">
        <h2 id="index-documents">{t("index.documents")}</h2>
        <KeyValue facts={[...counts, { label: t("index.waiting"), value: formatNumber(waiting, locale) }, ...(rebuild.finishedAt ? [{ label: t("index.finished"), value: <Time at={rebuild.finishedAt} locale={locale} /> }] : [])]} />
      </section>
      {running ? <RebuildProgress first={{ done: rebuild.done, total: rebuild.total }} words={{ running: t("index.running", { done: "{done}", total: "{total}" }), asked: t("index.asked"), label: t("index.rebuild") }} /> : (
        <div><RebuildButton locale={locale} words={{ label: t("index.rebuild"), text: t("index.confirm"), cancel: common("cancel"), close: common("close") }} /></div>
      )}
    </div>
  );
}
