"use client";
import { useContext, useEffect, type ReactNode } from "react";
import { FieldContext, fieldId, FormContext, GroupContext, typedAt } from "./context.ts";
import hidden from "../visually-hidden.module.css";
import styles from "./form.module.css";

type Props = {
  /** The path in the input: `name`, `title.ru`. */
  name: string;
  label: string;
  help?: ReactNode;
  required?: boolean;
  /** Shown after the label of a field that may stay empty, e.g. "optional". */
  optional?: string;
  children: ReactNode;
};

/** A label above, the control, its help and its error, tied together for those who hear the page. A label that the group's heading says already is only heard. */
export function Field({ name, label, help, required = false, optional, children }: Props) {
  const { prefix, state, labels } = useContext(FormContext);
  const group = useContext(GroupContext);
  const said = group && group !== label ? `${group} · ${label}` : label;
  useEffect(() => void labels.set(name, said), [labels, name, said]);
  const id = fieldId(prefix, name);
  const error = state && !state.ok ? state.errors?.find(({ path }) => path === name || path.startsWith(`${name}.`))?.message : undefined;
  const describedBy = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(" ") || undefined;
  const typed = state?.ok ? undefined : typedAt(state?.values, name);
  return (
    <FieldContext value={{ id, name, required, invalid: Boolean(error), describedBy, typed, attempt: state?.attempt ?? 0 }}>
      <div className={styles.field}>
        <label htmlFor={id} className={group === label ? hidden.hidden : styles.label}>
          {label}
          {!required && optional ? <span className={styles.optional}> · {optional}</span> : null}
        </label>
        {children}
        {help ? <p id={`${id}-help`} className={styles.help}>{help}</p> : null}
        {error ? <p id={`${id}-error`} className={styles.error}>{error}</p> : null}
      </div>
    </FieldContext>
  );
}
