import { maxQuestions } from "#lib/clusters/input.ts";
import { clusterDoors, clusterVisibilities } from "#lib/clusters/labels.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import { type Locale, localeNames, locales } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { doorValues } from "../cluster-values.ts";
import { Doors } from "../doors.tsx";
import { QuestionEditor } from "../question-editor.tsx";
import styles from "../stack.module.css";
import { DoorForm } from "./door-form.tsx";
import { mergeWords } from "./merge-words.ts";

/** Who sees a cluster, who gets in and what they are asked. */
export function ClusterJoining({ locale, cluster }: { locale: Locale; cluster: Cluster }) {
  const [t, clusters] = [translator(locale, "joining"), translator(locale, "clusters")];
  const { slug, rev } = cluster;
  const languages = [locale, ...locales.filter((other) => other !== locale)].map((value) => ({ value, label: localeNames[value] }));
  const options = {
    visibilities: clusterVisibilities.map((value) => ({ value, label: t(`visibilityNames.${value}`) })),
    doors: clusterDoors.map((value) => ({ value, label: t(`doors.${value}`) })),
    languages,
  };
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("settings.doorHead")}</h2>
        <DoorForm slug={slug} rev={rev} locale={locale} values={doorValues(cluster)} options={options} words={doorFormWords(locale, languages)} />
      </section>
      <section className={styles.section}>
        <h2>{clusters("settings.questions")}</h2>
        <p className={styles.soft}>{clusters("settings.questionsText")}</p>
        <QuestionEditor slug={slug} rev={rev} locale={locale} questions={cluster.joinQuestions} languages={languages} words={questionWords(locale)} />
      </section>
      <section className={styles.section}>
        <h2>{clusters("settings.doors")}</h2>
        <p>{cluster.closed ? clusters("settings.isClosed") : clusters("settings.isOpen")}</p>
        <div><Doors slug={slug} locale={locale} closed={cluster.closed} words={closingWords(locale)} /></div>
      </section>
    </div>
  );
}

function doorFormWords(locale: Locale, languages: { value: string; label: string }[]) {
  const [t, clusters, common] = [translator(locale, "joining"), translator(locale, "clusters"), translator(locale, "common")];
  const own = { visibility: t("settings.visibility"), door: t("settings.door"), admitsPersons: t("settings.admitsPersons") };
  const welcome = Object.fromEntries(languages.map(({ value, label }) => [`welcome.${value}`, clusters("form.inLanguage", { field: t("settings.welcome"), language: label })]));
  const visibilityHelp = clusterVisibilities.map((value) => t(`visibilities.${value}`));
  return { ...own, visibilityHelp, fields: { ...own, ...welcome }, welcomeHelp: t("settings.welcomeHelp"), optional: common("optional"), save: common("save"), saving: common("saving"), saved: common("saved"), merge: mergeWords(locale) };
}

function closingWords(locale: Locale) {
  const [t, common] = [translator(locale, "clusters"), translator(locale, "common")];
  return {
    close: t("settings.close"), closeTitle: t("settings.closeTitle"), closeText: t("settings.closeText"), isClosed: t("settings.isClosed"),
    reopen: t("settings.reopen"), isOpen: t("settings.isOpen"), cancel: common("cancel"), closeDialog: common("close"),
  };
}

function questionWords(locale: Locale) {
  const [t, common] = [translator(locale, "clusters"), translator(locale, "common")];
  const numbers = Array.from({ length: maxQuestions }, (_, index) => ({ question: t("settings.question", { number: index + 1 }), remove: t("settings.removeQuestion", { number: index + 1 }) }));
  return { required: t("settings.required"), add: t("settings.addQuestion"), save: t("settings.saveQuestions"), saving: common("saving"), saved: common("saved"), none: t("settings.noQuestions"), numbers };
}
