import { Avatar } from "#components/ui/avatar.tsx";
import type { Cluster } from "#lib/clusters/queries/shape.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import pageStyles from "./cluster-page.module.css";
import { Appoint, RemoveCoordinator } from "./coordinator-actions.tsx";
import styles from "./stack.module.css";

/** Who runs a cluster; the project office appoints and removes. */
export function CoordinatorList({ locale, cluster, staff }: { locale: Locale; cluster: Cluster; staff: boolean }) {
  const t = translator(locale, "clusters");
  const common = translator(locale, "common");
  const { slug } = cluster;
  return (
    <div className={styles.stack}>
      {cluster.coordinators.length ? (
        <ul className={pageStyles.people}>
          {cluster.coordinators.map(({ memberId, name, handle }) => (
            <li key={memberId} className={pageStyles.person}>
              <Avatar name={name} seed={memberId} size="small" /><span>{name} <span className={pageStyles.handle}>@{handle}</span></span>
              {staff ? <RemoveCoordinator slug={slug} memberId={memberId} locale={locale} words={{ label: t("admin.remove"), title: t("admin.removeTitle", { name }), done: t("admin.removed"), cancel: common("cancel"), close: common("close") }} /> : null}
            </li>
          ))}
        </ul>
      ) : <p className={styles.soft}>{t("page.noCoordinators")}</p>}
      {staff
        ? <Appoint slug={slug} locale={locale} words={{ who: t("form.who"), help: t("admin.appointHelp"), submit: t("admin.appoint"), done: t("admin.appointed") }} />
        : <p className={styles.soft}>{t("settings.office")}</p>}
    </div>
  );
}
