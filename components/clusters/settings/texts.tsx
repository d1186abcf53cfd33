import { pictureWords } from "#components/ui/picture-words.ts";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import { ClusterForm } from "../cluster-form.tsx";
import { clusterFormWords } from "../cluster-form-words.ts";
import { clusterValues } from "../cluster-values.ts";
import styles from "../stack.module.css";
import { PictureForm } from "./picture-form.tsx";

/** What a cluster says of itself: its picture, its texts in each language, its facts. */
export function ClusterTexts({ locale, cluster }: { locale: Locale; cluster: Cluster }) {
  const t = translator(locale, "joining");
  const common = translator(locale, "common");
  const { slug, rev, pictureId } = cluster;
  return (
    <div className={styles.sections}>
      <section className={styles.section}>
        <h2>{t("settings.texts")}</h2>
        <ClusterForm locale={locale} {...clusterFormWords(locale, true)} hidden={{ slug, rev: String(rev) }} values={clusterValues(cluster)} />
      </section>
      <section className={styles.section}>
        <h2>{t("settings.picture")}</h2>
        <PictureForm slug={slug} rev={rev} locale={locale} pictureId={pictureId} words={{ picture: pictureWords(locale, t("settings.picture"), t("settings.pictureHelp")), save: common("save"), saving: common("saving"), saved: common("saved") }} />
      </section>
    </div>
  );
}
