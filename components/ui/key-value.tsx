import type { ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./key-value.module.css";

export type Fact = { label: string; value: ReactNode };

/** Facts with their names: in a row under a heading (`inline`), or one under the other. */
export const KeyValue = ({ facts, inline = false }: { facts: readonly Fact[]; inline?: boolean }) => (
  <dl className={classes(styles.facts, inline && styles.inline)}>
    {facts.map(({ label, value }) => (
      <div key={label} className={styles.fact}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);
