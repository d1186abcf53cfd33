import type { ReactNode } from "react";
import styles from "./visually-hidden.module.css";

/** Tells a screen reader what changed. Must be on the page before it speaks, so render it empty. */
export const LiveRegion = ({ children, urgent = false }: { children?: ReactNode; urgent?: boolean }) => (
  <div className={styles.hidden} role={urgent ? "alert" : "status"} aria-live={urgent ? "assertive" : "polite"} aria-atomic="true">{children}</div>
);
