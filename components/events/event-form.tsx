"use client";
import { useActionState } from "react";
import type { FormState } from "#lib/core/form.ts";
import { createEventAction, updateEventAction } from "#lib/events/actions.ts";
import type { Option } from "#components/ui/form/controls.tsx";
import { Select, Textarea, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";

/** Labels by the name of the field, and what else the form says; made on the server. */
export type EventFormWords = { fields: Record<string, string>; titleHelp: string; countryNone: string; save: string; optional: string };

type Props = {
  locale: string;
  words: EventFormWords;
  options: { kinds: Option[]; timeZones: Option[]; countries: Option[] };
  /** Goes with the form unseen: the cluster, or the event with its revision. */
  hidden: Record<string, string>;
  values?: Record<string, string>;
  languages: readonly string[];
};

/** A new event, or a change to one: with an `id` among the hidden fields it is a change. */
export function EventForm({ locale, words, options, hidden, values = {}, languages }: Props) {
  const [state, action] = useActionState<FormState, FormData>(hidden.id ? updateEventAction : createEventAction, null);
  const label = (name: string) => words.fields[name] ?? name;
  return (
    <Form state={state} action={action} locale={locale} draft={`event-${hidden.id ?? hidden.clusterId}`}>
      {Object.entries(hidden).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <Field name="kind" label={label("kind")} required><Select options={options.kinds} defaultValue={values.kind ?? "seminar"} /></Field>
      {languages.map((language, index) => (
        <Field key={language} name={`title.${language}`} label={label(`title_${language}`)} help={index === 0 ? words.titleHelp : undefined}>
          <TextInput defaultValue={values[`title.${language}`]} maxLength={160} lang={language} />
        </Field>
      ))}
      <Field name="startsAt" label={label("startsAt")} required><TextInput type="datetime-local" defaultValue={values.startsAt} /></Field>
      <Field name="endsAt" label={label("endsAt")} required><TextInput type="datetime-local" defaultValue={values.endsAt} /></Field>
      <Field name="timeZone" label={label("timeZone")} required><Select options={options.timeZones} defaultValue={values.timeZone} /></Field>
      <Field name="country" label={label("country")} optional={words.optional}><Select options={options.countries} placeholder={words.countryNone} defaultValue={values.country} /></Field>
      <Field name="city" label={label("city")} optional={words.optional}><TextInput defaultValue={values.city} maxLength={100} /></Field>
      {languages.map((language) => (
        <Field key={language} name={`summary.${language}`} label={label(`summary_${language}`)} optional={words.optional}>
          <Textarea defaultValue={values[`summary.${language}`]} maxLength={2000} lang={language} rows={3} />
        </Field>
      ))}
      <Submit>{words.save}</Submit>
    </Form>
  );
}
