import { classes } from "./classes.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";
import styles from "./skeleton.module.css";

/** The shape of what is coming. `label` says it to those who hear the page; with `title` it stands for the whole page, as its heading. */
export function Skeleton({ lines = 3, title = false, label }: { lines?: number; title?: boolean; label: string }) {
  return (
    <div className={styles.skeleton} role="status" data-skeleton="">
      <VisuallyHidden as={title ? "h1" : "span"}>{label}</VisuallyHidden>
      {title ? <div className={classes(styles.line, styles.title)} /> : null}
      {Array.from({ length: lines }, (_, index) => <div key={index} className={styles.line} />)}
    </div>
  );
}
