"use client";
import { Select, TextInput, Textarea } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { PictureField } from "#components/ui/picture-field.tsx";
import { useEditor } from "./context.ts";
import styles from "./editor.module.css";
import { Group } from "./group.tsx";
import { Languages, Links, Positions } from "./lists.tsx";
import { Trade } from "./trade.tsx";

/** All parts of a profile, in the order in which others read them. */
export function Parts() {
  const { values, words, locale, attempt } = useEditor();
  const { locales } = words;
  return (
    <>
      <section className={styles.part}>
        <h2>{words.who}</h2>
        <Field name="name" label={words.name} help={words.nameHelp} required><TextInput defaultValue={values.name} autoComplete="name" maxLength={120} /></Field>
        <Group field="photo" title={words.photo}><PictureField key={attempt} name="photoId" value={values.photoId || null} shape="round" words={words.picture} locale={locale} /></Group>
        <Group field="headline" title={words.headline} help={words.headlineHelp}>
          {locales.map(({ value, label }) => <Field key={value} name={`headline.${value}`} label={label} optional={words.optional}><TextInput defaultValue={values.headline?.[value]} lang={value} maxLength={160} autoComplete="off" /></Field>)}
        </Group>
        <Group field="about" title={words.about} help={words.aboutHelp}>
          {locales.map(({ value, label }) => <Field key={value} name={`about.${value}`} label={label} optional={words.optional}><Textarea defaultValue={values.about?.[value]} lang={value} maxLength={5000} rows={4} /></Field>)}
        </Group>
        <Group field="names" title={words.names} help={words.namesHelp}>
          <div className={styles.two}>{locales.map(({ value, label }) => <Field key={value} name={`names.${value}`} label={label}><TextInput defaultValue={values.names?.[value]} lang={value} maxLength={120} autoComplete="off" /></Field>)}</div>
        </Group>
      </section>
      <section className={styles.part}><h2>{words.trade}</h2><Trade field="offers" /><Trade field="seekings" /></section>
      <section className={styles.part}>
        <h2>{words.canDo}</h2>
        <Positions />
        <Group field="skills" title={words.skills}><Field name="skills" label={words.skills} help={words.skillsHelp} optional={words.optional}><Textarea defaultValue={values.skills} rows={3} maxLength={4000} /></Field></Group>
        <Languages />
      </section>
      <section className={styles.part}>
        <h2>{words.reach}</h2>
        <Group field="email" title={words.email} help={words.emailHelp}>{null}</Group>
        <Group field="phone" title={words.phone}><Field name="phone" label={words.phone} optional={words.optional}><TextInput type="tel" defaultValue={values.phone} autoComplete="tel" maxLength={40} /></Field></Group>
        <Links />
        <Group field="timeZone" title={words.timeZone}><Field name="timeZone" label={words.timeZone} required><Select options={words.timeZones} defaultValue={values.timeZone} /></Field></Group>
        <Field name="language" label={words.letters} required><Select options={[...locales]} defaultValue={values.language} /></Field>
      </section>
    </>
  );
}
