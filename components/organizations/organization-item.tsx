import type { ReactNode } from "react";
import { nameOf } from "#components/clusters/words.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import type { MyOrganization } from "#lib/organizations/queries/mine.ts";
import type { OrganizationCard } from "#lib/organizations/queries/shape.ts";
import { Logo } from "./logo.tsx";
import styles from "./organization-list.module.css";

type Props = { locale: Locale; organization: OrganizationCard | MyOrganization; title: ReactNode; facts: ReactNode; children?: ReactNode };

/** An organisation among others: its logo, its name as `title`, what is said of it; `children` stand at the end. */
export const OrganizationItem = ({ locale, organization, title, facts, children }: Props) => (
  <li className={styles.item}>
    <Logo id={organization.id} name={nameOf(organization, locale)} logoId={organization.logoId} />
    <div className={styles.text}>
      {title}
      <p className={styles.facts}>{facts}</p>
    </div>
    {children}
  </li>
);
