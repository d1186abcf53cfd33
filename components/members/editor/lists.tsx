"use client";
import { Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";
import { Group } from "./group.tsx";
import { OrganizationInput } from "./organization-input.tsx";
import { Rows } from "./rows.tsx";

const year = { type: "text", inputMode: "numeric", maxLength: 4, autoComplete: "off" } as const;

/** Where somebody works and worked. */
export function Positions() {
  const { values, words, attempt } = useEditor();
  return (
    <Group field="positions" title={words.work}>
      <Rows key={attempt} rows={values.positions} max={20} words={{ row: words.position, add: words.addPosition, remove: words.removePosition }}>
        {(row, at) => (
          <>
            <Field name={`positions.${at}.title`} label={words.title} required><TextInput defaultValue={row.title} maxLength={160} autoComplete="off" /></Field>
            <Field name={`positions.${at}.organizationName`} label={words.organization} help={words.organizationHelp} required>
              <OrganizationInput name={`positions.${at}.organization`} slug={row.organization} typed={row.organizationName} />
            </Field>
            <div className={styles.two}>
              <Field name={`positions.${at}.fromYear`} label={words.from}><TextInput defaultValue={row.fromYear} {...year} /></Field>
              <Field name={`positions.${at}.toYear`} label={words.to} help={words.toHelp}><TextInput defaultValue={row.toYear} {...year} /></Field>
            </div>
          </>
        )}
      </Rows>
    </Group>
  );
}

/** The languages in which one can talk to somebody. */
export function Languages() {
  const { values, words, attempt } = useEditor();
  return (
    <Group field="languages" title={words.languagesTitle}>
      <Rows key={attempt} rows={values.languages} max={20} words={{ row: words.languageNumber, add: words.addLanguage, remove: words.removeLanguage }}>
        {(row, at) => (
          <div className={styles.two}>
            <Field name={`languages.${at}.code`} label={words.language} required><Select options={words.languageChoices} placeholder={words.choose} defaultValue={row.code} /></Field>
            <Field name={`languages.${at}.level`} label={words.level} required><Select options={words.levels} placeholder={words.choose} defaultValue={row.level} /></Field>
          </div>
        )}
      </Rows>
    </Group>
  );
}

/** Where else somebody is to be read. */
export function Links() {
  const { values, words, attempt } = useEditor();
  return (
    <Group field="links" title={words.linksTitle}>
      <Rows key={attempt} rows={values.links} max={10} words={{ row: words.link, add: words.addLink, remove: words.removeLink }}>
        {(row, at) => (
          <div className={styles.two}>
            <Field name={`links.${at}.url`} label={words.url} required><TextInput defaultValue={row.url} inputMode="url" maxLength={500} autoComplete="off" /></Field>
            <Field name={`links.${at}.label`} label={words.linkLabel} optional={words.optional}><TextInput defaultValue={row.label} maxLength={80} autoComplete="off" /></Field>
          </div>
        )}
      </Rows>
    </Group>
  );
}
