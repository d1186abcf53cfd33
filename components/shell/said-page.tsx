import type { ReactNode } from "react";
import { Icon, type IconData } from "#components/ui/icon.tsx";
import styles from "./said-page.module.css";

/** A page that has one thing to say: not found, broken, done. */
export const SaidPage = ({ icon, title, children, actions }: { icon: IconData; title: string; children?: ReactNode; actions?: ReactNode }) => (
  <div className={styles.said}>
    <Icon of={icon} size={36} className={styles.icon} />
    <h1>{title}</h1>
    <div className={styles.text}>{children}</div>
    {actions ? <div className={styles.actions}>{actions}</div> : null}
  </div>
);
