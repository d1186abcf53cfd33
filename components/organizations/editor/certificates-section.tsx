"use client";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { UploadField } from "#components/ui/upload/upload-field.tsx";
import { EditorForm } from "./editor-form.tsx";
import styles from "./editor.module.css";
import { pick, type SectionProps } from "./facts-section.tsx";
import { Rows } from "./rows.tsx";

/** Certificates with their paper. */
export function CertificatesSection({ slug, locale, rev, value, words, options, maxBytes, fileNames }: SectionProps & { fileNames: Record<string, string> }) {
  const { fields, optional } = words;
  return (
    <EditorForm slug={slug} locale={locale} section="certificates" rev={rev} base={pick(value, ["certificates"])} words={words.form}>
      <Rows name="certificates" label={fields.certificates!} help={fields.certificatesHelp} rowLabel={words.numbered.certificate} count={value.certificates.length} most={30} words={words.rows}>
        {(row) => {
          const one = value.certificates[row];
          return (
            <>
              <div className={styles.pair}>
                <Field name={`certificates.${row}.standard`} label={fields.standard!} required><Select options={options.standards} placeholder={fields.choose} defaultValue={one?.standard} /></Field>
                <Field name={`certificates.${row}.name`} label={fields.standardName!} optional={optional}><TextInput defaultValue={one?.name ?? ""} maxLength={120} /></Field>
                <Field name={`certificates.${row}.number`} label={fields.number!} optional={optional}><TextInput defaultValue={one?.number ?? ""} maxLength={80} /></Field>
                <Field name={`certificates.${row}.issuer`} label={fields.issuer!} optional={optional}><TextInput defaultValue={one?.issuer ?? ""} maxLength={160} /></Field>
                <Field name={`certificates.${row}.validUntil`} label={fields.validUntil!} optional={optional}><TextInput defaultValue={one?.validUntil ?? ""} type="date" /></Field>
              </div>
              <UploadField name={`certificates.${row}.fileId`} label={fields.file!} optional={optional} most={1} locale={locale} words={words.upload} maxBytes={maxBytes} value={one?.fileId ? [{ id: one.fileId, name: fileNames[one.fileId] ?? fields.file! }] : []} />
            </>
          );
        }}
      </Rows>
    </EditorForm>
  );
}
