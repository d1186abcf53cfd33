"use client";
import { Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";

type Text = Record<string, string | undefined> | null;
type Props = { name: string; labels: Record<string, string>; languages: readonly Option[]; value: Text; max: number; help?: string; optional?: string; long?: boolean };

/** One text in each language, the reader's own first. */
export function InLanguages({ name, labels, languages, value, max, help, optional, long = false }: Props) {
  const Control = long ? Textarea : TextInput;
  return languages.map(({ value: language }, at) => (
    <Field key={language} name={`${name}.${language}`} label={labels[language] ?? language} help={at === 0 ? help : undefined} optional={optional}>
      <Control defaultValue={value?.[language]} maxLength={max} lang={language} />
    </Field>
  ));
}
