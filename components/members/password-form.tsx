"use client";
import { useActionState } from "react";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { changePasswordAction } from "#lib/members/actions.ts";
import { PasswordInput, type PasswordWords } from "./password-input.tsx";

type Words = { current: string; new: string; newHelp: string; submit: string; pending: string; changed: string; passwordWords: PasswordWords };

/** Changes the password. `email` is there for the browser's keeper of passwords, which wants to know whose it is. */
export function PasswordForm({ locale, email, words }: { locale: string; email: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(changePasswordAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.changed}>
      <input type="text" name="username" autoComplete="username" defaultValue={email} hidden readOnly />
      <Field name="currentPassword" label={words.current} required><PasswordInput kind="current" words={words.passwordWords} /></Field>
      <Field name="newPassword" label={words.new} help={words.newHelp} required><PasswordInput kind="new" words={words.passwordWords} /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
    </Form>
  );
}
