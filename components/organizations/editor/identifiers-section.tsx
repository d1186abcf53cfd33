"use client";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { EditorForm } from "./editor-form.tsx";
import styles from "./editor.module.css";
import { pick, type SectionProps } from "./facts-section.tsx";
import { Rows } from "./rows.tsx";
import { SimilarPanel } from "./similar-panel.tsx";

/** Official numbers. While one is typed the panel tells who has it. */
export function IdentifiersSection({ slug, locale, rev, value, words, options }: SectionProps) {
  const { fields } = words;
  return (
    <EditorForm slug={slug} locale={locale} section="identifiers" rev={rev} base={pick(value, ["identifiers"])} words={words.form}>
      <SimilarPanel locale={locale} words={words.similar} except={slug} country={value.country}>
        <Rows name="identifiers" label={fields.identifiers!} help={fields.identifiersHelp} rowLabel={words.numbered.identifier} count={value.identifiers.length} most={10} words={words.rows}>
          {(row) => (
            <div className={styles.pair}>
              <Field name={`identifiers.${row}.scheme`} label={fields.scheme!} required><Select options={options.schemes} placeholder={fields.choose} defaultValue={value.identifiers[row]?.scheme} /></Field>
              <Field name={`identifiers.${row}.value`} label={fields.value!} required><TextInput defaultValue={value.identifiers[row]?.value} maxLength={60} autoComplete="off" spellCheck={false} /></Field>
            </div>
          )}
        </Rows>
      </SimilarPanel>
    </EditorForm>
  );
}
