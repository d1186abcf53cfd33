"use client";
import { useActionState, type ReactNode } from "react";
import type { FormState } from "#lib/core/form.ts";
import { createClusterAction, updateClusterAction } from "#lib/clusters/actions/managing.ts";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import styles from "./cluster-form.module.css";
import { clusterValues } from "./cluster-values.ts";
import { Merge, type MergeWords } from "./settings/merge.tsx";
import { readCluster } from "./settings/read-cluster.ts";

export type ClusterWords = { fields: Record<string, string>; nameHelp: string; degreesHelp: string; whoHelp: string; choose: string; optional: string; submit: string; pending: string; saved: string; otherIndustries: string; otherIndustriesHelp: string; merge: MergeWords };

type Props = {
  locale: string;
  words: ClusterWords;
  options: Record<"countries" | "industries" | "stages" | "languages", readonly Option[]>;
  /** Goes with the form unseen: the slug and revision of the one that is changed. */
  hidden?: Record<string, string>;
  values?: Record<string, string>;
};

/** A new cluster, or a change to one: with a `slug` among the hidden fields it is a change. */
export function ClusterForm({ locale, words, options, hidden = {}, values = {} }: Props) {
  const changing = Boolean(hidden.slug);
  const [state, action] = useActionState<FormState, FormData>(changing ? updateClusterAction : createClusterAction, null);
  const label = (name: string) => words.fields[name] ?? name;
  const inEach = (field: string, control: (language: string) => ReactNode, help?: string) => options.languages.map(({ value: language }, index) => (
    <Field key={`${field}.${language}`} name={`${field}.${language}`} label={label(`${field}.${language}`)} help={index === 0 ? help : undefined} optional={field === "name" ? undefined : words.optional}>
      {control(language)}
    </Field>
  ));
  return (
    <Form state={state} action={action} locale={locale} draft={changing ? `cluster-${hidden.slug}` : "cluster"} success={changing ? words.saved : undefined}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {hidden.slug ? <Merge base={values} read={() => readCluster(hidden.slug!, clusterValues)} labels={words.fields} words={words.merge} /> : null}
      {inEach("name", (language) => <TextInput defaultValue={values[`name.${language}`]} maxLength={200} lang={language} />, words.nameHelp)}
      {inEach("keyProduct", (language) => <TextInput defaultValue={values[`keyProduct.${language}`]} maxLength={200} lang={language} />)}
      <Field name="industry" label={label("industry")} required><Select options={options.industries} placeholder={words.choose} defaultValue={values.industry} /></Field>
      <fieldset className={styles.several}>
        <legend>{words.otherIndustries}</legend>
        <p className={styles.help}>{words.otherIndustriesHelp}</p>
        <input type="hidden" name="otherIndustries" value="" />
        <div className={styles.boxes}>
          {options.industries.map(({ value, label }) => <Checkbox key={value} name="otherIndustries" value={value} label={label} defaultChecked={values.otherIndustries?.split(",").includes(value)} />)}
        </div>
      </fieldset>
      <Field name="stage" label={label("stage")} required><Select options={options.stages} placeholder={words.choose} defaultValue={values.stage} /></Field>
      <Field name="country" label={label("country")} required><Select options={options.countries} placeholder={words.choose} defaultValue={values.country} /></Field>
      <Field name="city" label={label("city")} optional={words.optional}><TextInput defaultValue={values.city} maxLength={100} /></Field>
      <Field name="latitude" label={label("latitude")} help={words.degreesHelp} optional={words.optional}><TextInput defaultValue={values.latitude} inputMode="decimal" maxLength={12} /></Field>
      <Field name="longitude" label={label("longitude")} optional={words.optional}><TextInput defaultValue={values.longitude} inputMode="decimal" maxLength={12} /></Field>
      <Field name="website" label={label("website")} optional={words.optional}><TextInput defaultValue={values.website} inputMode="url" maxLength={500} /></Field>
      {inEach("summary", (language) => <Textarea defaultValue={values[`summary.${language}`]} maxLength={2000} lang={language} />)}
      {changing
        ? <Field name="originalLocale" label={label("originalLocale")}><Select options={options.languages} defaultValue={values.originalLocale} /></Field>
        : <Field name="coordinator" label={label("coordinator")} help={words.whoHelp} optional={words.optional}><TextInput maxLength={254} autoComplete="off" /></Field>}
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}
