"use client";
import { useActionState } from "react";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { changeHandleAction } from "#lib/members/actions/profile.ts";

type Words = { label: string; help: string; change: string; changed: string; saving: string };

/** Takes another handle. */
export function HandleForm({ locale, handle, words }: { locale: string; handle: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(changeHandleAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.changed}>
      <Field name="handle" label={words.label} help={words.help} required><TextInput key={handle} defaultValue={handle} maxLength={50} autoComplete="off" autoCapitalize="none" spellCheck={false} /></Field>
      <div><Submit variant="secondary" pendingLabel={words.saving}>{words.change}</Submit></div>
    </Form>
  );
}
