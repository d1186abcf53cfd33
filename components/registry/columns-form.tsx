"use client";
import { useActionState } from "react";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { Select, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { correctImportAction } from "#lib/registry/actions.ts";
import styles from "./registry.module.css";

export type ColumnShown = { number: number; header: string; holds: string; samples: string[] };
type Words = { ignore: string; headerLine: string; language: string; save: string; saving: string; emptyCell: string };
type Props = {
  locale: string;
  importId: string;
  rev: number;
  columns: ColumnShown[];
  fields: Option[];
  languages: Option[];
  language: string;
  headerLine: boolean;
  words: Words;
};

/** What each column holds, with its first values beside, so that a wrong guess is seen and put right. */
export function ColumnsForm({ locale, importId, rev, columns, fields, languages, language, headerLine, words }: Props) {
  const [state, action] = useActionState(correctImportAction, null);
  return (
    <Form state={state} action={action} locale={locale} className={styles.form}>
      <input type="hidden" name="importId" value={importId} />
      <input type="hidden" name="rev" value={rev} />
      <div className={styles.columns}>
        {columns.map(({ number, header, holds, samples }) => (
          <div key={number} className={styles.column}>
            <Field name={`column.${number}`} label={header}>
              <Select options={fields} placeholder={words.ignore} defaultValue={holds} />
            </Field>
            <ul className={styles.samples}>
              {samples.map((sample, index) => <li key={index} className={sample ? styles.sample : styles.emptySample}>{sample || words.emptyCell}</li>)}
            </ul>
          </div>
        ))}
      </div>
      <Field name="language" label={words.language}>
        <Select options={languages} defaultValue={language} />
      </Field>
      <Checkbox name="headerLine" label={words.headerLine} defaultChecked={headerLine} />
      <div><Submit pendingLabel={words.saving}>{words.save}</Submit></div>
    </Form>
  );
}
