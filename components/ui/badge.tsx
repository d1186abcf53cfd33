import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./badge.module.css";

export type Tone = "neutral" | "accent" | "green" | "amber" | "red";

/** A short state or kind. The words carry the meaning; the colour only helps. */
export const Badge = ({ tone = "neutral", icon, children }: { tone?: Tone; icon?: ReactNode; children: ReactNode }) => (
  <span className={classes(styles.badge, styles[tone])}>{icon}{children}</span>
);
