"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonClass, type ButtonLook } from "../button.tsx";
import styles from "./form.module.css";

/** Sends the form it stands in. While it is on its way the button stays focusable, says so, and takes no second press. */
export function Submit({ children, pendingLabel, variant = "primary", size, icon, name, value, ...rest }: ButtonLook & { children: ReactNode; pendingLabel?: string; name?: string; value?: string; "aria-label"?: string; "aria-pressed"?: boolean }) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit" name={name} value={value} className={buttonClass({ variant, size })} aria-disabled={pending || undefined} {...rest}
      onClick={(click) => { if (pending) click.preventDefault(); }}
    >
      {pending ? <span className={styles.spinner} aria-hidden="true" /> : icon}
      {pending && pendingLabel ? pendingLabel : children}
    </button>
  );
}
