import type { ReactNode } from "react";
import styles from "./visually-hidden.module.css";

/** Said, not shown. */
export const VisuallyHidden = ({ as: Tag = "span", children }: { as?: "span" | "h1"; children: ReactNode }) => <Tag className={styles.hidden}>{children}</Tag>;
