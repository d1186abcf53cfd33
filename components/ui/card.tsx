import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./card.module.css";

/** A plain raised surface. As `article` when it stands for a thing of a list. */
export function Card({ as: Tag = "section", flush = false, label, className, children }: { as?: "section" | "article" | "div" | "li"; flush?: boolean; label?: string; className?: string; children: ReactNode }) {
  return <Tag className={classes(styles.card, flush && styles.flush, className)} aria-label={label}>{children}</Tag>;
}
