"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { setDoorAction } from "#lib/clusters/actions/managing.ts";
import { Checkbox } from "#components/ui/form/checkbox.tsx";
import { Select, Textarea, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import styles from "../cluster-form.module.css";
import { doorValues } from "../cluster-values.ts";
import { Merge, type MergeWords } from "./merge.tsx";
import { readCluster } from "./read-cluster.ts";

export type DoorWords = Record<"visibility" | "door" | "admitsPersons" | "welcomeHelp" | "optional" | "save" | "saving" | "saved", string> & { visibilityHelp: readonly string[]; fields: Record<string, string>; merge: MergeWords };
type Props = { slug: string; rev: number; locale: string; values: Record<string, string>; options: Record<"visibilities" | "doors" | "languages", readonly Option[]>; words: DoorWords };

/** Who sees the cluster, how one gets in, and what they read then. */
export function DoorForm({ slug, rev, locale, values, options, words }: Props) {
  const [state, action] = useActionState<FormState, FormData>(setDoorAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.saved} draft={`door-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="rev" value={rev} />
      <Merge base={values} read={() => readCluster(slug, doorValues)} labels={words.fields} words={words.merge} />
      <Field name="visibility" label={words.visibility} help={words.visibilityHelp.map((line) => <span key={line} className={styles.line}>{line}</span>)} required><Select options={options.visibilities} defaultValue={values.visibility} /></Field>
      <Field name="door" label={words.door} required><Select options={options.doors} defaultValue={values.door} /></Field>
      <Checkbox name="admitsPersons" value="true" label={words.admitsPersons} defaultChecked={values.admitsPersons === "true"} />
      {options.languages.map(({ value: language }, index) => (
        <Field key={language} name={`welcome.${language}`} label={words.fields[`welcome.${language}`] ?? ""} help={index === 0 ? words.welcomeHelp : undefined} optional={words.optional}>
          <Textarea defaultValue={values[`welcome.${language}`]} maxLength={5000} lang={language} />
        </Field>
      ))}
      <div><Submit pendingLabel={words.saving}>{words.save}</Submit></div>
    </Form>
  );
}
