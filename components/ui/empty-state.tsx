import type { ReactNode } from "react";
import { Icon, type IconData } from "./icon.tsx";
import styles from "./empty-state.module.css";

/** Nothing here yet: says so, and names the next step. */
export function EmptyState({ icon, title, children, action }: { icon?: IconData; title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      {icon ? <Icon of={icon} size={28} className={styles.icon} /> : null}
      <p className={styles.title}>{title}</p>
      {children ? <div className={styles.text}>{children}</div> : null}
      {action ? <div className={styles.action}>{action}</div> : null}
    </div>
  );
}
