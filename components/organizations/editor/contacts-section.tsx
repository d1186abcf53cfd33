"use client";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { EditorForm } from "./editor-form.tsx";
import styles from "./editor.module.css";
import { pick, type SectionProps } from "./facts-section.tsx";
import { Rows } from "./rows.tsx";

const names = ["phone", "email", "address", "contacts"] as const;

/** How one reaches it: everybody sees this. */
export function ContactsSection({ slug, locale, rev, value, words }: SectionProps) {
  const { fields, optional } = words;
  return (
    <EditorForm slug={slug} locale={locale} section="contacts" rev={rev} base={pick(value, names)} words={words.form}>
      <Field name="phone" label={fields.phone!} help={fields.phoneHelp} optional={optional}><TextInput defaultValue={value.phone ?? ""} maxLength={40} type="tel" autoComplete="off" /></Field>
      <Field name="email" label={fields.email!} optional={optional}><TextInput defaultValue={value.email ?? ""} maxLength={254} type="email" autoComplete="off" /></Field>
      <Field name="address" label={fields.address!} optional={optional}><TextInput defaultValue={value.address ?? ""} maxLength={300} autoComplete="off" /></Field>
      <Rows name="contacts" label={fields.contacts!} help={fields.contactsHelp} rowLabel={words.numbered.contact} count={value.contacts.length} most={10} words={words.rows}>
        {(row) => (
          <div className={styles.pair}>
            {(["person", "post", "phone", "email"] as const).map((name) => (
              <Field key={name} name={`contacts.${row}.${name}`} label={fields[name]!}><TextInput defaultValue={value.contacts[row]?.[name]} maxLength={name === "phone" ? 40 : 120} type={name === "phone" ? "tel" : "text"} autoComplete="off" /></Field>
            ))}
          </div>
        )}
      </Rows>
    </EditorForm>
  );
}
