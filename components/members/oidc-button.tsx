import { buttonClass } from "#components/ui/button.tsx";
import styles from "./oidc-button.module.css";

/** The way to another sign-in service. A plain link: it leaves the site, and nothing may fetch it beforehand. */
export const OidcButton = ({ href, label, or }: { href: string; label: string; or: string }) => (
  <div className={styles.oidc}>
    <a className={buttonClass({ variant: "secondary" })} href={href} rel="nofollow">{label}</a>
    <p className={styles.or}>{or}</p>
  </div>
);
