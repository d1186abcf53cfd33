import { classes } from "./classes.ts";
import { hueOf, initialsOf } from "./initials.ts";
import styles from "./avatar.module.css";

/** A member or organisation by its initials, always in the same colour. Decorative: the name stands beside it. */
export function Avatar({ name, seed = name, size = "normal", square = false }: { name: string; seed?: string; size?: "small" | "normal" | "large"; square?: boolean }) {
  return <span aria-hidden="true" className={classes(styles.avatar, styles[size], styles[`hue${hueOf(seed)}`], square && styles.square)}>{initialsOf(name)}</span>;
}
