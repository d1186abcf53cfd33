import Link from "next/link";
import { __iconData as building } from "#icons/building-complex";
import { nameOf } from "#components/clusters/words.ts";
import { Badge } from "#components/ui/badge.tsx";
import { EmptyState } from "#components/ui/empty-state.tsx";
import { LinkButton } from "#components/ui/link-button.tsx";
import type { Locale } from "#lib/i18n/locales.ts";
import { translator } from "#lib/i18n/translator.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import { OrganizationItem } from "./organization-item.tsx";
import styles from "./organization-list.module.css";

/** The organisations that the viewer speaks for, each leading to its settings. */
export function MyOrganizations({ locale, organizations }: { locale: Locale; organizations: readonly MyOrganization[] }) {
  const t = translator(locale, "organizations");
  const clusters = translator(locale, "clusters");
  if (!organizations.length) {
    const action = <LinkButton variant="primary" href={`/${locale}/organizations/new`}>{clusters("my.newOrganization")}</LinkButton>;
    return <EmptyState icon={building} title={clusters("my.emptyOrganizations")} action={action}>{clusters("my.emptyOrganizationsText")}</EmptyState>;
  }
  return (
    <ul className={styles.list}>
      {organizations.map((organization) => (
        <OrganizationItem
          key={organization.id} locale={locale} organization={organization}
          title={<h3 className={styles.name}><Link href={`/${locale}/organizations/${organization.slug}/edit`} prefetch={false}>{nameOf(organization, locale)}</Link></h3>}
          facts={<><span>{t(`kinds.${organization.kind}`)}</span><span>{t("clusters", { count: organization.clusterCount })}</span></>}
        >
          <Badge tone={organization.role === "administrator" ? "accent" : "neutral"}>{t(`representativeRoles.${organization.role}`)}</Badge>
        </OrganizationItem>
      ))}
    </ul>
  );
}
