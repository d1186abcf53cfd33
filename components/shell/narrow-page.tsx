import type { ReactNode } from "react";
import styles from "./narrow-page.module.css";

/** A page that is one form. */
export const NarrowPage = ({ children }: { children: ReactNode }) => <div className={styles.narrow}>{children}</div>;
