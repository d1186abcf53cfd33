import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes.ts";
import styles from "./button.module.css";

export type ButtonLook = {
  /** One `primary` on a page; `danger` destroys; `quiet` stands among text. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "normal" | "small";
  icon?: ReactNode;
  /** Only the icon is shown; needs `aria-label`. */
  square?: boolean;
};

export const buttonClass = ({ variant = "secondary", size = "normal", square }: ButtonLook, more?: string) =>
  classes(styles.button, styles[variant], size === "small" && styles.small, square && styles.square, more);

/** Something that happens here. To go somewhere use `LinkButton`. */
export function Button({ variant, size, icon, square, className, children, type = "button", ...rest }: ButtonLook & ComponentProps<"button">) {
  return (
    <button type={type} className={buttonClass({ variant, size, square }, className)} {...rest}>
      {icon}
      {children}
    </button>
  );
}
