"use client";
import { useActionState } from "react";
import { type Option, Select, TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { changeProfileAction } from "#lib/members/actions/profile.ts";

type Words = { name: string; language: string; timeZone: string; optional: string; save: string; saving: string; saved: string };
type Profile = { name: string; locale: string; timeZone: string; rev: number };

/** One's name and how one is written to. */
export function ProfileForm({ locale, profile, languages, timeZones, words }: { locale: string; profile: Profile; languages: Option[]; timeZones: Option[]; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(changeProfileAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.saved}>
      <input type="hidden" name="rev" value={profile.rev} />
      <Field name="name" label={words.name} required><TextInput defaultValue={profile.name} autoComplete="name" maxLength={120} /></Field>
      <Field name="language" label={words.language} required><Select options={languages} defaultValue={profile.locale} /></Field>
      <Field name="timeZone" label={words.timeZone} required><Select options={timeZones} defaultValue={profile.timeZone} /></Field>
      <Submit pendingLabel={words.saving}>{words.save}</Submit>
    </Form>
  );
}
