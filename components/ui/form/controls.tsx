"use client";
import { useState, type ComponentProps } from "react";
import { classes } from "../classes.ts";
import { useField } from "./context.ts";
import styles from "./form.module.css";

/** What every control takes from its Field. The key makes it anew after each try, so that it shows what was typed. */
function useControl() {
  const { id, name, required, invalid, describedBy, typed, attempt } = useField();
  return {
    key: attempt,
    typed: typeof typed === "string" ? typed : undefined,
    props: { id, name, "aria-required": required || undefined, "aria-invalid": invalid || undefined, "aria-describedby": describedBy },
  };
}

export function TextInput({ className, defaultValue, type = "text", ...rest }: ComponentProps<"input">) {
  const { key, typed, props } = useControl();
  return <input key={key} type={type} className={classes(styles.control, className)} defaultValue={typed ?? defaultValue} {...props} {...rest} />;
}

/**
 * Several lines. `maxLength` is not the browser's, which cuts off the end of what is pasted without a word: whoever comes
 * near it sees how long the text is, and the server says when it is too long.
 */
export function Textarea({ className, defaultValue, rows = 4, maxLength, onInput, ...rest }: ComponentProps<"textarea">) {
  const { key, typed, props } = useControl();
  const [length, setLength] = useState(0);
  return (
    <>
      <textarea key={key} rows={rows} className={classes(styles.control, styles.textarea, className)} defaultValue={typed ?? defaultValue}
        onInput={(input) => { setLength([...input.currentTarget.value].length); onInput?.(input); }} {...props} {...rest} />
      {maxLength && length > maxLength * 0.9 ? <span className={classes(styles.length, length > maxLength && styles.over)}>{length} / {maxLength}</span> : null}
    </>
  );
}

export type Option = { value: string; label: string };

/** A native select: it works on every phone, by keyboard and by voice. `placeholder` is an empty first choice. */
export function Select({ options, placeholder, className, defaultValue, ...rest }: ComponentProps<"select"> & { options: readonly Option[]; placeholder?: string }) {
  const { key, typed, props } = useControl();
  return (
    <select key={key} className={classes(styles.control, styles.select, className)} defaultValue={typed ?? defaultValue ?? (placeholder !== undefined ? "" : undefined)} {...props} {...rest}>
      {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
      {options.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
    </select>
  );
}
