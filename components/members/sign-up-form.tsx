"use client";
import { useActionState } from "react";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import type { FormState } from "#lib/core/form.ts";
import { signUpAction } from "#lib/members/actions.ts";
import { PasswordInput, type PasswordWords } from "./password-input.tsx";
import { SentNotice } from "./sent-notice.tsx";

type Words = {
  name: string; nameHelp: string; email: string; emailHelp: string; password: string; passwordHelp: string; submit: string; pending: string;
  sent: { title: string; text: string; missing: string }; passwordWords: PasswordWords;
};

/** A new account; once sent, where to look next. */
export function SignUpForm({ locale, next, words }: { locale: string; /** Where to go once the address is confirmed */ next?: string; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(signUpAction, null);
  if (state?.ok) return <SentNotice {...words.sent} email={(state.result as { email: string }).email} />;
  return (
    <Form state={state} action={action} locale={locale}>
      {next ? <input type="hidden" name="next" value={next} /> : null}
      <Field name="name" label={words.name} help={words.nameHelp} required><TextInput autoComplete="name" maxLength={120} /></Field>
      <Field name="email" label={words.email} help={words.emailHelp} required><TextInput type="email" autoComplete="username" inputMode="email" autoCapitalize="off" spellCheck={false} maxLength={254} /></Field>
      <Field name="password" label={words.password} help={words.passwordHelp} required><PasswordInput kind="new" words={words.passwordWords} /></Field>
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
    </Form>
  );
}
