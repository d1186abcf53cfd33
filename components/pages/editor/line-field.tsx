"use client";
import { classes } from "#components/ui/classes.ts";
import { useField } from "#components/ui/form/context.ts";
import { Field } from "#components/ui/form/field.tsx";
import form from "#components/ui/form/form.module.css";

type Props = { name: string; label: string; value: string; maxLength: number; onChange: (value: string) => void; help?: string; optional?: string; required?: boolean; lang?: string };

/** One line whose text the editor keeps itself. */
export const LineField = ({ name, label, help, optional, required, ...input }: Props) => (
  <Field name={name} label={label} help={help} optional={optional} required={required}><Input {...input} /></Field>
);

function Input({ value, maxLength, lang, onChange }: Pick<Props, "value" | "maxLength" | "lang" | "onChange">) {
  const { id, name, required, invalid, describedBy } = useField();
  return (
    <input
      id={id} name={name} value={value} maxLength={maxLength} lang={lang} className={classes(form.control)} onChange={({ target }) => onChange(target.value)}
      aria-required={required || undefined} aria-invalid={invalid || undefined} aria-describedby={describedBy}
    />
  );
}
