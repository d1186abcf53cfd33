"use client";
import type { Option } from "#components/ui/form/controls.tsx";
import { useField } from "#components/ui/form/context.ts";
import styles from "./channels.module.css";

/** Days of the week to tick, as the control of a Field. */
export function QuietDays({ weekdays, days, label }: { weekdays: Option[]; days: number[]; label: string }) {
  const { id, name, invalid, describedBy, typed, attempt } = useField();
  const chosen = typed === undefined ? days.map(String) : [typed].flat().map(String);
  return (
    <div id={id} tabIndex={-1} role="group" aria-label={label} aria-describedby={describedBy} className={styles.days}>
      {weekdays.map(({ value, label: day }) => (
        <label key={`${value} ${attempt}`} className={styles.day}>
          <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} aria-invalid={invalid || undefined} className={styles.tick} />{day}
        </label>
      ))}
    </div>
  );
}
