import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./notice.module.css";

/** Something to know before going on, in its place on the page. */
export const Notice = ({ tone = "accent", children }: { tone?: "accent" | "green" | "amber" | "red"; children: ReactNode }) => (
  <div className={classes(styles.notice, styles[tone])}>{children}</div>
);
