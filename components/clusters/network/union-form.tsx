"use client";
import { useActionState, type ReactNode } from "react";
import { foundUnionAction } from "#lib/clusters/actions/network.ts";
import type { FormState } from "#lib/core/form.ts";
import type { Locale } from "#lib/i18n/locales.ts";
import { Select, Textarea, TextInput, type Option } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { ClusterPicker, type PickerWords } from "./cluster-picker.tsx";

export type UnionWords = { fields: Record<string, string>; inviteHelp: string; noteHelp: string; choose: string; optional: string; submit: string; pending: string };
type Props = { locale: Locale; slug: string; values: Record<string, string>; words: UnionWords; picker: PickerWords; options: Record<"countries" | "industries" | "languages", readonly Option[]> };

/** A union that is proposed to other clusters. */
export function UnionForm({ locale, slug, values, words, picker, options }: Props) {
  const [state, action] = useActionState<FormState, FormData>(foundUnionAction, null);
  const label = (name: string) => words.fields[name] ?? name;
  const inEach = (field: string, control: (language: string) => ReactNode) => options.languages.map(({ value: language }) => (
    <Field key={language} name={`${field}.${language}`} label={label(`${field}.${language}`)} optional={field === "name" ? undefined : words.optional}>{control(language)}</Field>
  ));
  return (
    <Form state={state} action={action} locale={locale} draft={`union-${slug}`}>
      <input type="hidden" name="slug" value={slug} />
      {inEach("name", (language) => <TextInput maxLength={200} lang={language} />)}
      <Field name="invite" label={label("invite")} help={words.inviteHelp} required><ClusterPicker locale={locale} words={picker} several without={slug} /></Field>
      {inEach("keyProduct", (language) => <TextInput maxLength={200} lang={language} />)}
      <Field name="industry" label={label("industry")} required><Select options={options.industries} placeholder={words.choose} defaultValue={values.industry} /></Field>
      <Field name="country" label={label("country")} required><Select options={options.countries} placeholder={words.choose} defaultValue={values.country} /></Field>
      <Field name="city" label={label("city")} optional={words.optional}><TextInput maxLength={100} /></Field>
      {inEach("summary", (language) => <Textarea maxLength={2000} lang={language} />)}
      <Field name="note" label={label("note")} help={words.noteHelp} optional={words.optional}><Textarea rows={3} maxLength={1000} /></Field>
      <div><Submit pendingLabel={words.pending}>{words.submit}</Submit></div>
    </Form>
  );
}
