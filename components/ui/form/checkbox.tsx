"use client";
import { useContext, useEffect, type ComponentProps, type ReactNode } from "react";
import { fieldId, FormContext, typedAt } from "./context.ts";
import styles from "./form.module.css";

/** One yes or no; it carries its own label. Stands directly in a Form. */
export function Checkbox({ name, label, help, value = "on", defaultChecked, ...rest }: { name: string; label: ReactNode; help?: ReactNode } & ComponentProps<"input">) {
  const { prefix, state, labels } = useContext(FormContext);
  useEffect(() => void (typeof label === "string" && labels.set(name, label)), [labels, name, label]);
  const id = fieldId(prefix, `${name}${value === "on" ? "" : `-${String(value)}`}`);
  const error = state && !state.ok ? state.errors?.find(({ path }) => path === name)?.message : undefined;
  const typed = state && !state.ok ? typedAt(state.values, name) : undefined;
  const checked = state && !state.ok ? (Array.isArray(typed) ? typed.includes(value) : typed === value) : defaultChecked;
  return (
    <div className={styles.check}>
      <input
        key={state?.attempt ?? 0} type="checkbox" id={id} name={name} value={value} defaultChecked={checked}
        aria-invalid={error ? true : undefined} aria-describedby={[help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ") || undefined} {...rest}
      />
      <label htmlFor={id}>{label}</label>
      {help ? <p id={`${id}-help`} className={styles.help}>{help}</p> : null}
      {error ? <p id={`${id}-error`} className={styles.error}>{error}</p> : null}
    </div>
  );
}
