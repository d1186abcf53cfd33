import type { ReactNode } from "react";
import styles from "./editor.module.css";

/** What stands under the tabs. */
export const EditorBody = ({ children }: { children: ReactNode }) => <div className={styles.body}>{children}</div>;
