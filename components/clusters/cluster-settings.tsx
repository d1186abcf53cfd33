import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { maxQuestions } from "#lib/clusters/input.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ClusterForm } from "./cluster-form.tsx";
import { clusterFormWords, clusterValues } from "./cluster-form-words.ts";
import { CoordinatorList } from "./coordinator-list.tsx";
import { Doors } from "./doors.tsx";
import { QuestionEditor } from "./question-editor.tsx";
import styles from "./stack.module.css";

/** All that is set of a cluster, by its coordinators and the project office. */
export function ClusterSettings({ locale, cluster, staff }: { locale: Locale; cluster: Cluster; staff: boolean }) {
  const t = translator(locale, "clusters");
  const { slug, rev } = cluster;
  const form = clusterFormWords(locale, true);
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("settings.doors")}</h2>
        <p>{cluster.closed ? t("settings.isClosed") : t("settings.isOpen")}</p>
        <div><Doors slug={slug} locale={locale} closed={cluster.closed} words={doorWords(locale)} /></div>
      </section>
      <section className={styles.section}>
        <h2>{t("settings.questions")}</h2>
        <p className={styles.soft}>{t("settings.questionsText")}</p>
        <QuestionEditor slug={slug} rev={rev} locale={locale} questions={cluster.joinQuestions} languages={form.options.languages} words={questionWords(locale)} />
      </section>
      <section className={styles.section}>
        <h2>{t("page.coordinators")}</h2>
        <CoordinatorList locale={locale} cluster={cluster} staff={staff} />
      </section>
      <section className={styles.section}>
        <h2>{t("settings.texts")}</h2>
        <ClusterForm locale={locale} {...form} hidden={{ slug, rev: String(rev) }} values={clusterValues(cluster)} />
      </section>
    </div>
  );
}

function doorWords(locale: Locale) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  return {
    close: t("settings.close"), closeTitle: t("settings.closeTitle"), closeText: t("settings.closeText"), isClosed: t("settings.isClosed"),
    reopen: t("settings.reopen"), isOpen: t("settings.isOpen"), cancel: common("cancel"), closeDialog: common("close"),
  };
}

function questionWords(locale: Locale) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const numbers = Array.from({ length: maxQuestions }, (_, index) => ({ question: t("settings.question", { number: index + 1 }), remove: t("settings.removeQuestion", { number: index + 1 }) }));
  return { required: t("settings.required"), add: t("settings.addQuestion"), save: t("settings.saveQuestions"), saving: common("saving"), saved: common("saved"), none: t("settings.noQuestions"), numbers };
}
