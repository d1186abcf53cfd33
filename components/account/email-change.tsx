"use client";
import { useActionState } from "react";
import { PasswordInput, type PasswordWords } from "#components/members/password-input.tsx";
import { TextInput } from "#components/ui/form/controls.tsx";
import { Field } from "#components/ui/form/field.tsx";
import { Form } from "#components/ui/form/form.tsx";
import { Submit } from "#components/ui/form/submit.tsx";
import { ToldButton } from "#components/ui/form/told-button.tsx";
import type { FormState } from "#lib/core/form.ts";
import { cancelEmailChangeAction, changeEmailAction } from "#lib/members/actions/account.ts";

type Words = { new: string; help: string; password: string; submit: string; pending: string; sent: string; passwordWords: PasswordWords };

/** Asks for another address of mail. */
export function EmailChangeForm({ locale, hasPassword, words }: { locale: string; hasPassword: boolean; words: Words }) {
  const [state, action] = useActionState<FormState, FormData>(changeEmailAction, null);
  return (
    <Form state={state} action={action} locale={locale} success={words.sent}>
      <Field name="email" label={words.new} help={words.help} required><TextInput type="email" autoComplete="email" inputMode="email" autoCapitalize="off" spellCheck={false} maxLength={320} /></Field>
      {hasPassword ? <Field name="currentPassword" label={words.password} required><PasswordInput kind="current" words={words.passwordWords} /></Field> : null}
      <Submit pendingLabel={words.pending}>{words.submit}</Submit>
    </Form>
  );
}

/** Takes the change back that waits. */
export function CancelEmailChange({ locale, words }: { locale: string; words: { cancel: string; cancelled: string } }) {
  return <ToldButton action={cancelEmailChangeAction} done={words.cancelled} fields={{ locale }} size="small">{words.cancel}</ToldButton>;
}
